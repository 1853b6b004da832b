package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Median;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Share;

/** Counts the items of a council, a committee or a post, one by one. */
final class Counting {
  private static final Figure[] FIGURES = Figure.values();

  private final int[] among = new int[FIGURES.length];
  private final int[] counted = new int[FIGURES.length];
  private final Set<Integer> reviews = new HashSet<>();
  private final List<OptionalLong> toAchieve = new ArrayList<>();
  private final List<OptionalLong> slip = new ArrayList<>();
  private int items;
  private int considered;

  /**
   * What an item counts for, found once: it is counted for its council, its committee and each of
   * its posts.
   *
   * @param among of each figure, in their order, whether it counts among this item
   * @param counted of each figure whether it counts the item
   * @param considered whether it was considered in the half year of the day
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Marked(Outcome item, boolean[] among, boolean[] counted, boolean considered) {
    static Marked of(Outcome item, LocalDate today) {
      var among = new boolean[FIGURES.length];
      var counted = new boolean[FIGURES.length];
      for (int at = 0; at < FIGURES.length; at++) {
        among[at] = FIGURES[at].isAmong(item, today);
        counted[at] = among[at] && FIGURES[at].counts(item, today);
      }
      return new Marked(item, among, counted, item.in(HalfYear.of(today)) != null);
    }
  }

  void add(Marked marked) {
    items++;
    reviews.add(marked.item().standing().review());
    if (marked.considered()) considered++;
    for (int at = 0; at < FIGURES.length; at++) {
      if (marked.among()[at]) among[at]++;
      if (marked.counted()[at]) counted[at]++;
    }
    if (marked.counted()[Figure.TIMED.ordinal()]) {
      toAchieve.add(marked.item().daysToAchieve());
    }
    if (marked.counted()[Figure.SLIP.ordinal()]) slip.add(marked.item().slip());
  }

  /** All that was counted. */
  Counted counted() {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (int at = 0; at < FIGURES.length; at++) {
      shares.put(FIGURES[at], new Share(counted[at], among[at]));
    }
    return new Counted(
        reviews.size(),
        items,
        considered,
        shares,
        Median.of(toAchieve.stream()),
        Median.of(slip.stream()));
  }
}
