package org.scrutinymonitor.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Groups of posts, with the posts in them, and a new group. */
public record PostGroupsPage(
    String home, List<PostGroups.PostGroup> groups, List<Post> posts, String name, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The posts that can be put into a group. */
  public Map<String, String> choices(View view, PostGroups.PostGroup group) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("posts.choose"));
    var there = group.posts().stream().map(Post::id).toList();
    for (var post : posts) {
      if (!there.contains(post.id())) {
        choices.put(String.valueOf(post.id()), post.name(view.language()));
      }
    }
    return choices;
  }
}
