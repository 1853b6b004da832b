package org.scrutinymonitor.review;

import java.util.Set;
import org.scrutinymonitor.review.WrittenDate.Kind;

/** What words say of time where they name no days: that it comes again, or hangs on something. */
final class Undated {
  private static final Set<String> RECURRING =
      WordSet.of(
          """
          ongoing continuous continuously continuing continual rolling regular regularly every each
          daily weekly fortnightly monthly bimonthly quarterly termly annually annual yearly
          biannual biannually biennial parhaus blynyddol chwarterol misol
          """);
  private static final Set<String> EVERY = Set.of("every", "each");

  private static final Set<String> DEPENDING =
      Set.of("dependent", "dependant", "depending", "subject", "pending");
  private static final Set<String> CONDITIONS =
      WordSet.of(
          """
          dependent dependant depending depends subject pending once when if unless after following
          within upon ar ôl wedi
          """);

  private static final Set<String> AMOUNTS =
      Set.of("two", "three", "four", "six", "twelve", "eighteen");
  private static final Set<String> LENGTHS =
      Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "mis", "wythnos");

  private static final Set<String> OCCASIONS =
      WordSet.of(
          """
          meeting meetings cabinet cabinet's council committee agm panel budget election elections
          conference executive board cyfarfod
          """);

  private Undated() {}

  static Kind kind(DateTokens tokens) {
    if (tokens.hasAnyOf(EVERY) || recurs(tokens) && !tokens.hasAnyOf(Set.of("after"))) {
      return Kind.RECURRING;
    }
    if (tokens.hasAnyOf(CONDITIONS) || hangsOnLength(tokens)) {
      return Kind.CONDITIONAL;
    }
    return tokens.hasAnyOf(OCCASIONS) ? Kind.EVENT : Kind.NONE;
  }

  /** "12 months", "6 weeks after": a length that begins when something else happens. */
  static boolean hangsOnLength(DateTokens tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      boolean amount = tokens.isNumber(i - 1) || AMOUNTS.contains(tokens.text(i - 1));
      if (amount && LENGTHS.contains(tokens.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Dependent upon budget", "subject to approval": words that hold a date open. */
  static boolean depends(DateTokens tokens) {
    return tokens.hasAnyOf(DEPENDING);
  }

  /** "Quarterly", "ongoing", "on-going". */
  static boolean recurs(DateTokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean going =
          i > 0
              && tokens.text(i).equals("going")
              && (tokens.text(i - 1).equals("on") || tokens.get(i - 1).isSign());
      if (going || RECURRING.contains(tokens.text(i))) {
        return true;
      }
    }
    return false;
  }
}
