package org.scrutinymonitor.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sections of an annual report, in their order. */
public enum AnnualSection {
  INTRODUCTION,
  TOTALS,
  HALVES,
  COMMITTEES,
  WITHIN,
  SILENCE,
  EFFECT,
  OVERDUE,
  RISK,
  METHOD;

  /** Its name in addresses, in the database and in keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number before its heading and in the marks of its numbers. */
  public int number() {
    return ordinal() + 1;
  }

  /** The key of its heading. */
  public String heading() {
    return "annual.section." + word();
  }

  /** Whether items are counted or told in it. */
  boolean holdsItems() {
    return this != METHOD;
  }

  static Optional<AnnualSection> named(String word) {
    return Arrays.stream(values()).filter(section -> section.word().equals(word)).findFirst();
  }
}
