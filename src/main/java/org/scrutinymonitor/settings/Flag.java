package org.scrutinymonitor.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.scrutinymonitor.council.GradingScheme.Flags;

/** What can follow from a level, as a box that is ticked. */
public enum Flag {
  ACHIEVED(Flags::achieved),
  ON_COURSE(Flags::onCourse),
  SIGN_OFF(Flags::signOff),
  EXPLANATION(Flags::explanation),
  NEW_DATE(Flags::newDate);

  private final Predicate<Flags> holds;

  Flag(Predicate<Flags> holds) {
    this.holds = holds;
  }

  /** Its word in forms and in the keys of texts: "sign-off". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What follows from a level, in the order of the form. */
  public static List<Flag> of(Flags flags) {
    return Arrays.stream(values()).filter(flag -> flag.holds.test(flags)).toList();
  }

  static Set<Flag> ofWords(List<String> words) {
    var all = EnumSet.noneOf(Flag.class);
    for (var flag : values()) if (words.contains(flag.word())) all.add(flag);
    return all;
  }

  static Flags flags(Set<Flag> ticked) {
    return new Flags(
        ticked.contains(ACHIEVED),
        ticked.contains(ON_COURSE),
        ticked.contains(SIGN_OFF),
        ticked.contains(EXPLANATION),
        ticked.contains(NEW_DATE));
  }
}
