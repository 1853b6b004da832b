package org.scrutinymonitor.council;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a level of any grading scheme says, whatever its code: the one thing that schemes share. */
public enum Meaning {
  ACHIEVED("achieved", "✓"),
  ON_COURSE("on-course", "→"),
  SLIPPED("slipped", "!"),
  NOT_ACHIEVED("not-achieved", "×"),
  NONE("none", "–");

  private final String style;
  private final String symbol;

  Meaning(String style, String symbol) {
    this.style = style;
    this.symbol = symbol;
  }

  /** The end of the style class: {@code grade--on-course}. */
  public String style() {
    return style;
  }

  /** A sign that stands beside the colour, since colour alone says nothing. */
  public String symbol() {
    return symbol;
  }

  /** The name in the database: "on_course". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Meaning ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * What a label that a form prints most likely means; {@link #NONE} where its words do not tell.
   * An officer can change it.
   */
  public static Meaning ofLabel(String label) {
    var words = " " + LETTERS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    if (says(
        words,
        "unacceptable",
        "off track",
        "failed",
        "red",
        "stopped",
        "rejected",
        "abandoned",
        "coch")) {
      return NOT_ACHIEVED;
    }
    var negated = says(words, "not", "un", "heb", "no", "ni");
    var achieved =
        says(
            words,
            "achieved",
            "complete",
            "completed",
            "done",
            "implemented",
            "green",
            "met",
            "closed",
            "delivered",
            "cyflawnwyd",
            "gyflawni",
            "cwblhawyd",
            "gwyrdd");
    if (negated && (achieved || says(words, "started", "progress", "begun", "acceptable")))
      return NOT_ACHIEVED;
    if (says(
            words,
            "slipped",
            "slipping",
            "delayed",
            "behind",
            "overdue",
            "late",
            "at risk",
            "obstacle",
            "llithro",
            "oedi")
        && !achieved) {
      return SLIPPED;
    }
    if (says(
        words,
        "on track",
        "on course",
        "on target",
        "in progress",
        "ongoing",
        "on going",
        "acceptable",
        "amber",
        "under way",
        "underway",
        "continue",
        "partially",
        "partly",
        "ar y trywydd",
        "ar waith",
        "ambr")) {
      return ON_COURSE;
    }
    return achieved ? ACHIEVED : NONE;
  }

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  private static boolean says(String words, String... any) {
    for (var word : any) if (words.contains(" " + word + " ")) return true;
    return false;
  }
}
