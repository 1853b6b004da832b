package org.scrutinymonitor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks who takes over all that a person holds; then, once more, whether that is right.
 *
 * @param held the posts that they hold now or will hold
 * @param covers the posts that they cover
 * @param persons who can take over, number to name
 * @param mayLeave whether the viewer can also end the person's account
 * @param act what shall be done, null while the form is filled in
 */
public record HandOverPage(
    String home,
    int person,
    String name,
    LocalDate today,
    List<Post> held,
    List<PostHistory.Covered> covers,
    Map<String, String> persons,
    boolean mayLeave,
    Map<String, String> typed,
    @Nullable HandOver act,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return home + "/people/" + person + "/hand-over";
  }

  /** What stands in an input: what was typed, else what is offered. */
  public String value(String field, String offered) {
    return typed.getOrDefault(field, offered);
  }

  /** Who can take over: nobody first, never the person themselves. */
  public Map<String, String> successors(View view) {
    var choices = PersonChoices.behind(view.text("posts.hand-over.nobody"), persons);
    choices.remove(String.valueOf(person));
    return choices;
  }

  /** The name of whoever takes over a post, null where it becomes vacant. */
  public @Nullable String successor(Post post) {
    var successor = Objects.requireNonNull(act).successors().get(post.id());
    return successor == null ? null : persons.get(String.valueOf(successor));
  }
}
