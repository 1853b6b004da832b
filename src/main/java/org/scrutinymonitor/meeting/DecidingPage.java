package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.DecisionWords;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A review before a meeting, as a clerk records its decisions: many undisputed items together, the
 * others one by one.
 *
 * @param choices what can be chosen in the forms
 * @param minute the minute to begin with, null where none was typed yet
 * @param opened the item whose form is open, with what stands in it; null where none is
 * @param ticked the paths of the items that were ticked to be decided together
 */
public record DecidingPage(
    Viewer viewer,
    Considering.Before before,
    DecisionChoices choices,
    @Nullable String minute,
    @Nullable Opened opened,
    Set<String> ticked,
    Errors errors)
    implements Page {

  /**
   * An open form.
   *
   * @param seen the version of the decision that it changes, 0 for none
   * @param openBelow the items below that are open, where it must be asked whether they may be
   * @param stale whether another clerk has recorded something meanwhile
   */
  public record Opened(
      String path, DecisionForm form, int seen, List<Review.Item> openBelow, boolean stale) {}

  @Override
  public int code() {
    return opened != null && (opened.stale() || !opened.openBelow().isEmpty())
        ? 409
        : errors.code();
  }

  public Sitting sitting() {
    return before.sitting();
  }

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/meetings/" + sitting().id() + "/" + before.review().address();
  }

  /** The pages above this one. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put("/" + viewer.address() + "/meetings", view.text("meeting.meetings"));
    above.put("/" + viewer.address() + "/meetings/" + sitting().id(), view.day(sitting().day()));
    return above;
  }

  /** The items that are monitored and not decided yet, of which nothing is disputed. */
  public List<Situation> together() {
    return waiting().stream().filter(this::isUndisputed).toList();
  }

  /** The items that are monitored and not decided yet, each of which wants a look of its own. */
  public List<Situation> oneByOne() {
    return waiting().stream().filter(situation -> !isUndisputed(situation)).toList();
  }

  private List<Situation> waiting() {
    return before.situations().stream()
        .filter(situation -> !situation.closed() && before.decided(situation) == null)
        .toList();
  }

  private boolean isUndisputed(Situation situation) {
    var level = situation.officers();
    return !sitting().isClosed()
        && level != null
        && (level.meaning() == Meaning.ACHIEVED || level.meaning() == Meaning.ON_COURSE)
        && situation.asked() == null
        && before.questions(situation).isEmpty()
        && situation.item().askedInVain() == null
        && (opened == null || !opened.path().equals(situation.item().path()));
  }

  /** The items on which this meeting has decided. */
  public List<Situation> decided() {
    return before.situations().stream()
        .filter(situation -> before.decided(situation) != null)
        .toList();
  }

  /** The items that an earlier meeting closed, and this one has not opened again. */
  public List<Situation> closed() {
    return before.situations().stream()
        .filter(situation -> situation.closed() && before.decided(situation) == null)
        .toList();
  }

  /** How many items come before the meeting. */
  public int all() {
    return before.situations().size() - closed().size();
  }

  /** Whether an item's form is open. */
  public boolean isOpen(Situation situation) {
    return opened != null && opened.path().equals(situation.item().path());
  }

  /** What stands in the form of an item. */
  public DecisionForm form(Situation situation) {
    return isOpen(situation) && opened != null
        ? opened.form()
        : DecisionForm.empty().with("minute", minute);
  }

  /** The version of the decision that a form changes. */
  public int seen(Situation situation) {
    return isOpen(situation) && opened != null ? opened.seen() : 0;
  }

  /** The id of an input of an item's form. */
  public static String id(Situation situation, String field) {
    return field + "-" + situation.item().id();
  }

  /** The error of a field of an item's form, null where it has none. */
  public @Nullable String error(View view, Situation situation, String field) {
    return isOpen(situation) ? errors.of(id(situation, field), view) : null;
  }

  /** "1 a Frontline staff": the references above an item and its words. */
  public String name(Situation situation) {
    var item = situation.item();
    var marks = new ArrayList<String>();
    for (var above : before.review().above(item)) marks.add(Shown.mark(above));
    if (item.reference() != null && !item.reference().isBlank()) marks.add(item.reference());
    return String.join("", marks) + " " + item.text();
  }

  /** How the item would close if it were signed off now, or why it cannot be. */
  public static String signedOff(View view, Situation situation) {
    var level = situation.officers();
    return Situation.maySignOff(level)
        ? view.text(situation.achieved().text())
        : view.text("meeting.not-at", Shown.grade(view, situation.update()).words());
  }

  /** "No reply for 12 days", for an item that was asked about in vain. */
  public @Nullable String silence(View view, Review.Item item) {
    var asked = item.askedInVain();
    if (asked == null) return null;
    var day = LocalDate.ofInstant(asked, Days.ZONE);
    var days = Math.max(0, ChronoUnit.DAYS.between(day, sitting().day()));
    return view.count("review.silent", days, view.day(day));
  }

  /** What a later date would mean: how many days it would be in all, and why it is asked for. */
  public @Nullable String extensionHint(View view, Situation situation) {
    var asked = situation.asked();
    if (asked == null) return null;
    var sentences = new ArrayList<String>();
    sentences.add(view.count("meeting.extension.move", situation.dates().moves().size() + 1L));
    var slip = situation.dates().slipIf(asked.asked());
    if (slip.isPresent()) sentences.add(view.count("meeting.extension.slip", slip.getAsLong()));
    if (asked.reason() != null) {
      sentences.add(view.text("meeting.extension.reason", asked.reason()));
    }
    return String.join(" ", sentences);
  }

  /** Stands where the committee gave no grade. */
  public static Grade noGrade(View view) {
    var none = view.text("meeting.no-grade");
    return new Grade(none, none, Meaning.NONE);
  }

  /** The committee's grade, or that it agrees with the officer's. */
  public static Grade grade(View view, Decided decided, Situation situation) {
    var update = situation.update();
    if (update != null) return DecisionWords.grade(view, decided, update);
    var level = decided.level();
    return level == null ? noGrade(view) : level.grade(view.language());
  }

  /** What follows from a decision, in sentences. */
  public static String follows(View view, Decided decided) {
    return String.join(" ", DecisionWords.follows(view, decided));
  }
}
