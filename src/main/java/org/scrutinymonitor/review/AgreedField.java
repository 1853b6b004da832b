package org.scrutinymonitor.review;

import java.util.List;
import java.util.Locale;

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

  static AgreedField ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether the field is never left empty. */
  boolean needed() {
    return this == TITLE || this == TEXT;
  }
}
