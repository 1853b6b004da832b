package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A reading on which work goes on: the tree as it will be, and one doubt at a time.
 *
 * @param number the doubt that is shown, 0 where none is
 * @param sent what was sent and could not be taken, null when the page is opened
 * @param wrong what was wrong with it, by input the key of its text
 * @param obstacles what kept the reading from the register just now
 * @param wholeTree whether all branches of a large tree are shown
 * @param earlier what was recommended before; null while there are doubts to settle
 */
public record CheckPage(
    Viewer viewer,
    Reading reading,
    int number,
    List<Level> levels,
    @Nullable Answer sent,
    Map<String, String> wrong,
    List<Obstacle> obstacles,
    boolean wholeTree,
    @Nullable EarlierPage earlier)
    implements Page {
  @Override
  public int code() {
    return wrong.isEmpty() && obstacles.isEmpty() ? 200 : 422;
  }

  public Draft draft() {
    return reading.draft();
  }

  OpenReview review() {
    return reading.draft().review();
  }

  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }

  String toDoubt(int doubt) {
    return address() + "?doubt=" + doubt + "#doubt";
  }

  String toFields(Pointer at) {
    return address() + "/fields?at=" + at;
  }

  /** The errors of the form and what keeps the reading from the register, each with its link. */
  Errors errors(View view) {
    var errors = Errors.none();
    wrong.forEach((input, text) -> errors.add(input, text, card().label(view)));
    for (var obstacle : obstacles) {
      var key = "intake.obstacle." + obstacle.sort().name();
      if (obstacle.sort() == Obstacle.Sort.DOUBT) {
        errors.add(toDoubt(obstacle.doubt()), key, obstacle.doubt(), place(view, obstacle.doubt()));
      } else {
        var where = Naming.node(view, review(), obstacle.at().path());
        errors.add(toFields(Pointer.ofNode(obstacle.at().path())), key, where);
      }
    }
    return errors;
  }

  /** The doubt that is shown. */
  DoubtCard card() {
    return new DoubtCard(draft(), number, levels, sent);
  }

  /** The tree as it will be. */
  ReadTree tree() {
    return ReadTree.of(draft(), number, wholeTree);
  }

  /** The place of a doubt in words. */
  String place(View view, int doubt) {
    var place = draft().place(doubt);
    return Naming.node(view, review(), place.path()) + ": " + Naming.field(view, review(), place);
  }

  /** What was chosen for a doubt, in words. */
  String chosen(View view, int doubt) {
    var settlement = draft().settled().get(doubt);
    if (settlement == null) return view.text("intake.chosen.GONE");
    return settlement.words() == null
        ? view.text("intake.chosen." + settlement.how().name())
        : Naming.graded(draft().place(doubt), settlement.words(), levels);
  }

  DoubtBar bar() {
    return DoubtBar.around(number, draft().doubts());
  }

  /** The next open doubt behind the one shown, 0 where there is no other. */
  int next() {
    return next(draft(), number);
  }

  static int next(Draft draft, int number) {
    var open = draft.open().stream().filter(n -> n != number).toList();
    return open.stream()
        .filter(n -> n > number)
        .findFirst()
        .orElse(open.isEmpty() ? 0 : open.getFirst());
  }

  /** The settled doubts by number. */
  List<Integer> settled() {
    return IntStream.rangeClosed(1, draft().doubts()).filter(draft()::isSettled).boxed().toList();
  }

  /** The open doubts but the one shown. */
  List<Integer> stillOpen() {
    return draft().open().stream().filter(n -> n != number).toList();
  }

  /** A few fields to compare with the document where nothing was doubtful. */
  List<Place> sample() {
    var fields = new ArrayList<Place>();
    Tree.each(
        review(),
        (path, node) -> {
          for (var place : Edit.inputs(draft(), Pointer.ofNode(path)).values()) {
            if (place.field() != Field.REFERENCE && Words.of(review(), place) != null)
              fields.add(place);
          }
        });
    int size = fields.size();
    return IntStream.of(size / 6, size / 2, size * 5 / 6)
        .distinct()
        .filter(at -> at < size)
        .mapToObj(fields::get)
        .toList();
  }

  int items() {
    return Draft.count(draft().result());
  }

  int grades() {
    return (int) updates(true);
  }

  int updates() {
    return (int) updates(false);
  }

  private long updates(boolean graded) {
    var all = new ArrayList<OpenReview.Update>();
    Tree.each(draft().result(), (path, node) -> all.addAll(node.updates()));
    return all.stream().filter(update -> !graded || update.grade() != null).count();
  }
}
