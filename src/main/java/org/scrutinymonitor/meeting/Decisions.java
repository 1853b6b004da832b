package org.scrutinymonitor.meeting;

import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.DECISION;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.schema.tables.records.DecisionRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What meetings decide on items. Every recording is a version of its own: until the meeting is
 * closed they are a draft, and afterwards each is a correction with its reason.
 */
@Component
public class Decisions {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Considering considering;
  private final Consequences consequences;

  Decisions(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Considering considering,
      Consequences consequences) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.considering = considering;
    this.consequences = consequences;
  }

  /** Where a decision belongs: an item of a review on the agenda of a meeting. */
  public record Place(int meeting, String review, String item) {}

  /** What became of a recording. */
  public sealed interface Recording {
    record Recorded() implements Recording {}

    /** Nothing was written; this is wrong with it. */
    record Wrong(Errors errors) implements Recording {}

    /** Nothing was written: another clerk recorded something meanwhile. */
    record Stale() implements Recording {}

    /** Nothing was written: it would be closed above these, and nobody has said that it shall. */
    record OpenBelow(List<Review.Item> items) implements Recording {}
  }

  /**
   * Records what a meeting decided on an item.
   *
   * @param seen the newest version that the clerk saw, 0 where there was none
   * @param form what was typed; "open-below" says that items below may stay open
   */
  @Transactional
  public Recording record(Viewer viewer, Place place, int seen, DecisionForm form) {
    viewer.ask(Permission.RECORD_DECISIONS);
    lock(place.meeting());
    var before = considering.find(viewer, place.meeting(), place.review());
    var situation = before.at(place.item());
    var newest = newest(place.meeting(), situation.item().id());
    if (newest != seen) return new Recording.Stale();
    var errors = form.errors(situation);
    if (!errors.isEmpty()) return new Recording.Wrong(errors);
    if (form.next() == NextStep.CLOSE && form.of("open-below") == null) {
      var open = situation.openBelow().stream().filter(item -> !isClosing(before, item)).toList();
      if (!open.isEmpty()) return new Recording.OpenBelow(open);
    }
    var row = insert(viewer, situation, newest + 1, form);
    if (situation.sitting().isClosed()) consequences.amend(viewer, situation.sitting(), row);
    audited(viewer, place, situation.sitting(), form.of("correction"));
    return new Recording.Recorded();
  }

  private static boolean isClosing(Considering.Before before, Review.Item item) {
    var decided = before.decided().get(item.id());
    return decided != null && decided.next() == NextStep.CLOSE;
  }

  /**
   * What many undisputed items have in common.
   *
   * @param signOff agreed and closed as achieved; else agreed and a further update is asked for
   * @param by where a further update is wanted, as in a form: a meeting's number, or null
   */
  public record Together(boolean signOff, @Nullable String by, @Nullable String minute) {}

  /** Records the same for many items at once; nothing is written where one of them cannot be. */
  @Transactional
  public Map<String, Errors> together(
      Viewer viewer, int meeting, String review, List<String> items, Together what) {
    viewer.ask(Permission.RECORD_DECISIONS);
    lock(meeting);
    var before = considering.find(viewer, meeting, review);
    if (before.sitting().isClosed()) {
      throw new Refusal(Refusal.Sort.STALE, "meeting.closed-already");
    }
    var wrong = new java.util.LinkedHashMap<String, Errors>();
    var forms = new java.util.LinkedHashMap<Situation, DecisionForm>();
    for (var path : items) {
      var situation = before.at(path);
      var form = form(situation, what);
      var errors = form.errors(situation);
      if (newest(meeting, situation.item().id()) > 0) errors.add("item", "meeting.decide.stale");
      if (what.signOff() && !situation.openBelow().isEmpty()) {
        errors.add("item", "meeting.decide.open-below");
      }
      if (!errors.isEmpty()) wrong.put(path, errors);
      forms.put(situation, form);
    }
    if (!wrong.isEmpty()) return wrong;
    forms.forEach((situation, form) -> {
      insert(viewer, situation, 1, form);
      audited(
          viewer, new Place(meeting, review, situation.item().path()), situation.sitting(), null);
    });
    return Map.of();
  }

  private static DecisionForm form(Situation situation, Together what) {
    var form =
        DecisionForm.empty()
            .with("judgment", Judgment.AGREED.stored())
            .with("minute", what.minute());
    return what.signOff()
        ? form.with("next", NextStep.CLOSE.stored()).with("closure", situation.achieved().stored())
        : form.with("next", NextStep.FURTHER_UPDATE.stored()).with("by", what.by());
  }

  /** Takes back what a meeting had decided on an item. */
  @Transactional
  public void take(Viewer viewer, Place place, int seen, @Nullable String correction) {
    viewer.ask(Permission.RECORD_DECISIONS);
    lock(place.meeting());
    var situation = considering.find(viewer, place.meeting(), place.review()).at(place.item());
    var newest = newest(place.meeting(), situation.item().id());
    if (newest != seen) throw new Refusal(Refusal.Sort.STALE, "meeting.decide.stale");
    if (situation.sitting().isClosed() && Typed.tidy(correction) == null) {
      throw new Refusal(Refusal.Sort.WRONG, "meeting.decide.correction-missing");
    }
    var row = row(viewer, situation, newest + 1);
    row.setVoid(true);
    row.setCorrection(Typed.tidy(correction));
    row.insert();
    audited(viewer, place, situation.sitting(), correction);
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

  private DecisionRecord insert(
      Viewer viewer, Situation situation, int version, DecisionForm form) {
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

  private int newest(int meeting, int item) {
    var newest =
        sql.select(max(DECISION.VERSION))
            .from(DECISION)
            .where(DECISION.MEETING.eq(meeting))
            .and(DECISION.ITEM.eq(item))
            .fetchSingle()
            .value1();
    return newest == null ? 0 : newest;
  }

  /** Two clerks at one meeting come one after the other. */
  private void lock(int meeting) {
    var found =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(MEETING.ID.eq(meeting))
            .and(MEETING.CANCELLED_AT.isNull())
            .forUpdate()
            .fetchOptional();
    if (found.isEmpty()) throw Refusal.notFound();
  }

  private void audited(Viewer viewer, Place place, Sitting sitting, @Nullable String correction) {
    audit.entry(
        viewer.person(),
        sitting.isClosed() ? "decision.corrected" : "decision.recorded",
        "meeting/" + place.meeting() + "/" + place.review() + "/" + place.item(),
        correction == null ? Map.of() : Map.of("correction", correction));
  }
}
