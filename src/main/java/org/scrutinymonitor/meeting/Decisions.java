package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.MEETING;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.Review;
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
  private final Audit audit;
  private final DecisionVersions versions;
  private final Considering considering;
  private final Consequences consequences;

  Decisions(
      DSLContext sql,
      Audit audit,
      DecisionVersions versions,
      Considering considering,
      Consequences consequences) {
    this.sql = sql;
    this.audit = audit;
    this.versions = versions;
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
    var newest = versions.newest(place.meeting(), situation.item().id());
    if (newest != seen) return new Recording.Stale();
    var errors = form.errors(situation);
    if (!errors.isEmpty()) return new Recording.Wrong(errors);
    if (form.next() == NextStep.CLOSE && form.of("open-below") == null) {
      var open = situation.openBelow().stream().filter(item -> !isClosing(before, item)).toList();
      if (!open.isEmpty()) return new Recording.OpenBelow(open);
    }
    var row = versions.add(viewer, situation, newest + 1, form);
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
      if (versions.newest(meeting, situation.item().id()) > 0)
        errors.add("item", "meeting.decide.stale");
      if (what.signOff() && !situation.openBelow().isEmpty()) {
        errors.add("item", "meeting.decide.open-below");
      }
      if (!errors.isEmpty()) wrong.put(path, errors);
      forms.put(situation, form);
    }
    if (!wrong.isEmpty()) return wrong;
    forms.forEach((situation, form) -> {
      versions.add(viewer, situation, 1, form);
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
    var newest = versions.newest(place.meeting(), situation.item().id());
    if (newest != seen) throw new Refusal(Refusal.Sort.STALE, "meeting.decide.stale");
    if (situation.sitting().isClosed() && Typed.tidy(correction) == null) {
      throw new Refusal(Refusal.Sort.WRONG, "meeting.decide.correction-missing");
    }
    versions.addVoid(viewer, situation, newest + 1, Typed.tidy(correction));
    audited(viewer, place, situation.sitting(), correction);
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
