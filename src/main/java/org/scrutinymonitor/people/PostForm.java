package org.scrutinymonitor.people;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * A post as somebody types it.
 *
 * @param manager the number of another post, empty for none
 */
public record PostForm(String title, String titleCy, String body, String manager) {
  private static final int LONGEST = 200;

  static PostForm empty() {
    return new PostForm("", "", "", "");
  }

  static PostForm of(MultiValueMap<String, String> typed) {
    return new PostForm(
        field(typed, "title"),
        field(typed, "title_cy"),
        field(typed, "body"),
        field(typed, "manager"));
  }

  /** The form of a post as it is. */
  static PostForm of(Post post) {
    return new PostForm(
        post.title(),
        post.titleCy() == null ? "" : post.titleCy(),
        post.body() == null ? "" : post.body(),
        post.manager() == null ? "" : post.manager().toString());
  }

  Errors errors() {
    var errors = Errors.none();
    if (title.isEmpty()) errors.add("title", "posts.title-missing");
    if (title.length() > LONGEST) errors.add("title", "posts.too-long", LONGEST);
    if (titleCy.length() > LONGEST) errors.add("title_cy", "posts.too-long", LONGEST);
    if (body.length() > LONGEST) errors.add("body", "posts.too-long", LONGEST);
    return errors;
  }

  @Nullable String titleCyOrNull() {
    return titleCy.isEmpty() ? null : titleCy;
  }

  @Nullable String bodyOrNull() {
    return body.isEmpty() ? null : body;
  }

  @Nullable Integer managerOrNull() {
    return manager.matches("[0-9]{1,9}") ? Integer.valueOf(manager) : null;
  }

  /** What was typed into a field, in one line. */
  static String field(MultiValueMap<String, String> typed, String name) {
    @Nullable String text = typed.getFirst(name);
    return text == null ? "" : text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
