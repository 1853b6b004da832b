package org.scrutinymonitor.intake;

import static org.scrutinymonitor.intake.Settlement.How.BLANK;
import static org.scrutinymonitor.intake.Settlement.How.KEPT;
import static org.scrutinymonitor.intake.Settlement.How.LOOKED;
import static org.scrutinymonitor.intake.Settlement.How.REMOVED;
import static org.scrutinymonitor.intake.Settlement.How.TYPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;

/**
 * A reading while an officer works on it. Doubts keep their number (from 1) for ever, and their
 * place follows the node when nodes move.
 *
 * @param asRead the review as it was read; never changes
 * @param review the review as it will be, its doubts in the order of {@code asRead}
 * @param settled how doubts were settled, by number
 * @param removed pointers of nodes and updates that will not be confirmed
 */
record Draft(
    OpenReview asRead, OpenReview review, Map<Integer, Settlement> settled, Set<String> removed) {
  Draft {
    settled = Map.copyOf(settled);
    removed = Set.copyOf(removed);
  }

  /** A reading on which nobody has worked. */
  static Draft fresh(OpenReview read) {
    return new Draft(read, read, Map.of(), Set.of());
  }

  /** How many doubts the reading left. */
  int doubts() {
    return review.doubts().size();
  }

  Doubt doubt(int number) {
    return review.doubts().get(number - 1);
  }

  /** What a doubt is about. */
  Place place(int number) {
    return Place.of(review, doubt(number).at());
  }

  /** The value that was read at the place of a doubt, null where it was blank. */
  @Nullable Object asItWasRead(int number) {
    var then = Place.of(asRead, asRead.doubts().get(number - 1).at());
    return then.kind() == Place.Kind.FIELD ? Words.value(asRead, then) : null;
  }

  /** The cells of the document behind a doubt: of its row, or its words alone. */
  List<String> cells(int number) {
    var source = doubt(number).source();
    if (source == null) return List.of();
    return source.cells().isEmpty() ? List.of(source.text()) : source.cells();
  }

  /** The index of the cell that most likely holds what a doubt is about, -1 where nobody knows. */
  int cell(int number) {
    var then = Place.of(asRead, asRead.doubts().get(number - 1).at());
    int column = then.path().size() == Rearranging.DEPTH ? then.path().getLast() + 1 : -1;
    var words = Words.words(asItWasRead(number));
    var source = doubt(number).source();
    int cell = Marks.cell(cells(number), words, column);
    return cell >= 0 || source == null ? cell : Marks.cell(cells(number), source.text(), column);
  }

  /** Whether a node or update, or one above it, is taken out. */
  boolean isRemoved(Pointer pointer) {
    return removed.stream().anyMatch(at -> Pointer.parse(at).map(pointer::within).orElse(false));
  }

  /** Whether nobody needs to look at a doubt any more. */
  boolean isSettled(int number) {
    return settled.containsKey(number) || isGone(number);
  }

  /** Whether a doubt went away with the node that it was about. */
  boolean isGone(int number) {
    return Pointer.parse(doubt(number).at()).map(this::isRemoved).orElse(false);
  }

  /** The numbers of the open doubts. */
  List<Integer> open() {
    return IntStream.rangeClosed(1, doubts()).filter(n -> !isSettled(n)).boxed().toList();
  }

  /** Whether what a doubt is about was settled anew after a version. */
  boolean changedSince(int number, int version) {
    var place = place(number);
    return settled.entrySet().stream()
        .anyMatch(e -> e.getValue().version() > version && place(e.getKey()).equals(place));
  }

  /** Other open doubts of the same row of the document, which can be settled in the same way. */
  List<Integer> sameRow(int number) {
    var source = doubt(number).source();
    if (source == null) return List.of();
    return others(
        number, other -> other.source() != null && other.source().place().equals(source.place()));
  }

  /** Other open doubts that ask the same about other places. */
  List<Integer> sameQuestion(int number) {
    var reason = doubt(number).reason();
    return others(number, other -> other.reason().equals(reason));
  }

  private List<Integer> others(int number, java.util.function.Predicate<Doubt> like) {
    return open().stream().filter(n -> n != number && like.test(doubt(n))).toList();
  }

  /** Settles a doubt with one of its answers; the typed content counts only where it was typed. */
  Draft settle(int number, Offer offer, @Nullable Object typed, int version) {
    var place = place(number);
    var after = this;
    if (place.kind() == Place.Kind.FIELD) {
      if (offer.how() != KEPT) {
        var value = offer.how() == TYPED ? typed : offer.how() == BLANK ? null : offer.content();
        after = after.with(Words.with(review, place, value));
      }
    } else if (offer.how() == REMOVED) {
      after = after.remove(place.pointer());
    } else if (offer.how() != LOOKED) {
      after = after.putBack(place.pointer());
    }
    var words = place.kind() == Place.Kind.FIELD ? Words.of(after.review, place(number)) : null;
    return after.settled(number, new Settlement(offer.how(), words, version));
  }

  /** Changes a field; doubts about it are settled with that. */
  Draft put(Place place, @Nullable Object value, int version) {
    if (Objects.equals(Words.value(review, place), value)) return this;
    var after = with(Words.with(review, place, value));
    for (int number = 1; number <= doubts(); number++) {
      if (place(number).equals(place)) {
        var words = Words.words(value);
        after =
            after.settled(number, new Settlement(words == null ? BLANK : TYPED, words, version));
      }
    }
    return after;
  }

  /**
   * Takes a node or an update out; it stays in sight and can be put back until all is confirmed.
   */
  Draft remove(Pointer pointer) {
    var more = new TreeSet<>(removed);
    more.add(pointer.toString());
    return new Draft(asRead, review, settled, more);
  }

  /** Puts a node or an update back. */
  Draft putBack(Pointer pointer) {
    var fewer = new TreeSet<>(removed);
    fewer.remove(pointer.toString());
    return new Draft(asRead, review, settled, fewer);
  }

  private Draft with(OpenReview changed) {
    return new Draft(asRead, changed, settled, removed);
  }

  private Draft settled(int number, Settlement settlement) {
    var more = new TreeMap<>(settled);
    more.put(number, settlement);
    return new Draft(asRead, review, more, removed);
  }

  /** The review as it will stand in the register: without what was taken out, without doubts. */
  OpenReview result() {
    var paths = new ArrayList<List<Integer>>();
    Tree.each(review, (path, node) -> paths.add(path));
    var result = review;
    for (var path : paths.reversed()) {
      var pointer = Pointer.ofNode(path);
      if (removed.contains(pointer.toString())) {
        result = Tree.remove(result, path);
        continue;
      }
      result =
          Tree.with(
              result,
              path,
              node -> {
                var kept =
                    IntStream.range(0, node.updates().size())
                        .filter(
                            at -> !removed.contains(pointer.child("updates", "" + at).toString()))
                        .mapToObj(node.updates()::get)
                        .toList();
                return Words.withUpdates(node, kept);
              });
    }
    return withDoubts(result, List.of());
  }

  /** How many nodes a review has. */
  static int count(OpenReview review) {
    var number = new AtomicInteger();
    Tree.each(review, (path, node) -> number.incrementAndGet());
    return number.get();
  }

  static OpenReview withDoubts(OpenReview r, List<Doubt> doubts) {
    return new OpenReview(
        r.format(),
        r.title(),
        r.committee(),
        r.linkOfficers(),
        r.actionPlanAgreed(),
        r.gradingScheme(),
        r.items(),
        doubts);
  }
}
