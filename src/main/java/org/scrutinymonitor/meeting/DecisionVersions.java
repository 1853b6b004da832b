package org.scrutinymonitor.meeting;

import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.DECISION;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.schema.tables.records.DecisionRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.Stored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of what meetings decided on items; none is ever changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionVersions {
  private final DSLContext sql;
  private final InstantSource time;

  DecisionVersions(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** The number of the newest version, 0 where a meeting decided nothing on an item. */
  int newest(int meeting, int item) {
    var newest =
        sql.select(max(DECISION.VERSION))
            .from(DECISION)
            .where(DECISION.MEETING.eq(meeting))
            .and(DECISION.ITEM.eq(item))
            .fetchSingle()
            .value1();
    return newest == null ? 0 : newest;
  }

  /** The newest version of what a meeting decided on an item, for the form that changes it. */
  @Transactional(readOnly = true)
  Optional<DecisionRecord> current(Viewer viewer, int meeting, int item) {
    viewer.ask(Permission.RECORD_DECISIONS);
    return sql.selectFrom(DECISION)
        .where(DECISION.MEETING.eq(meeting))
        .and(DECISION.ITEM.eq(item))
        .orderBy(DECISION.VERSION.desc())
        .limit(1)
        .fetchOptional();
  }

  /** The minute that was typed last at a meeting, null where there is none yet. */
  @Transactional(readOnly = true)
  @Nullable String lastMinute(Viewer viewer, int meeting) {
    viewer.ask(Permission.RECORD_DECISIONS);
    return sql.select(DECISION.MINUTE)
        .from(DECISION)
        .where(DECISION.MEETING.eq(meeting))
        .and(DECISION.MINUTE.isNotNull())
        .orderBy(DECISION.ID.desc())
        .limit(1)
        .fetchAny(DECISION.MINUTE);
  }

  /** Adds a version with what was typed. */
  DecisionRecord add(Viewer viewer, Situation situation, int version, DecisionForm form) {
    var row = row(viewer, situation, version);
    var judgment = form.judgment();
    row.setJudgment(judgment == null ? null : judgment.stored());
    row.setJudged(judgment == null ? null : judged(situation));
    if (judgment == Judgment.OWN) {
      var level = form.grade(situation);
      row.setGrade(form.of("grade"));
      row.setLevel(level == null ? null : level.id());
    }
    row.setReason(form.of("reason"));
    var next = form.next();
    row.setNext(next == null ? null : next.stored());
    row.setByMeeting(form.byMeeting());
    row.setInMonths(form.inMonths());
    var closure = form.closure();
    if (closure != null) {
      row.setClosure(closure.stored());
      row.setAgreedBy(form.of("agreed-by"));
      row.setRisk(form.of("risk"));
    }
    extension(situation, form, row);
    row.setInvitedPost(form.number("invited"));
    row.setReferredTo(form.of("referred"));
    row.setAmendedAction(form.of("action"));
    row.setAmendedMeasure(form.of("measure"));
    row.setMinute(form.of("minute"));
    row.setCorrection(situation.sitting().isClosed() ? form.of("correction") : null);
    row.insert();
    return row;
  }

  private static void extension(Situation situation, DecisionForm form, DecisionRecord row) {
    var asked = situation.asked();
    if (form.refuses() && asked != null) {
      row.setExtension(asked.id());
      row.setExtensionOutcome("refused");
      return;
    }
    var granted = form.granted(situation);
    if (granted == null) return;
    row.setExtension(asked == null ? null : asked.id());
    row.setExtensionOutcome("granted");
    Stored.set(row, DECISION.GRANTED, granted);
  }

  /** Adds a version that takes back what was decided. */
  void addVoid(Viewer viewer, Situation situation, int version, @Nullable String correction) {
    var row = row(viewer, situation, version);
    row.setVoid(true);
    row.setCorrection(correction);
    row.insert();
  }

  private DecisionRecord row(Viewer viewer, Situation situation, int version) {
    var row = sql.newRecord(DECISION);
    row.setCouncil(viewer.council());
    row.setMeeting(situation.sitting().id());
    row.setItem(situation.item().id());
    row.setVersion(version);
    row.setVoid(false);
    row.setRecordedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setRecordedBy(viewer.person());
    return row;
  }

  /** The row of the update that is judged, as it reads now. */
  private @Nullable Integer judged(Situation situation) {
    var update = situation.update();
    return update == null
        ? null
        : sql.select(UPDATE.ID)
            .from(UPDATE)
            .where(UPDATE.ITEM.eq(situation.item().id()))
            .and(UPDATE.POSITION.eq(update.position()))
            .orderBy(UPDATE.VERSION.desc())
            .limit(1)
            .fetchAny(UPDATE.ID);
  }
}
