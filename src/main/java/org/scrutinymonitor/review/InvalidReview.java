package org.scrutinymonitor.review;

import java.util.List;

/**
 * Text that is not a review in the open format, with everything that is wrong in it, so that a
 * person can mend it in one go.
 */
public final class InvalidReview extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param pointer the JSON pointer of the place, empty for the whole text
   * @param sentence what is wrong there and what is expected
   */
  public record Problem(String pointer, String sentence) {
    @Override
    public String toString() {
      return pointer.isEmpty() ? sentence : pointer + ": " + sentence;
    }
  }

  private final transient List<Problem> problems;

  InvalidReview(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the text; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
