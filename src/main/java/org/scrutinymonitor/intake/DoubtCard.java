package org.scrutinymonitor.intake;

import static org.scrutinymonitor.intake.Settlement.How.ONE;
import static org.scrutinymonitor.intake.Settlement.How.REMOVED;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.View;

/**
 * One doubt of a reading: the row of the document, and the answers with what each would mean.
 *
 * @param sent what was sent and could not be taken, null when the page is opened
 */
record DoubtCard(Draft draft, int number, List<Level> levels, @Nullable Answer sent) {
  /** The answers to the doubt that is shown. */
  List<Offer> offers() {
    return Offer.of(draft, number, levels);
  }

  /** The answer that is ticked when the page opens. */
  @Nullable String ticked() {
    if (sent != null) return sent.value();
    var settlement = draft.settled().get(number);
    if (settlement != null) {
      return switch (settlement.how()) {
        case BLANK -> "blank";
        case REMOVED -> "removed";
        case LOOKED -> "looked";
        default -> "kept";
      };
    }
    var first = offers().getFirst();
    return first.value().equals("kept") && draft.place(number).kind() == Place.Kind.FIELD
        ? "kept"
        : null;
  }

  /** What the field for something else holds at first. */
  @Nullable String typed() {
    if (sent != null) return sent.typed();
    var place = draft.place(number);
    return place.kind() == Place.Kind.FIELD ? Words.of(draft.review(), place) : null;
  }

  /** The days that the inputs for something else hold at first. */
  TypedDays days() {
    if (sent != null) return sent.days();
    return Words.value(draft.review(), draft.place(number)) instanceof WrittenDate date
        ? TypedDays.of(date)
        : TypedDays.BLANK;
  }

  /** What the doubted field is called, as it begins a line; blank where it is no field. */
  String label(View view) {
    var field = draft.place(number).field();
    return field == null ? "" : Naming.label(view.text("intake.field." + field.key()));
  }

  /** The words of an answer, with the letters marked that stand nowhere in the row. */
  List<Marks.Stretch> shown(Offer offer) {
    var words = Objects.requireNonNull(offer.words());
    var place = draft.place(number);
    var ofText = place.kind() == Place.Kind.FIELD && place.theField().sort() == Field.Sort.PROSE;
    if (!ofText || draft.cells(number).isEmpty() || !offer.value().equals("kept")) {
      return List.of(new Marks.Stretch(Naming.graded(place, words, levels), false));
    }
    return Marks.invented(words, draft.cells(number));
  }

  /** The key of the label of an answer that is no words of its own. */
  String label(Offer offer) {
    var kind = draft.place(number).kind();
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
    var place = draft.place(number);
    if (place.kind() != Place.Kind.FIELD) {
      return offer.how() == REMOVED ? view.text("intake.offer.remove.hint") : null;
    }
    var from =
        switch (offer.how()) {
          case KEPT -> {
            if (!Objects.equals(offer.content(), draft.asItWasRead(number))) {
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
    return typedHint(view, draft.place(number).theField());
  }

  /** What to know before typing words of a field. */
  static @Nullable String typedHint(View view, Field field) {
    return switch (field.sort()) {
      case DATE -> view.text("intake.typing.date");
      case PARTIES -> view.text("intake.typing.parties");
      case NAMES -> view.text("intake.typing.names");
      case KEY -> view.text("intake.typing.key");
      default -> null;
    };
  }

  /** The row of the document with the doubted words marked. */
  List<List<Marks.Stretch>> cells() {
    return Marks.cells(
        draft.cells(number), Words.words(draft.asItWasRead(number)), draft.cell(number));
  }
}
