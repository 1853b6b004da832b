package org.scrutinymonitor.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.scrutinymonitor.web.Errors;

/**
 * What becomes of all that a person holds.
 *
 * @param day the first day on which they hold nothing any more
 * @param successors who takes over a post, by the post's number; a post without one becomes vacant
 * @param leaves whether the person leaves the council, and cannot sign in any more
 */
public record HandOver(
    int person, LocalDate day, Map<Integer, Integer> successors, boolean leaves) {
  public HandOver {
    successors = new TreeMap<>(successors);
  }

  /** Everything that speaks against it on a day. */
  public Errors errors(LocalDate today) {
    var errors = Errors.none();
    if (leaves && day.isAfter(today)) errors.add("leaves", "posts.hand-over.leaves-too-early");
    successors.forEach((post, successor) -> {
      if (successor == person) errors.add("post-" + post, "posts.hand-over.to-themselves");
    });
    return errors;
  }
}
