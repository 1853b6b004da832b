package org.scrutinymonitor.document;

import static org.scrutinymonitor.database.schema.Tables.ANNUAL_REPORT;
import static org.scrutinymonitor.database.schema.Tables.ANNUAL_REPORT_SECTION;
import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The annual reports of a council: drafted from its figures, then changed; no version is lost. */
@Component
class AnnualReports {
  private final DSLContext sql;
  private final InstantSource time;
  private final Councils councils;
  private final AnnualSources sources;
  private final Audit audit;

  AnnualReports(
      DSLContext sql, InstantSource time, Councils councils, AnnualSources sources, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.councils = councils;
    this.sources = sources;
    this.audit = audit;
  }

  /** The years of which there is a report, the newest first. */
  @Transactional(readOnly = true)
  public List<ReportYear> years(Viewer viewer) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    return sql.select(ANNUAL_REPORT.FIRST_DAY)
        .from(ANNUAL_REPORT)
        .orderBy(ANNUAL_REPORT.FIRST_DAY.desc())
        .fetch(r -> ReportYear.of(r.value1()));
  }

  /** The report of a year. */
  @Transactional(readOnly = true)
  public AnnualReport find(Viewer viewer, ReportYear year) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report =
        sql.select(ANNUAL_REPORT.ID, ANNUAL_REPORT.BEGUN_AT, PERSON.NAME)
            .from(ANNUAL_REPORT)
            .join(PERSON)
            .on(PERSON.ID.eq(ANNUAL_REPORT.BEGUN_BY))
            .where(ANNUAL_REPORT.FIRST_DAY.eq(year.first()))
            .and(ANNUAL_REPORT.LAST_DAY.eq(year.last()))
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    var sections = new EnumMap<AnnualSection, AnnualReport.Kept>(AnnualSection.class);
    for (var section : AnnualSection.values()) {
      sections.put(section, versions(report.value1(), section).getFirst());
    }
    return new AnnualReport(
        report.value1(),
        year,
        report.value2().toInstant(),
        report.value3(),
        councils.settings().languages(),
        sections);
  }

  /** The sections that were drafted before something became exempt that they may hold. */
  @Transactional(readOnly = true)
  public List<AnnualSection> exemptSince(Viewer viewer, ReportYear year) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var drafted =
        sql.select(ANNUAL_REPORT_SECTION.SECTION)
            .from(ANNUAL_REPORT_SECTION)
            .where(ANNUAL_REPORT_SECTION.ANNUAL_REPORT.eq(id(year)))
            .and(ANNUAL_REPORT_SECTION.DRAFTED)
            .groupBy(ANNUAL_REPORT_SECTION.SECTION)
            .having(
                DSL.max(ANNUAL_REPORT_SECTION.SAVED_AT)
                    .lt(
                        sql.select(DSL.max(EXEMPTION.DECIDED_AT))
                            .from(EXEMPTION)
                            .where(EXEMPTION.ENDED_AT.isNull())))
            .fetchSet(ANNUAL_REPORT_SECTION.SECTION);
    return Arrays.stream(AnnualSection.values())
        .filter(section -> drafted.contains(section.word()) && section.holdsItems())
        .toList();
  }

  /** All versions of a section, the newest first. */
  @Transactional(readOnly = true)
  public List<AnnualReport.Kept> versions(Viewer viewer, ReportYear year, AnnualSection section) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    return versions(id(year), section);
  }

  /** Begins the report of a year: every section is drafted from the figures. */
  @Transactional
  public void begin(Viewer viewer, ReportYear year) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    if (!year.hasBegun(Days.today(time))) {
      throw new Refusal(Refusal.Sort.WRONG, "annual.year-to-come");
    }
    var report =
        sql.insertInto(ANNUAL_REPORT)
            .set(ANNUAL_REPORT.COUNCIL, viewer.council())
            .set(ANNUAL_REPORT.FIRST_DAY, year.first())
            .set(ANNUAL_REPORT.LAST_DAY, year.last())
            .set(ANNUAL_REPORT.BEGUN_AT, time.instant().atOffset(ZoneOffset.UTC))
            .set(ANNUAL_REPORT.BEGUN_BY, viewer.person())
            .onConflictDoNothing()
            .returning(ANNUAL_REPORT.ID)
            .fetchOptional()
            .orElseThrow(() -> new Refusal(Refusal.Sort.STALE, "annual.begun-already"))
            .getId();
    var gathered = sources.of(viewer, year);
    for (var section : AnnualSection.values()) drafted(viewer, report, section, 1, gathered);
    audit.entry(
        viewer.person(),
        "annual-report.begun",
        "annual-report/" + year.address(),
        Map.of("as_at", gathered.getFirst().asAt().toString()));
  }

  /**
   * Keeps the words of a section; the numbers behind them stay as they were drafted.
   *
   * @param seen the version that the person saw
   * @param words in each language of the report
   */
  @Transactional
  public void save(
      Viewer viewer, ReportYear year, AnnualSection section, int seen, Map<String, String> words) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = id(year);
    var newest = versions(report, section).getFirst();
    if (newest.version() != seen) throw new Refusal(Refusal.Sort.STALE, "annual.stale");
    keep(viewer, report, section, seen + 1, words, newest.numbers(), newest.asAt(), false);
    audit.entry(
        viewer.person(),
        "annual-report.section-saved",
        "annual-report/" + year.address(),
        Map.of("section", section.word(), "version", seen + 1));
  }

  /** Drafts a section anew from the figures as they are now; its earlier words are kept. */
  @Transactional
  public void draft(Viewer viewer, ReportYear year, AnnualSection section, int seen) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = id(year);
    if (versions(report, section).getFirst().version() != seen) {
      throw new Refusal(Refusal.Sort.STALE, "annual.stale");
    }
    drafted(viewer, report, section, seen + 1, sources.of(viewer, year));
    audit.entry(
        viewer.person(),
        "annual-report.section-drafted",
        "annual-report/" + year.address(),
        Map.of("section", section.word(), "version", seen + 1));
  }

  private void drafted(
      Viewer viewer, int report, AnnualSection section, int version, List<AnnualSource> gathered) {
    var words = new java.util.HashMap<String, String>();
    var numbers = new java.util.ArrayList<Paper>();
    for (var source : gathered) {
      var draft = AnnualDraft.of(section, source);
      words.put(source.language(), draft.words());
      numbers.add(draft.numbers());
    }
    keep(viewer, report, section, version, words, numbers, gathered.getFirst().asAt(), true);
  }

  private void keep(
      Viewer viewer,
      int report,
      AnnualSection section,
      int version,
      Map<String, String> words,
      List<Paper> numbers,
      LocalDate asAt,
      boolean drafted) {
    var added =
        sql.insertInto(ANNUAL_REPORT_SECTION)
            .set(ANNUAL_REPORT_SECTION.COUNCIL, viewer.council())
            .set(ANNUAL_REPORT_SECTION.ANNUAL_REPORT, report)
            .set(ANNUAL_REPORT_SECTION.SECTION, section.word())
            .set(ANNUAL_REPORT_SECTION.VERSION, version)
            .set(ANNUAL_REPORT_SECTION.WORDS, words.getOrDefault("en", ""))
            .set(ANNUAL_REPORT_SECTION.WORDS_CY, words.getOrDefault("cy", ""))
            .set(ANNUAL_REPORT_SECTION.NUMBERS, PaperJson.write(numbers))
            .set(ANNUAL_REPORT_SECTION.AS_AT, asAt)
            .set(ANNUAL_REPORT_SECTION.DRAFTED, drafted)
            .set(ANNUAL_REPORT_SECTION.SAVED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .set(ANNUAL_REPORT_SECTION.SAVED_BY, viewer.person())
            .onConflictDoNothing()
            .execute();
    if (added == 0) throw new Refusal(Refusal.Sort.STALE, "annual.stale");
  }

  private int id(ReportYear year) {
    return sql.select(ANNUAL_REPORT.ID)
        .from(ANNUAL_REPORT)
        .where(ANNUAL_REPORT.FIRST_DAY.eq(year.first()))
        .and(ANNUAL_REPORT.LAST_DAY.eq(year.last()))
        .fetchOptional(ANNUAL_REPORT.ID)
        .orElseThrow(Refusal::notFound);
  }

  private List<AnnualReport.Kept> versions(int report, AnnualSection section) {
    return sql.select(ANNUAL_REPORT_SECTION.fields())
        .select(PERSON.NAME)
        .from(ANNUAL_REPORT_SECTION)
        .join(PERSON)
        .on(PERSON.ID.eq(ANNUAL_REPORT_SECTION.SAVED_BY))
        .where(ANNUAL_REPORT_SECTION.ANNUAL_REPORT.eq(report))
        .and(ANNUAL_REPORT_SECTION.SECTION.eq(section.word()))
        .orderBy(ANNUAL_REPORT_SECTION.VERSION.desc())
        .fetch(AnnualReports::kept);
  }

  private static AnnualReport.Kept kept(Record r) {
    return new AnnualReport.Kept(
        r.get(ANNUAL_REPORT_SECTION.VERSION),
        Map.of(
            "en", r.get(ANNUAL_REPORT_SECTION.WORDS),
            "cy", r.get(ANNUAL_REPORT_SECTION.WORDS_CY)),
        PaperJson.read(r.get(ANNUAL_REPORT_SECTION.NUMBERS)),
        r.get(ANNUAL_REPORT_SECTION.AS_AT),
        r.get(ANNUAL_REPORT_SECTION.DRAFTED),
        r.get(ANNUAL_REPORT_SECTION.SAVED_AT).toInstant(),
        r.get(PERSON.NAME));
  }
}
