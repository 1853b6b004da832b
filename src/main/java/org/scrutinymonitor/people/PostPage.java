package org.scrutinymonitor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * One post: who held it when, who covers it, what points to it.
 *
 * @param manager the post to which it answers, null where none is named
 * @param persons who can hold or cover it, number to name
 * @param typed what was typed into a form that comes back with errors
 */
public record PostPage(
    String home,
    Post post,
    @Nullable Post manager,
    LocalDate today,
    List<PostHistory.Held> held,
    List<PostHistory.Covered> covers,
    List<String> groups,
    List<PostHistory.ReviewOf> answersFor,
    List<PostHistory.ReviewOf> seesTo,
    Map<String, String> persons,
    Map<String, String> typed,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the post. */
  public String address() {
    return home + "/posts/" + post.id();
  }

  /** What stands in an input: what was typed, else what is offered. */
  public String value(String field, String offered) {
    return typed.getOrDefault(field, offered);
  }

  /** The persons to choose from, nobody first. */
  public Map<String, String> choices(View view) {
    return PersonChoices.behind(view.text("posts.person.choose"), persons);
  }

  /** Whether somebody who has not left holds the post today. */
  public boolean isHeld() {
    return held.stream().anyMatch(one -> one.holding().isOn(today) && !one.left());
  }

  /** "since 1 March 2026", "1 March 2025 to 28 February 2026". */
  public static String days(View view, Holding holding) {
    if (holding.isWithdrawn()) return view.text("posts.holding.withdrawn");
    return holding.until() == null
        ? view.text("posts.since", view.day(holding.from()))
        : view.text("posts.from-until", view.day(holding.from()), view.day(holding.until()));
  }
}
