package org.scrutinymonitor.question;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Phrases.Found;

/**
 * What a success measure asks to be counted: "an increase", "30 stops".
 *
 * @param words where the measure asks for it
 * @param amount the number that it names, -1 where it asks for a change
 */
record Target(Passage measure, Found words, double amount) {
  private static final WordLists LISTS = new WordLists("no-figure");
  private static final Phrases CHANGE = LISTS.phrases("asks for a change");
  private static final Phrases NO_CHANGE = LISTS.phrases("but not a change");
  private static final Phrases COMPARED = LISTS.phrases("says a change");
  private static final Phrases SHARE = LISTS.phrases("says a change without a number");
  private static final Phrases NO_TARGET = LISTS.phrases("numbers that are no target");
  private static final Phrases UNITS = LISTS.phrases("numbers with their units");
  private static final Phrases ALONE = LISTS.phrases("numbers that stand alone");
  private static final int NEAR = 4;

  /** "Two officers" describes; it is no target for which a figure would be asked. */
  private static final int FEW = 4;

  /** The target of a measure, null where it asks for no figure. */
  static @Nullable Target of(Passage measure) {
    var change = CHANGE.first(measure, NO_CHANGE);
    if (change != null) return new Target(measure, change, -1);
    for (int at : Numbers.amounts(measure)) {
      var here = new Found(at, at + 1);
      double amount = Numbers.value(measure, at);
      if (amount < FEW || NO_TARGET.cover(measure, here)) continue;
      return new Target(measure, named(measure, at), amount);
    }
    return null;
  }

  /** The number with what it counts: "30 stops", "55 per cent". */
  private static Found named(Passage measure, int at) {
    var unit = UNITS.at(measure, at);
    if (unit != null) return unit;
    boolean alone = measure.gap(at + 1) != Passage.SPACE;
    return new Found(at, alone ? at + 1 : at + 2);
  }

  boolean isNumber() {
    return amount >= 0;
  }

  /**
   * Whether a text gives a figure for this: a change, a share, or an amount of what is measured.
   */
  boolean isAnsweredBy(Passage said) {
    if (SHARE.anyIn(said)) return true;
    var amounts = Numbers.amounts(said);
    if (amounts.isEmpty()) return false;
    for (var compared : COMPARED.all(said)) {
      if (amounts.stream().anyMatch(at -> at >= compared.first() && at < compared.end())) {
        return true;
      }
    }
    return figure(said) >= 0;
  }

  /** Three colleges are no answer to sixty apprentices; forty may be, whatever they are called. */
  private boolean isOfItsOrder(double value) {
    return value * 2 >= amount && value <= amount * 20;
  }

  /** "Two are on the road": what is counted is named in the measure alone. */
  private static boolean standsAlone(Passage said, int at) {
    return said.gap(at + 1) != Passage.SPACE || ALONE.at(said, at) != null;
  }

  /** The first amount of what is measured, -1 where there is none. */
  double figure(Passage said) {
    var amounts = Numbers.amounts(said);
    if (amounts.isEmpty()) return -1;
    var measured = Content.of(measure);
    for (int at : amounts) {
      double value = Numbers.value(said, at);
      if (isNumber() && (isOfItsOrder(value) || standsAlone(said, at))
          || measured.anyNear(said, at - NEAR + 1, at + NEAR + 1)) {
        return value;
      }
    }
    return -1;
  }
}
