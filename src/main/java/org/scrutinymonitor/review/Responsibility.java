package org.scrutinymonitor.review;

import java.util.List;

/**
 * Who answers for an item.
 *
 * @param text the words as written, lines kept
 * @param parties the persons, posts, groups or bodies that the words name, in their order
 */
public record Responsibility(String text, List<String> parties) {
  public Responsibility {
    parties = List.copyOf(parties);
  }

  /**
   * Reads who is named: "DM/PL/KL" names three, "Head of Policy and Performance" one post. Words
   * are only divided where both sides can stand alone.
   */
  public static Responsibility read(String text) {
    return new Responsibility(text, Parties.in(text));
  }
}
