package org.scrutinymonitor.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.View;

/** How items stood that were considered, half year by half year, the oldest first. */
public record HalfYearChart(List<Bar> bars) {
  /** The parts of each bar, from left to right. */
  public static final List<Meaning> ORDER =
      List.of(
          Meaning.ACHIEVED, Meaning.ON_COURSE, Meaning.SLIPPED, Meaning.NOT_ACHIEVED, Meaning.NONE);

  private static final int HALVES = 6;

  public HalfYearChart {
    bars = List.copyOf(bars);
  }

  /** How the items stood that were considered in a half year. */
  public record Bar(HalfYear half, Map<Meaning, Integer> counts) {
    /** How many stood so. */
    public int count(Meaning meaning) {
      return counts.getOrDefault(meaning, 0);
    }

    /** How many were considered. */
    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The last half years up to one, from the first in which anything was considered. */
  public static HalfYearChart of(List<Outcome> items, HalfYear now) {
    var halves = new TreeSet<HalfYear>();
    for (var half = now; halves.size() < HALVES; half = half.before()) halves.add(half);
    var bars = new ArrayList<Bar>();
    for (var half : halves) {
      var counts = new EnumMap<Meaning, Integer>(Meaning.class);
      for (var item : items) {
        var stood = item.in(half);
        if (stood != null) counts.merge(stood, 1, Integer::sum);
      }
      if (!counts.isEmpty() || !bars.isEmpty()) bars.add(new Bar(half, counts));
    }
    return new HalfYearChart(bars);
  }

  /** A part of the chart's width in percent: "28.10%". */
  String width(int items) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * items / widest());
  }

  /** Whether a part is wide enough to hold its number. */
  boolean holdsNumber(int items) {
    return 100.0 * items / widest() >= 3;
  }

  private int widest() {
    return Math.max(1, bars.stream().mapToInt(Bar::all).max().orElse(1));
  }

  /** What the first and the last bar say, for whoever does not see the chart. */
  String described(View view) {
    var first = bars.getFirst();
    var last = bars.getLast();
    return view.text(
        "figures.chart.says",
        bars.size(),
        first.half().words(view),
        first.count(Meaning.ACHIEVED),
        first.all(),
        last.half().words(view),
        last.count(Meaning.ACHIEVED),
        last.all());
  }
}
