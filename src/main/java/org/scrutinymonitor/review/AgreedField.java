package org.scrutinymonitor.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of an agreed plan: of the review itself, or of one of its items. */
public enum AgreedField {
  TITLE,
  COMMITTEE,
  LINK_OFFICERS,
  PLAN_AGREED,
  TEXT,
  RESPONSIBILITY,
  DUE,
  AGREED_ACTION,
  SUCCESS_MEASURE,
  RESPONSE;

  /** The fields of a review itself, in the order of its form. */
  public static final List<AgreedField> OF_REVIEW =
      List.of(TITLE, COMMITTEE, LINK_OFFICERS, PLAN_AGREED);

  /** The fields of an item, in the order of the form. */
  public static final List<AgreedField> OF_ITEM =
      List.of(TEXT, RESPONSIBILITY, DUE, AGREED_ACTION, SUCCESS_MEASURE, RESPONSE);

  /** The name in the database, and in forms: "agreed_action". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the label: "review.field.agreed_action". */
  public String label() {
    return "review.field." + stored();
  }

  /** The text of an item's field, null where it is empty. */
  public @Nullable String of(Review.Item item) {
    return switch (this) {
      case TEXT -> item.text();
      case RESPONSIBILITY -> item.responsibility() == null ? null : item.responsibility().text();
      case DUE -> item.due() == null ? null : item.due().text();
      case AGREED_ACTION -> item.agreedAction();
      case SUCCESS_MEASURE -> item.successMeasure();
      case RESPONSE -> item.response();
      case TITLE, COMMITTEE, LINK_OFFICERS, PLAN_AGREED -> throw notOfThis();
    };
  }

  /** The text of a review's own field, null where it is empty. */
  public @Nullable String of(Review review) {
    return switch (this) {
      case TITLE -> review.title();
      case COMMITTEE -> review.committee();
      case LINK_OFFICERS ->
          review.linkOfficers().isEmpty() ? null : String.join("\n", review.linkOfficers());
      case PLAN_AGREED -> review.planAgreed() == null ? null : review.planAgreed().text();
      case TEXT, RESPONSIBILITY, DUE, AGREED_ACTION, SUCCESS_MEASURE, RESPONSE -> throw notOfThis();
    };
  }

  /** The date in an item's field, null where it holds none. */
  @Nullable WrittenDate dateOf(Review.Item item) {
    return this == DUE ? item.due() : null;
  }

  /** The date in a review's own field, null where it holds none. */
  @Nullable WrittenDate dateOf(Review review) {
    return this == PLAN_AGREED ? review.planAgreed() : null;
  }

  private IllegalArgumentException notOfThis() {
    return new IllegalArgumentException(this + " belongs to the other of review and item");
  }

  /** Whether the field holds a date in words. */
  public boolean isDate() {
    return this == DUE || this == PLAN_AGREED;
  }

  static AgreedField ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether the field is never left empty. */
  boolean needed() {
    return this == TITLE || this == TEXT;
  }
}
