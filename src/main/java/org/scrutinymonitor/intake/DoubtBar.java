package org.scrutinymonitor.intake;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The doubts by number, to go from one to another: all, or ten at a time where there are many.
 *
 * @param first the number of the first that is shown
 * @param last the number of the last that is shown
 * @param all how many there are
 */
record DoubtBar(int first, int last, int all) {
  private static final int MANY = 20;
  private static final int AT_A_TIME = 10;

  /** The part of the bar that holds a doubt; the first part where that is none. */
  static DoubtBar around(int number, int all) {
    if (all <= MANY) return new DoubtBar(1, all, all);
    int first = (Math.max(number, 1) - 1) / AT_A_TIME * AT_A_TIME + 1;
    return from(first, all);
  }

  private static DoubtBar from(int first, int all) {
    return new DoubtBar(first, Math.min(first + AT_A_TIME - 1, all), all);
  }

  List<Integer> numbers() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  boolean hasEarlier() {
    return first > 1;
  }

  DoubtBar earlier() {
    return from(first - AT_A_TIME, all);
  }

  boolean hasLater() {
    return last < all;
  }

  DoubtBar later() {
    return from(first + AT_A_TIME, all);
  }
}
