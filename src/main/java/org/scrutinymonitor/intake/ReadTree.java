package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a reading beside the doubts.
 *
 * @param isLarge whether only what leads to something to do is worth showing at first
 * @param whole whether all branches are shown nevertheless
 * @param current the path of the node that the doubt shown is about; it, and all that lead to it,
 *     are shown
 * @param leading the paths that lead to open doubts
 * @param doubts the numbers of the doubts about each node itself
 */
record ReadTree(
    boolean isLarge,
    boolean whole,
    @Nullable List<Integer> current,
    Set<List<Integer>> leading,
    Map<List<Integer>, List<Integer>> doubts) {
  private static final int LARGE = 60;

  /**
   * The tree of a draft.
   *
   * @param number the doubt that is shown, 0 where none is
   */
  static ReadTree of(Draft draft, int number, boolean whole) {
    var leading = new HashSet<List<Integer>>();
    var doubts = new HashMap<List<Integer>, List<Integer>>();
    for (int doubt = 1; doubt <= draft.doubts(); doubt++) {
      var path = draft.place(doubt).path();
      doubts.computeIfAbsent(path, first -> new ArrayList<>()).add(doubt);
      if (draft.isSettled(doubt)) continue;
      for (int depth = 1; depth <= path.size(); depth++) leading.add(path.subList(0, depth));
    }
    return new ReadTree(
        Draft.count(draft.review()) > LARGE,
        whole,
        number == 0 ? null : draft.place(number).path(),
        leading,
        doubts);
  }

  boolean isShown(List<Integer> path) {
    return !isLarge
        || whole
        || leading.contains(path)
        || current != null && Tree.within(current, path);
  }

  /** The numbers of the doubts about a node itself. */
  List<Integer> doubtsAt(List<Integer> path) {
    return doubts.getOrDefault(path, List.of());
  }

  /** Whether the doubt that is shown is about this node. */
  boolean isCurrent(List<Integer> path) {
    return path.equals(current);
  }
}
