package org.scrutinymonitor.intake.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Judges whether a document is the form: enough of its labels must stand where labels stand. */
final class Evidence {
  /** Fields that hardly any other paper has as labels. */
  private static final Set<Field> TELLING =
      EnumSet.of(Field.ACTION, Field.MEASURE, Field.EVIDENCE, Field.ASSESSMENT, Field.RESPONSE);

  private Evidence() {}

  /** Refuses a document in which the form's labels do not stand. */
  static void require(List<Line> lines) throws Unreadable {
    Ahead ahead = new Ahead(lines);
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int weight = 0;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      Label label = ahead.label(i);
      if (label == null) {
        continue;
      }
      begun |=
          label.field() == Field.RECOMMENDATION
              || label.weight() == 3 && TELLING.contains(label.field());
      if (begun
          && (label.field().ofItem() || label.field() == Field.RECOMMENDATION)
          && fields.add(label.field())) {
        weight += label.weight();
      }
    }
    boolean telling = fields.stream().anyMatch(TELLING::contains);
    if (!begun || !telling || fields.size() < 3 || weight < 5) {
      throw notTheForm();
    }
  }

  /** Refuses a form in which nothing is filled in. */
  static void requireFilled(List<Node> roots) throws Unreadable {
    if (roots.isEmpty()) {
      throw notTheForm();
    }
    for (Node node : roots) {
      if (isFilled(node)) {
        return;
      }
    }
    throw new Unreadable(
        Reason.NOT_THE_FORM,
        "This is a progress form in which nothing is filled in: its labels are there, but no"
            + " recommendation has words or an answer. Send the completed form.");
  }

  private static boolean isFilled(Node node) {
    boolean said = node.fields.values().stream().anyMatch(value -> !isHint(value.text()));
    said |= node.updates.stream().anyMatch(draft -> !draft.isBlank());
    return said || !isHint(node.text) || node.items.stream().anyMatch(Evidence::isFilled);
  }

  /** Whether words only hold a place: "[insert text]", "…", "xx". */
  private static boolean isHint(String text) {
    String words = text.strip();
    boolean bracket =
        words.startsWith("[") && words.endsWith("]")
            || words.startsWith("<") && words.endsWith(">");
    return bracket
        || words.chars().noneMatch(Character::isLetterOrDigit)
        || words.equalsIgnoreCase("xx");
  }

  static Unreadable notTheForm() {
    return new Unreadable(
        Reason.NOT_THE_FORM,
        "This is not a scrutiny progress form: we looked for numbered recommendations with labelled"
            + " rows or columns such as Responsibility, Date, Agreed Action and Evidence of Progress,"
            + " and did not find them.");
  }
}
