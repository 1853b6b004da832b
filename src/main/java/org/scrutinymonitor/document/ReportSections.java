package org.scrutinymonitor.document;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.REPORT_SECTION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sections of a council's reports: each saving adds a whole version, and none is lost. */
@Component
class ReportSections {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  ReportSections(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /**
   * The sections as they stand.
   *
   * @param version 0 where the council has not written its own
   * @param savedAt null for the standard ones
   * @param savedBy the post of who saved them, null for the standard ones
   */
  record Kept(
      int version,
      List<ReportSection> sections,
      @Nullable Instant savedAt,
      @Nullable String savedBy) {
    Kept {
      sections = List.copyOf(sections);
    }
  }

  /** The newest version. */
  @Transactional(readOnly = true)
  public Kept kept(Viewer viewer) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    var version = newest();
    if (version == 0) return new Kept(0, ReportSection.standard(), null, null);
    var rows =
        sql.select(REPORT_SECTION.fields())
            .select(PERSON.NAME)
            .from(REPORT_SECTION)
            .join(PERSON)
            .on(PERSON.ID.eq(REPORT_SECTION.SAVED_BY))
            .where(REPORT_SECTION.VERSION.eq(version))
            .orderBy(REPORT_SECTION.POSITION)
            .fetch();
    var first = rows.getFirst();
    return new Kept(
        version,
        rows.map(r ->
            new ReportSection(
                r.get(REPORT_SECTION.HEADING),
                r.get(REPORT_SECTION.HEADING_CY),
                r.get(REPORT_SECTION.WORDS),
                r.get(REPORT_SECTION.WORDS_CY))),
        first.get(REPORT_SECTION.SAVED_AT).toInstant(),
        first.get(PERSON.NAME));
  }

  /**
   * Keeps sections as the newest version.
   *
   * @param seen the version that the person saw
   */
  @Transactional
  public void keep(Viewer viewer, int seen, List<ReportSection> sections) {
    viewer.ask(Permission.KEEP_REPORT_SECTIONS);
    if (sections.isEmpty()) throw new IllegalArgumentException("a report has sections");
    var version = seen + 1;
    for (int position = 0; position < sections.size(); position++) {
      var section = sections.get(position);
      var added =
          newest() > version
              ? 0
              : sql.insertInto(REPORT_SECTION)
                  .set(REPORT_SECTION.COUNCIL, viewer.council())
                  .set(REPORT_SECTION.VERSION, version)
                  .set(REPORT_SECTION.POSITION, position)
                  .set(REPORT_SECTION.HEADING, section.heading())
                  .set(REPORT_SECTION.HEADING_CY, section.headingCy())
                  .set(REPORT_SECTION.WORDS, section.words())
                  .set(REPORT_SECTION.WORDS_CY, section.wordsCy())
                  .set(REPORT_SECTION.SAVED_AT, time.instant().atOffset(ZoneOffset.UTC))
                  .set(REPORT_SECTION.SAVED_BY, viewer.person())
                  .onConflictDoNothing()
                  .execute();
      if (added == 0) throw new Refusal(Refusal.Sort.STALE, "packs.sections.stale");
    }
    audit.entry(
        viewer.person(),
        "report-sections.changed",
        "report-sections",
        Map.of("version", version, "sections", sections.size()));
  }

  private int newest() {
    return sql.select(coalesce(max(REPORT_SECTION.VERSION), 0))
        .from(REPORT_SECTION)
        .fetchSingle()
        .value1();
  }
}
