package org.scrutinymonitor.review;

import java.util.Optional;

/** A post, or a group of posts, that answers for an item. */
public record Answering(Sort sort, int id) implements Comparable<Answering> {
  /** Which of the two it is. */
  public enum Sort {
    POST,
    GROUP
  }

  /** A post by its number. */
  public static Answering post(int id) {
    return new Answering(Sort.POST, id);
  }

  /** A group by its number. */
  public static Answering group(int id) {
    return new Answering(Sort.GROUP, id);
  }

  static Answering ofStored(@org.jspecify.annotations.Nullable Integer post, Integer group) {
    return post == null ? group(group) : post(post);
  }

  /** How forms name it: "post-12", "group-3". */
  public String form() {
    return (sort == Sort.POST ? "post-" : "group-") + id;
  }

  /** What a form named, nothing where it is no such name. */
  public static Optional<Answering> ofForm(String name) {
    if (name.matches("post-[0-9]{1,9}"))
      return Optional.of(post(Integer.parseInt(name.substring(5))));
    if (name.matches("group-[0-9]{1,9}")) {
      return Optional.of(group(Integer.parseInt(name.substring(6))));
    }
    return Optional.empty();
  }

  @Override
  public int compareTo(Answering other) {
    return sort == other.sort ? Integer.compare(id, other.id) : sort.compareTo(other.sort);
  }
}
