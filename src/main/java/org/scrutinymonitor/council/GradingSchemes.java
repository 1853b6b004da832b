package org.scrutinymonitor.council;

import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.GRADING_SCHEME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.schema.tables.records.GradingLevelRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The grading schemes of the council of this transaction. */
@Component
@Transactional(readOnly = true)
public class GradingSchemes {
  private final DSLContext sql;

  GradingSchemes(DSLContext sql) {
    this.sql = sql;
  }

  /** All schemes of the council, the newest first. */
  public List<GradingScheme> all() {
    return sql.select(GRADING_SCHEME.ID)
        .from(GRADING_SCHEME)
        .orderBy(GRADING_SCHEME.ID.desc())
        .fetch(row -> find(row.value1()).orElseThrow());
  }

  /** The schemes that have no end, the newest first: those by which a new review can be graded. */
  public List<GradingScheme> standing() {
    return sql.select(GRADING_SCHEME.ID)
        .from(GRADING_SCHEME)
        .where(GRADING_SCHEME.IN_FORCE_UNTIL.isNull())
        .orderBy(GRADING_SCHEME.ID.desc())
        .fetch(row -> find(row.value1()).orElseThrow());
  }

  /**
   * The number of the version of a scheme by which answers are graded on a day: of the versions
   * that have begun the newest, else the scheme itself.
   */
  public int versionOn(int scheme, LocalDate day) {
    var other = GRADING_SCHEME.as("other");
    return sql.select(other.ID)
        .from(GRADING_SCHEME)
        .join(other)
        .on(other.NAME.eq(GRADING_SCHEME.NAME))
        .where(GRADING_SCHEME.ID.eq(scheme))
        .and(other.IN_FORCE_FROM.isNull().or(other.IN_FORCE_FROM.le(day)))
        .orderBy(other.VERSION.desc())
        .limit(1)
        .fetchOptional(other.ID)
        .orElse(scheme);
  }

  public Optional<GradingScheme> find(int id) {
    return sql.selectFrom(GRADING_SCHEME)
        .where(GRADING_SCHEME.ID.eq(id))
        .fetchOptional(scheme ->
            new GradingScheme(
                scheme.getId(),
                scheme.getName(),
                sql.selectFrom(GRADING_LEVEL)
                    .where(GRADING_LEVEL.GRADING_SCHEME.eq(id))
                    .orderBy(GRADING_LEVEL.POSITION)
                    .fetch(GradingSchemes::level)));
  }

  /** The scheme to which a level belongs. */
  public GradingScheme ofLevel(int level) {
    return sql.select(GRADING_LEVEL.GRADING_SCHEME)
        .from(GRADING_LEVEL)
        .where(GRADING_LEVEL.ID.eq(level))
        .fetchSingle(row -> find(row.value1()).orElseThrow());
  }

  /**
   * The scheme by which a review without one of its own is graded on a day: of those in force the
   * newest, else the newest of all.
   */
  public Optional<GradingScheme> inForce(LocalDate day) {
    return sql.select(GRADING_SCHEME.ID)
        .from(GRADING_SCHEME)
        .orderBy(
            DSL.case_()
                .when(
                    GRADING_SCHEME
                        .IN_FORCE_FROM
                        .le(day)
                        .and(
                            GRADING_SCHEME
                                .IN_FORCE_UNTIL
                                .isNull()
                                .or(GRADING_SCHEME.IN_FORCE_UNTIL.ge(day))),
                    0)
                .else_(1),
            GRADING_SCHEME.ID.desc())
        .limit(1)
        .fetchOptional(row -> find(row.value1()).orElseThrow());
  }

  /**
   * The scheme with exactly these codes and labels, in this order: one that the council has, or a
   * new one. What a new level means is taken from its label.
   *
   * @param key code and label of each level
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public GradingScheme ofKey(int council, List<Key> key) {
    for (var scheme : all()) {
      var same = scheme.levels().stream().map(l -> new Key(l.code(), l.label())).toList();
      if (same.equals(key)) return scheme;
    }
    var number = sql.select(max(GRADING_SCHEME.ID)).from(GRADING_SCHEME).fetchSingle().value1();
    var scheme = sql.newRecord(GRADING_SCHEME);
    scheme.setCouncil(council);
    scheme.setName(
        key.getFirst().label()
            + " – "
            + key.getLast().label()
            + " ("
            + ((number == null ? 0 : number) + 1)
            + ")");
    scheme.insert();
    var levels = new ArrayList<GradingLevelRecord>();
    for (var level : key) {
      var meaning = Meaning.ofLabel(level.label());
      var row = sql.newRecord(GRADING_LEVEL);
      row.setCouncil(council);
      row.setGradingScheme(scheme.getId());
      row.setPosition(levels.size() + 1);
      var flags = GradingScheme.Flags.of(meaning);
      write(
          new GradingScheme.Level(0, level.code(), level.label(), null, null, null, meaning, flags),
          row);
      levels.add(row);
    }
    sql.batchInsert(levels).execute();
    return find(scheme.getId()).orElseThrow();
  }

  /** Says what a level of a scheme means in full, in both languages; null where nobody has said. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void define(
      GradingScheme.Level level,
      @Nullable String labelCy,
      @Nullable String definition,
      @Nullable String definitionCy) {
    sql.update(GRADING_LEVEL)
        .set(GRADING_LEVEL.LABEL_CY, labelCy)
        .set(GRADING_LEVEL.DEFINITION, definition)
        .set(GRADING_LEVEL.DEFINITION_CY, definitionCy)
        .where(GRADING_LEVEL.ID.eq(level.id()))
        .execute();
  }

  /** Code and label of a level as a form prints them. */
  public record Key(String code, String label) {}

  /** Fills a row of a level: all but its number, its scheme and its place. */
  static void write(GradingScheme.Level level, GradingLevelRecord row) {
    row.setCode(level.code());
    row.setLabel(level.label());
    row.setLabelCy(level.labelCy());
    row.setDefinition(level.definition());
    row.setDefinitionCy(level.definitionCy());
    row.setMeaning(level.meaning().stored());
    row.setCountsAsAchieved(level.flags().achieved());
    row.setCountsAsOnCourse(level.flags().onCourse());
    row.setMayBeSignedOff(level.flags().signOff());
    row.setNeedsExplanation(level.flags().explanation());
    row.setNeedsNewDate(level.flags().newDate());
  }

  /** A level as its row holds it. */
  public static GradingScheme.Level level(GradingLevelRecord r) {
    return new GradingScheme.Level(
        r.getId(),
        r.getCode(),
        r.getLabel(),
        r.getLabelCy(),
        r.getDefinition(),
        r.getDefinitionCy(),
        Meaning.ofStored(r.getMeaning()),
        new GradingScheme.Flags(
            r.getCountsAsAchieved(),
            r.getCountsAsOnCourse(),
            r.getMayBeSignedOff(),
            r.getNeedsExplanation(),
            r.getNeedsNewDate()));
  }
}
