package org.scrutinymonitor.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for the titles, the body and the manager of a post.
 *
 * @param post the post that is changed, null for a new one
 * @param others the posts that can be its manager
 */
public record PostFormPage(
    String home, @Nullable Post post, PostForm form, List<Post> others, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address to which the form goes. */
  public String action() {
    return post == null ? home + "/posts/new" : home + "/posts/" + post.id() + "/details";
  }

  /** The page to which this one leads back. */
  public String back() {
    return post == null ? home + "/posts" : home + "/posts/" + post.id();
  }

  /** The managers to choose from. */
  public Map<String, String> managers(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("posts.manager.none"));
    for (var other : others) {
      if (post != null && other.id() == post.id()) continue;
      choices.put(String.valueOf(other.id()), other.name(view.language()));
    }
    return choices;
  }
}
