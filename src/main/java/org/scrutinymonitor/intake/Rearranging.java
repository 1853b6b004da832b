package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Update;

/** Puts the nodes of a draft where they belong, when the reading took them for something else. */
final class Rearranging {
  /** Recommendation, part, strand. */
  static final int DEPTH = 3;

  private Rearranging() {}

  /** Whether another node may stand below this one; the top, the empty path, takes any. */
  static boolean mayHold(List<Integer> parent, int height) {
    return parent.size() + height <= DEPTH;
  }

  /** The draft with a new node at the end of those below a node. */
  static Draft add(Draft draft, List<Integer> parent, @Nullable String reference, String text) {
    var path = Tree.join(parent, Tree.below(draft.review(), parent).size());
    var node = new Item(reference, text, null, null, null, null, null, List.of(), List.of());
    return with(draft, Tree.insert(draft.review(), path, node));
  }

  /** The draft with a new, empty update behind the others of a node. */
  static Draft addUpdate(Draft draft, List<Integer> path) {
    return with(
        draft,
        Tree.with(
            draft.review(),
            path,
            node -> {
              var updates = new ArrayList<>(node.updates());
              updates.add(new Update(null, null, null, null));
              return Words.withUpdates(node, updates);
            }));
  }

  /** Where a node stands once {@link #move} has brought it below another. */
  static List<Integer> destination(
      Draft draft, List<Integer> from, List<Integer> parent, int index) {
    var without = Tree.remove(draft.review(), from);
    var to = Tree.afterRemoval(parent, from);
    return Tree.join(to, Math.clamp(index, 0, Tree.below(without, to).size()));
  }

  /**
   * The draft with a node, and all below it, elsewhere; doubts and what was taken out follow.
   *
   * @param parent the node below which it comes, as paths are before the move
   * @param index its place among those there, counted without itself; too large a one is the end
   */
  static Draft move(Draft draft, List<Integer> from, List<Integer> parent, int index) {
    var node = Tree.find(draft.review(), from);
    if (node == null
        || Tree.within(parent, from)
        || !parent.isEmpty() && Tree.find(draft.review(), parent) == null
        || !mayHold(parent, Tree.height(node))) {
      return draft;
    }
    var to = destination(draft, from, parent, index);
    var moved = Tree.insert(Tree.remove(draft.review(), from), to, node);
    return repointed(
        with(draft, moved),
        path -> {
          if (Tree.within(path, from)) {
            var below = new ArrayList<>(to);
            below.addAll(path.subList(from.size(), path.size()));
            return below;
          }
          return Tree.afterInsertion(Tree.afterRemoval(path, from), to);
        });
  }

  private static Draft repointed(Draft draft, UnaryOperator<List<Integer>> change) {
    var doubts =
        draft.review().doubts().stream()
            .map(d -> new Doubt(repointed(d.at(), change), d.reason(), d.source(), d.choices()))
            .toList();
    var removed = new TreeSet<String>();
    for (var at : draft.removed()) removed.add(repointed(at, change));
    return new Draft(
        draft.asRead(), Draft.withDoubts(draft.review(), doubts), draft.settled(), removed);
  }

  private static String repointed(String at, UnaryOperator<List<Integer>> change) {
    return Pointer.parse(at)
        .filter(pointer -> !pointer.path().isEmpty())
        .map(pointer -> pointer.below(change.apply(pointer.path())).toString())
        .orElse(at);
  }

  private static Draft with(Draft draft, org.scrutinymonitor.review.OpenReview changed) {
    return new Draft(draft.asRead(), changed, draft.settled(), draft.removed());
  }
}
