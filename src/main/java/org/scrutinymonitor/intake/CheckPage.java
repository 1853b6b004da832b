package org.scrutinymonitor.intake;

import static org.scrutinymonitor.intake.Settlement.How.ONE;
import static org.scrutinymonitor.intake.Settlement.How.REMOVED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;
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
 */
public record CheckPage(
    Viewer viewer,
    Reading reading,
    int number,
    List<Level> levels,
    @Nullable Answer sent,
    Map<String, String> wrong,
    List<Obstacle> obstacles,
    boolean wholeTree)
    implements Page {
  private static final int LARGE_TREE = 60;
  private static final int LARGE_BAR = 20;
  private static final int BAR_AROUND = 4;

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
    wrong.forEach((input, text) -> errors.add(input, text));
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

  /** The place of a doubt in words. */
  String place(View view, int doubt) {
    var place = draft().place(doubt);
    return Naming.node(view, review(), place.path()) + ": " + Naming.field(view, review(), place);
  }

  /** The answers to the doubt that is shown. */
  List<Offer> offers() {
    return Offer.of(draft(), number, levels);
  }

  /** The answer that is ticked when the page opens. */
  @Nullable String ticked() {
    if (sent != null) return sent.value();
    var settlement = draft().settled().get(number);
    if (settlement != null) {
      return switch (settlement.how()) {
        case BLANK -> "blank";
        case REMOVED -> "removed";
        case LOOKED -> "looked";
        default -> "kept";
      };
    }
    var first = offers().getFirst();
    return first.value().equals("kept") && draft().place(number).kind() == Place.Kind.FIELD
        ? "kept"
        : null;
  }

  /** What the field for something else holds at first. */
  @Nullable String typed() {
    if (sent != null) return sent.typed();
    var place = draft().place(number);
    return place.kind() == Place.Kind.FIELD ? Words.of(review(), place) : null;
  }

  /** The words of an answer, with the letters marked that stand nowhere in the row. */
  List<Marks.Stretch> shown(Offer offer) {
    var words = Objects.requireNonNull(offer.words());
    var place = draft().place(number);
    var ofText = place.kind() == Place.Kind.FIELD && place.theField().sort() == Field.Sort.PROSE;
    if (!ofText || draft().cells(number).isEmpty() || !offer.value().equals("kept")) {
      return List.of(new Marks.Stretch(gradeInWords(place, words), false));
    }
    return Marks.invented(words, draft().cells(number));
  }

  /** The key of the label of an answer that is no words of its own. */
  String label(Offer offer) {
    var kind = draft().place(number).kind();
    return switch (offer.how()) {
      case ONE -> "intake.offer.one-party";
      case TYPED -> "intake.offer.typed";
      case BLANK -> "intake.offer.blank";
      case LOOKED -> "intake.offer.looked";
      case REMOVED -> "intake.offer.remove." + kind.name();
      default -> "intake.offer.keep." + kind.name();
    };
  }

  /** What stands below an answer: where it comes from, and how its words are understood. */
  @Nullable String hint(View view, Offer offer) {
    var place = draft().place(number);
    if (place.kind() != Place.Kind.FIELD) {
      return offer.how() == REMOVED ? view.text("intake.offer.remove.hint") : null;
    }
    var from =
        switch (offer.how()) {
          case KEPT -> {
            if (!Objects.equals(offer.content(), draft().asItWasRead(number))) {
              yield view.text("intake.offer.now");
            }
            long marks = shown(offer).stream().filter(Marks.Stretch::marked).count();
            yield view.text(marks > 0 ? "intake.offer.proposed-marked" : "intake.offer.proposed");
          }
          case READ -> view.text("intake.offer.read");
          case CHOSEN -> view.text("intake.offer.choice");
          case CELL -> view.text("intake.offer.cell");
          case LEVEL -> view.text("intake.offer.level");
          case BLANK -> view.text("intake.offer.blank.hint");
          default -> null;
        };
    var meant =
        switch (offer.content()) {
          case WrittenDate date -> view.text("intake.means", Naming.window(view, date));
          case Responsibility r when offer.how() != ONE && r.parties().size() > 1 ->
              view.text("intake.parties", r.parties().size(), String.join("; ", r.parties()));
          case null, default -> null;
        };
    return from == null ? meant : meant == null ? from : from + " " + meant;
  }

  /** What to know before typing. */
  @Nullable String typedHint(View view) {
    return typedHint(view, draft().place(number).theField());
  }

  static @Nullable String typedHint(View view, Field field) {
    return switch (field.sort()) {
      case DATE -> view.text("intake.typing.date");
      case PARTIES -> view.text("intake.typing.parties");
      case NAMES -> view.text("intake.typing.names");
      case KEY -> view.text("intake.typing.key");
      default -> null;
    };
  }

  /** What was chosen for a doubt, in words. */
  String chosen(View view, int doubt) {
    var settlement = draft().settled().get(doubt);
    if (settlement == null) return view.text("intake.chosen.GONE");
    return settlement.words() == null
        ? view.text("intake.chosen." + settlement.how().name())
        : gradeInWords(draft().place(doubt), settlement.words());
  }

  private String gradeInWords(Place place, String words) {
    if (place.field() != Field.GRADE) return words;
    return levels.stream()
        .filter(level -> level.code().equalsIgnoreCase(words) && !level.label().equals(words))
        .findFirst()
        .map(level -> level.code() + " " + level.label())
        .orElse(words);
  }

  /** The row of the document with the doubted words marked. */
  List<List<Marks.Stretch>> cells() {
    return Marks.cells(
        draft().cells(number), Words.words(draft().asItWasRead(number)), draft().cell(number));
  }

  /** The numbers of the bar; 0 stands for those left out where there are many. */
  List<Integer> bar() {
    int all = draft().doubts();
    if (all <= LARGE_BAR) return IntStream.rangeClosed(1, all).boxed().toList();
    var bar = new ArrayList<Integer>();
    int at = Math.max(number, 1);
    for (int n = 1; n <= all; n++) {
      if (n == 1 || n == all || Math.abs(n - at) <= BAR_AROUND) bar.add(n);
      else if (bar.getLast() != 0) bar.add(0);
    }
    return bar;
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

  /** Whether a branch of the tree is shown; of a large tree only what leads to something to do. */
  boolean isShown(List<Integer> path) {
    if (!isLarge() || wholeTree) return true;
    if (number > 0 && Tree.within(draft().place(number).path(), path)) return true;
    return draft().open().stream().anyMatch(n -> Tree.within(draft().place(n).path(), path));
  }

  boolean isLarge() {
    return Draft.count(review()) > LARGE_TREE;
  }

  /** The numbers of the doubts about a node itself. */
  List<Integer> doubtsAt(List<Integer> path) {
    return IntStream.rangeClosed(1, draft().doubts())
        .filter(n -> draft().place(n).path().equals(path))
        .boxed()
        .toList();
  }

  /** Whether the doubt that is shown is about this node. */
  boolean isCurrent(List<Integer> path) {
    return number > 0 && draft().place(number).path().equals(path);
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
