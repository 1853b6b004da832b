package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.DECIDED;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.schema.tables.records.DecisionRecord;
import org.scrutinymonitor.monitoring.DueRounds;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.Amendments;
import org.scrutinymonitor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows in the register from decisions that come into force: words that the committee
 * changed, and when the next round of a review is due.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consequences {
  private final DSLContext sql;
  private final Amendments amendments;
  private final DueRounds dueRounds;

  Consequences(DSLContext sql, Amendments amendments, DueRounds dueRounds) {
    this.sql = sql;
    this.amendments = amendments;
    this.dueRounds = dueRounds;
  }

  /** Changes the action and the measure of an item as a decision says; the old words are kept. */
  void amend(Viewer viewer, Sitting sitting, DecisionRecord decision) {
    var texts = new EnumMap<AgreedField, @Nullable String>(AgreedField.class);
    if (decision.getAmendedAction() != null) {
      texts.put(AgreedField.AGREED_ACTION, decision.getAmendedAction());
    }
    if (decision.getAmendedMeasure() != null) {
      texts.put(AgreedField.SUCCESS_MEASURE, decision.getAmendedMeasure());
    }
    if (texts.isEmpty()) return;
    var item =
        sql.select(REVIEW.ADDRESS, ITEM.PATH)
            .from(ITEM)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ITEM.REVIEW))
            .where(ITEM.ID.eq(decision.getItem()))
            .fetchSingle();
    amendments.amend(
        viewer,
        item.value1(),
        item.value2(),
        new Amendments.Wanted(
            Integer.MAX_VALUE, texts, Map.of(), reason(viewer, sitting, decision.getMinute())));
  }

  /** All that follows from a meeting whose decisions come into force now. */
  void of(Viewer viewer, Sitting sitting) {
    sql.selectFrom(DECIDED)
        .where(DECIDED.MEETING.eq(sitting.id()))
        .orderBy(DECIDED.ID)
        .fetch()
        .forEach(decided ->
            amend(
                viewer,
                sitting,
                decided.into(org.scrutinymonitor.database.schema.Tables.DECISION)));
    due(sitting)
        .forEach(
            (review, day) -> dueRounds.decide(viewer, review, day, reason(viewer, sitting, null)));
  }

  /** The day by which each review's next round is wanted: the earliest that was asked for. */
  private Map<String, LocalDate> due(Sitting sitting) {
    var further = MEETING.as("further");
    var due = new TreeMap<String, LocalDate>();
    sql.select(REVIEW.ADDRESS, further.DAY, DECIDED.IN_MONTHS)
        .from(DECIDED)
        .join(ITEM)
        .on(ITEM.ID.eq(DECIDED.ITEM))
        .join(REVIEW)
        .on(REVIEW.ID.eq(ITEM.REVIEW))
        .leftJoin(further)
        .on(further.ID.eq(DECIDED.BY_MEETING))
        .where(DECIDED.MEETING.eq(sitting.id()))
        .and(DECIDED.BY_MEETING.isNotNull().or(DECIDED.IN_MONTHS.isNotNull()))
        .forEach(r -> {
          var months = r.value3();
          var day =
              months == null
                  ? Objects.requireNonNull(r.value2())
                  : sitting.day().plusMonths(months);
          due.merge(r.value1(), day, (one, other) -> one.isBefore(other) ? one : other);
        });
    return due;
  }

  private static String reason(Viewer viewer, Sitting sitting, @Nullable String minute) {
    var texts = Texts.in(viewer.language());
    var day =
        java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale())
            .format(sitting.day());
    var at = texts.text("review.at-meeting", sitting.name(), day);
    return minute == null ? at : texts.text("review.at-minute", at, minute);
  }
}
