package org.scrutinymonitor.council;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.GRADING_SCHEME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.GradingLevelRecord;
import org.scrutinymonitor.database.schema.tables.records.GradingSchemeRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the grading schemes of the council of this transaction. */
@Component
public class SchemeVersions {
  private final DSLContext sql;
  private final GradingSchemes schemes;
  private final Audit audit;

  SchemeVersions(DSLContext sql, GradingSchemes schemes, Audit audit) {
    this.sql = sql;
    this.schemes = schemes;
    this.audit = audit;
  }

  /** Every version of every scheme: the newest scheme first, of each its newest version first. */
  @Transactional(readOnly = true)
  public List<SchemeVersion> all() {
    return fetch(org.jooq.impl.DSL.noCondition());
  }

  /** A version by the number of its scheme, with all other versions: the newest first. */
  @Transactional(readOnly = true)
  public List<SchemeVersion> ofScheme(int scheme) {
    return fetch(
        GRADING_SCHEME.NAME.eq(
            select(GRADING_SCHEME.as("one").NAME)
                .from(GRADING_SCHEME.as("one"))
                .where(GRADING_SCHEME.as("one").ID.eq(scheme))));
  }

  /** Whether a scheme has this name, whatever the case. */
  @Transactional(readOnly = true)
  public boolean taken(String name) {
    return sql.fetchExists(GRADING_SCHEME, GRADING_SCHEME.NAME.equalIgnoreCase(name));
  }

  /**
   * Adds a scheme and returns its number.
   *
   * @param person who adds it
   * @param from the first day on which it is in force, null where nobody says
   * @param template the template that it was made from, null for none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int add(
      int person,
      String name,
      @Nullable LocalDate from,
      @Nullable String template,
      List<GradingScheme.Level> levels) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtext('grading scheme'), ?)", CouncilScope.council());
    if (taken(name)) throw new Refusal(Refusal.Sort.WRONG, "council.scheme.taken");
    var row = sql.newRecord(GRADING_SCHEME);
    row.setCouncil(CouncilScope.council());
    row.setName(name);
    row.setInForceFrom(from);
    row.setTemplate(template);
    row.insert();
    insert(row.getId(), levels);
    audit.entry(
        person, "grading-scheme.added", "grading-scheme/" + row.getId(), Map.of("name", name));
    return row.getId();
  }

  /**
   * Adds a version that replaces another from a day on, and returns its number. What was graded by
   * the other stays graded by it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int replace(int person, int scheme, LocalDate from, List<GradingScheme.Level> levels) {
    var old = locked(scheme);
    if (!version(scheme).mayBeReplacedFrom(from)) {
      throw new Refusal(Refusal.Sort.STALE, "council.scheme.replaced");
    }
    var row = sql.newRecord(GRADING_SCHEME);
    row.setCouncil(CouncilScope.council());
    row.setName(old.getName());
    row.setVersion(old.getVersion() + 1);
    row.setReplaces(old.getId());
    row.setInForceFrom(from);
    row.setTemplate(old.getTemplate());
    row.insert();
    old.setInForceUntil(from.minusDays(1));
    old.update();
    insert(row.getId(), levels);
    audit.entry(
        person,
        "grading-scheme.replaced",
        "grading-scheme/" + scheme,
        Map.of("by", row.getId(), "from", from.toString()));
    return row.getId();
  }

  /** Says on which day a scheme is in force for the last time; nothing replaces it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(int person, int scheme, LocalDate last) {
    var old = locked(scheme);
    if (!version(scheme).mayEndOn(last)) {
      throw new Refusal(Refusal.Sort.STALE, "council.scheme.replaced");
    }
    old.setInForceUntil(last);
    old.update();
    audit.entry(
        person,
        "grading-scheme.ended",
        "grading-scheme/" + scheme,
        Map.of("last", last.toString()));
  }

  private GradingSchemeRecord locked(int scheme) {
    return sql.selectFrom(GRADING_SCHEME)
        .where(GRADING_SCHEME.ID.eq(scheme))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(Refusal::notFound);
  }

  private SchemeVersion version(int scheme) {
    return fetch(GRADING_SCHEME.ID.eq(scheme)).getFirst();
  }

  private void insert(int scheme, List<GradingScheme.Level> levels) {
    var rows = new ArrayList<GradingLevelRecord>();
    for (var level : levels) {
      var row = sql.newRecord(GRADING_LEVEL);
      row.setCouncil(CouncilScope.council());
      row.setGradingScheme(scheme);
      row.setPosition(rows.size() + 1);
      GradingSchemes.write(level, row);
      rows.add(row);
    }
    sql.batchInsert(rows).execute();
  }

  private List<SchemeVersion> fetch(Condition which) {
    var later = GRADING_SCHEME.as("later");
    var first = GRADING_SCHEME.as("first");
    var replacedBy =
        field(select(max(later.ID)).from(later).where(later.REPLACES.eq(GRADING_SCHEME.ID)));
    var newest = field(select(max(first.ID)).from(first).where(first.NAME.eq(GRADING_SCHEME.NAME)));
    return sql.select(GRADING_SCHEME, replacedBy)
        .from(GRADING_SCHEME)
        .where(which)
        .orderBy(newest.desc(), GRADING_SCHEME.VERSION.desc())
        .fetch(r -> {
          var row = r.value1();
          return new SchemeVersion(
              schemes.find(row.getId()).orElseThrow(),
              row.getVersion(),
              row.getInForceFrom(),
              row.getInForceUntil(),
              row.getTemplate(),
              r.value2());
        });
  }
}
