package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures that a success measure names, so that an update can be asked for them. */
public final class Figures {
  /** A number as people write it: "25", "1,200", "3.5", "£1.2m", "80%", "80 per cent". */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])(£\\s?)?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?"
              + "(\\s?(?:%|per cent|percent|y cant|m\\b|million|k\\b))?(?![\\d/])");

  /** Words before a number that make it a name or a date and not an amount. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?i)\\b(recommendation|section|phase|stage|paragraph|part|item|table|appendix|covid|q|quarter|year|argymhelliad|cam|rhan|by|in|since|from|until|before|end of|january|february|march|april|may|june|july|august|september|october|november|december)[ -]*$");

  private static final Pattern MONTH_AFTER =
      Pattern.compile(
          "(?i)^(?:st|nd|rd|th)?\\s*(?:of\\s+)?(january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\\b");

  private Figures() {}

  /** The amounts that a measure names, as they are written, in order; years and dates are none. */
  public static List<String> named(@Nullable String measure) {
    var named = new ArrayList<String>();
    if (measure == null) return named;
    var found = NUMBER.matcher(measure);
    while (found.find()) {
      var bare = found.group(1) == null && found.group(3) == null && found.group(4) == null;
      var before = measure.substring(Math.max(0, found.start() - 20), found.start());
      var after = measure.substring(found.end());
      if (bare && (isYear(found.group(2)) || NAMED_BEFORE.matcher(before).find())) continue;
      if (bare && MONTH_AFTER.matcher(after).find()) continue;
      named.add(found.group().strip());
    }
    return named;
  }

  private static boolean isYear(String digits) {
    return digits.matches("(19|20)\\d\\d");
  }
}
