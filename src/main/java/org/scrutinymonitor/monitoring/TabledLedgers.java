package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.people.Viewer;

/**
 * Chase ledgers in words that may lie on a committee's table; {@code correspondence} knows them.
 */
public interface TabledLedgers {
  /**
   * The ledger of a round, by posts and without a word of an item, for those may be exempt.
   *
   * @param language "en" or "cy"
   */
  Tabled of(Viewer viewer, int round, String language);

  /** A ledger in words. */
  record Tabled(String review, String period, LocalDate answersBy, List<Line> lines) {
    public Tabled {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a post was asked, and what came of it.
   *
   * @param told each step with its day and what became of the mail, a line each
   * @param answered "3 of 4"
   * @param silentDays days without an answer, 0 for none
   */
  record Line(String post, String told, String answered, long silentDays) {}
}
