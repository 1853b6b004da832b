package org.scrutinymonitor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/** A recommendation, part or strand as a person types it in; every field as typed. */
public record ItemForm(
    String reference,
    String text,
    String responsibility,
    String due,
    TypedDays days,
    String agreedAction,
    String successMeasure,
    String response) {

  /** An empty form that offers the reference which comes next among these items. */
  static ItemForm offered(List<Review.Item> siblings, int depth) {
    return new ItemForm(next(siblings, depth), "", "", "", TypedDays.BLANK, "", "", "");
  }

  static ItemForm of(MultiValueMap<String, String> typed) {
    return new ItemForm(
        field(typed, "reference"),
        field(typed, "text"),
        field(typed, "responsibility"),
        field(typed, "due"),
        TypedDays.of(typed::getFirst, "due"),
        field(typed, "agreed_action"),
        field(typed, "success_measure"),
        field(typed, "response"));
  }

  /**
   * Everything that is wrong, among the items that are there already.
   *
   * @param dueLabel how the date is called
   */
  Errors errors(List<Review.Item> siblings, String dueLabel) {
    var errors = Errors.none();
    var mine = Typed.tidy(reference);
    if (mine != null && siblings.stream().anyMatch(i -> mine.equalsIgnoreCase(i.reference()))) {
      errors.add("reference", "review.reference.taken", mine);
    }
    if (mine != null && mine.length() > 60) errors.add("reference", "review.reference.long");
    if (Typed.tidy(text) == null) errors.add("text", "review.item.text-missing");
    days.check("due", Typed.tidy(due) != null, dueLabel, errors);
    return errors;
  }

  OpenReview.Item item() {
    var words = Typed.tidy(text);
    var who = Typed.tidy(responsibility);
    var when = Typed.tidy(due);
    return new OpenReview.Item(
        Typed.tidy(reference),
        words == null ? "" : words,
        who == null ? null : Responsibility.read(who),
        when == null ? null : days.date(when),
        Typed.tidy(agreedAction),
        Typed.tidy(successMeasure),
        Typed.tidy(response),
        List.of(),
        List.of());
  }

  /** "5" behind "4", "c" behind "b"; nothing for strands, which are known by their text. */
  static String next(List<Review.Item> siblings, int depth) {
    if (siblings.isEmpty()) return depth == 1 ? "1" : depth == 2 ? "a" : "";
    var last = siblings.getLast().reference();
    if (last == null) return "";
    if (last.matches("[0-9]{1,6}")) return String.valueOf(Integer.parseInt(last) + 1);
    if (last.matches("[a-yA-Y]")) return String.valueOf((char) (last.charAt(0) + 1));
    return "";
  }

  private static String field(MultiValueMap<String, String> typed, String name) {
    @Nullable String text = typed.getFirst(name);
    return text == null ? "" : text;
  }
}
