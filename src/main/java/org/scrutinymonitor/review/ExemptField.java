package org.scrutinymonitor.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that can be exempt: of an item itself, or of one of its updates. */
public enum ExemptField {
  TEXT,
  RESPONSIBILITY,
  DUE,
  AGREED_ACTION,
  SUCCESS_MEASURE,
  RESPONSE,
  EVIDENCE,
  MET,
  FIGURE,
  GRADE,
  EXPLANATION,
  EXPECTED;

  /** The fields of an update that every update can have, in the order of the form. */
  public static final List<ExemptField> OF_REPORTED = List.of(EVIDENCE, GRADE, EXPLANATION);

  /** Whether it belongs to an update and not to the item. */
  public boolean isOfUpdate() {
    return ordinal() >= EVIDENCE.ordinal();
  }

  /** The name in the database and in addresses: "agreed_action". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its label. */
  public String label() {
    return isOfUpdate() ? "review.exempt.field." + stored() : "review.field." + stored();
  }

  static Optional<ExemptField> named(String stored) {
    return Arrays.stream(values()).filter(field -> field.stored().equals(stored)).findFirst();
  }

  static ExemptField ofStored(String stored) {
    return named(stored).orElseThrow();
  }

  /** The words of an item's own field, null where it is empty. */
  @Nullable String of(Review.Item item) {
    return AgreedField.ofStored(stored()).of(item);
  }

  /** The words of an update's field as the register shows them, null where it is empty. */
  @Nullable String of(Review.Update update) {
    return switch (this) {
      case EVIDENCE -> update.evidence();
      case GRADE -> update.grade();
      case EXPLANATION -> update.explanation();
      default -> null;
    };
  }
}
