package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Outcome;

/**
 * All that is counted for the page of a scope.
 *
 * @param in the list in which it was counted
 * @param whole of the whole scope
 * @param bars the last half years in which anything was considered, the oldest first
 * @param committees by the number of the committee
 * @param posts by the number of the post that answers
 */
record Reckoned(
    List<Outcome> in,
    Counted whole,
    List<FiguresPage.Bar> bars,
    Map<Integer, Counted> committees,
    Map<Integer, Counted> posts) {
  /** Half years in the chart. */
  private static final int HALVES = 6;

  static Reckoned of(Scope scope, List<Outcome> all, LocalDate today) {
    var items = scope.among(all);
    var whole = new Counting();
    var byCommittee = new HashMap<Integer, Counting>();
    var byPost = new HashMap<Integer, Counting>();
    for (var item : items) {
      var marked = Counting.Marked.of(item, today);
      whole.add(marked);
      var committee = item.committee();
      if (committee != null) {
        byCommittee.computeIfAbsent(committee, key -> new Counting()).add(marked);
      }
      for (var post : item.posts()) {
        byPost.computeIfAbsent(post, key -> new Counting()).add(marked);
      }
    }
    return new Reckoned(
        all, whole.counted(), bars(items, today), counted(byCommittee), counted(byPost));
  }

  private static Map<Integer, Counted> counted(Map<Integer, Counting> counting) {
    var counted = new HashMap<Integer, Counted>();
    counting.forEach((key, each) -> counted.put(key, each.counted()));
    return counted;
  }

  private static List<FiguresPage.Bar> bars(List<Outcome> items, LocalDate today) {
    var halves = new TreeSet<HalfYear>();
    for (var half = HalfYear.of(today); halves.size() < HALVES; half = half.before()) {
      halves.add(half);
    }
    var bars = new ArrayList<FiguresPage.Bar>();
    for (var half : halves) {
      var counts = new EnumMap<Meaning, Integer>(Meaning.class);
      for (var item : items) {
        var stood = item.in(half);
        if (stood != null) counts.merge(stood, 1, Integer::sum);
      }
      if (!counts.isEmpty() || !bars.isEmpty()) bars.add(new FiguresPage.Bar(half, counts));
    }
    return bars;
  }
}
