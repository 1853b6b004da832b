package org.scrutinymonitor.overview.figures;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.HalfYearChart;
import org.scrutinymonitor.meeting.Outcome;

/**
 * All that is counted for the page of a scope.
 *
 * @param in the list in which it was counted, which is not kept for its sake
 * @param whole of the whole scope
 * @param chart how the items stood that were considered, half year by half year
 * @param committees by the number of the committee
 * @param posts by the number of the post that answers
 */
record Reckoned(
    WeakReference<List<Outcome>> in,
    Counted whole,
    HalfYearChart chart,
    Map<Integer, Counted> committees,
    Map<Integer, Counted> posts) {
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
        new WeakReference<>(all),
        whole.counted(),
        HalfYearChart.of(items, HalfYear.of(today)),
        counted(byCommittee),
        counted(byPost));
  }

  private static Map<Integer, Counted> counted(Map<Integer, Counting> counting) {
    var counted = new HashMap<Integer, Counted>();
    counting.forEach((key, each) -> counted.put(key, each.counted()));
    return counted;
  }
}
