package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.DecisionWords;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A review before a meeting, as a clerk records its decisions: many undisputed items together, the
 * others one by one.
 *
 * @param following the committee's later meetings
 * @param posts the posts that can be invited, by number
 * @param minute the minute to begin with, null where none was typed yet
 * @param opened the item whose form is open, with what stands in it; null where none is
 * @param ticked the paths of the items that were ticked to be decided together
 */
public record DecidingPage(
    Viewer viewer,
    Considering.Before before,
    List<Sitting> following,
    Map<String, String> posts,
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

  /** What a committee can say to the officer's grade. */
  public List<Choice> judgments(View view, Situation situation) {
    var update = situation.update();
    var choices = new ArrayList<Choice>();
    if (update != null && update.grade() != null) {
      choices.add(
          new Choice(
              Judgment.AGREED.stored(),
              view.text("meeting.agree", Shown.grade(view, update).words())));
    }
    if (situation.scheme() != null) {
      choices.add(new Choice(Judgment.OWN.stored(), view.text("meeting.own"), null, "a"));
    }
    choices.add(
        new Choice(Judgment.MORE_WANTED.stored(), view.text("meeting.more-wanted"), null, "b"));
    return choices;
  }

  /** The grades that the committee can give instead of the officer's. */
  public List<Choice> grades(View view, Situation situation) {
    var scheme = situation.scheme();
    var update = situation.update();
    if (scheme == null) return List.of();
    return scheme.levels().stream()
        .filter(level -> update == null || !level.code().equalsIgnoreCase(update.grade()))
        .map(level -> new Choice(level.code(), level.grade(view.language()).words()))
        .toList();
  }

  /** What can happen next. */
  public List<Choice> nextSteps(View view, Situation situation) {
    if (situation.closed()) {
      return List.of(new Choice(NextStep.REOPEN.stored(), view.text("meeting.next.reopen")));
    }
    return List.of(
        new Choice(NextStep.FURTHER_UPDATE.stored(), view.text("meeting.next.further"), null, "a"),
        new Choice(NextStep.CLOSE.stored(), view.text("meeting.next.close"), null, "b"));
  }

  /** When a further update is wanted: at a later meeting, in some months, or when it comes. */
  public Map<String, String> times(View view) {
    var times = new LinkedHashMap<String, String>();
    times.put("", view.text("meeting.by.none"));
    for (var later : following) {
      times.put(String.valueOf(later.id()), view.text("meeting.by.meeting", view.day(later.day())));
    }
    times.put("months", view.text("meeting.by.months"));
    return times;
  }

  /** The reasons with which an item can be closed, the likely one first. */
  public Map<String, String> closures(View view, Situation situation) {
    var closures = new LinkedHashMap<String, String>();
    closures.put("", view.text("meeting.closure.choose"));
    var all = new LinkedHashSet<Closure>();
    if (Situation.maySignOff(situation.officers())) all.add(situation.achieved());
    all.addAll(List.of(Closure.values()));
    for (var closure : all) closures.put(closure.stored(), view.text(closure.text()));
    return closures;
  }

  /** What can be said to a later date. */
  public List<Choice> extensions(View view, Situation situation) {
    var asked = situation.asked();
    var now = situation.dates().now();
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", view.text("meeting.extension.nothing")));
    if (asked != null) {
      choices.add(
          new Choice("granted", view.text("meeting.extension.grant", asked.asked().text())));
    }
    choices.add(
        new Choice(
            "other",
            view.text(asked == null ? "meeting.extension.give" : "meeting.extension.another"),
            null,
            "a"));
    if (asked != null) {
      choices.add(
          new Choice(
              "refused",
              now == null
                  ? view.text("meeting.extension.refuse")
                  : view.text("meeting.extension.refuse-for", now.text())));
    }
    return choices;
  }

  /** The posts that can be invited, nobody first. */
  public Map<String, String> invitable(View view) {
    var all = new LinkedHashMap<String, String>();
    all.put("", view.text("meeting.invite.nobody"));
    all.putAll(posts);
    return all;
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
