package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;

/** The nodes of a review by the indexes that lead to them from the top down. */
final class Tree {
  private Tree() {}

  /** The node at a path, null where there is none. */
  static @Nullable Item find(OpenReview review, List<Integer> path) {
    var among = review.items();
    Item found = null;
    for (int index : path) {
      if (index >= among.size()) return null;
      found = among.get(index);
      among = found.items();
    }
    return found;
  }

  /** The nodes below a path; those at the top for the empty path. */
  static List<Item> below(OpenReview review, List<Integer> path) {
    var node = find(review, path);
    return node == null ? (path.isEmpty() ? review.items() : List.of()) : node.items();
  }

  /** Visits every node with its path, parents first. */
  static void each(OpenReview review, BiConsumer<List<Integer>, Item> visit) {
    each(review.items(), List.of(), visit);
  }

  private static void each(
      List<Item> items, List<Integer> above, BiConsumer<List<Integer>, Item> visit) {
    for (int at = 0; at < items.size(); at++) {
      var path = join(above, at);
      visit.accept(path, items.get(at));
      each(items.get(at).items(), path, visit);
    }
  }

  /** The review with another node at a path. */
  static OpenReview with(OpenReview review, List<Integer> path, UnaryOperator<Item> change) {
    return siblings(
        review,
        path.subList(0, path.size() - 1),
        items -> items.set(path.getLast(), change.apply(items.get(path.getLast()))));
  }

  /** The review with one more node at a path; those from there on move down. */
  static OpenReview insert(OpenReview review, List<Integer> path, Item node) {
    return siblings(
        review, path.subList(0, path.size() - 1), items -> items.add(path.getLast(), node));
  }

  /** The review without the node at a path. */
  static OpenReview remove(OpenReview review, List<Integer> path) {
    return siblings(
        review, path.subList(0, path.size() - 1), items -> items.remove((int) path.getLast()));
  }

  /** How many levels a node and what lies below it take. */
  static int height(Item node) {
    return 1 + node.items().stream().mapToInt(Tree::height).max().orElse(0);
  }

  static List<Integer> join(List<Integer> path, int index) {
    var longer = new ArrayList<>(path);
    longer.add(index);
    return List.copyOf(longer);
  }

  /** Whether a path is the other or lies below it. */
  static boolean within(List<Integer> path, List<Integer> other) {
    return path.size() >= other.size() && path.subList(0, other.size()).equals(other);
  }

  /** Where the node at a path is found after one elsewhere has been taken out. */
  static List<Integer> afterRemoval(List<Integer> path, List<Integer> removed) {
    return shifted(path, removed, -1);
  }

  /** Where the node at a path is found after one has been put in at another. */
  static List<Integer> afterInsertion(List<Integer> path, List<Integer> inserted) {
    return shifted(path, inserted, 1);
  }

  private static List<Integer> shifted(List<Integer> path, List<Integer> changed, int by) {
    int depth = changed.size() - 1;
    if (path.size() <= depth
        || !path.subList(0, depth).equals(changed.subList(0, depth))
        || path.get(depth) < changed.get(depth)) {
      return path;
    }
    var moved = new ArrayList<>(path);
    moved.set(depth, path.get(depth) + by);
    return List.copyOf(moved);
  }

  private interface Change {
    void make(List<Item> items);
  }

  private static OpenReview siblings(OpenReview review, List<Integer> parent, Change change) {
    return new OpenReview(
        review.format(),
        review.title(),
        review.committee(),
        review.linkOfficers(),
        review.actionPlanAgreed(),
        review.gradingScheme(),
        changed(review.items(), parent, change),
        review.doubts());
  }

  private static List<Item> changed(List<Item> items, List<Integer> parent, Change change) {
    var copy = new ArrayList<>(items);
    if (parent.isEmpty()) {
      change.make(copy);
      return copy;
    }
    var node = copy.get(parent.getFirst());
    copy.set(
        parent.getFirst(),
        new Item(
            node.reference(),
            node.text(),
            node.responsibility(),
            node.due(),
            node.agreedAction(),
            node.successMeasure(),
            node.response(),
            node.updates(),
            changed(node.items(), parent.subList(1, parent.size()), change)));
    return copy;
  }
}
