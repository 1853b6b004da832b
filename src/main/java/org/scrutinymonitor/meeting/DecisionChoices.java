package org.scrutinymonitor.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.View;

/**
 * What can be chosen where a decision on an item is recorded.
 *
 * @param following the committee's later meetings
 * @param posts the posts that can be invited, by number
 */
public record DecisionChoices(List<Sitting> following, Map<String, String> posts) {

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
}
