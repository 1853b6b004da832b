package org.scrutinymonitor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Says which posts the words of a review mean: one row for each distinct wording.
 *
 * @param item the only item that is meant, null for the whole review
 * @param seen the number of the newest row on this page
 */
public record ResponsibilityPage(
    Shown shown, Review.@Nullable Item item, List<Row> rows, int seen, Errors errors)
    implements Page {

  /** Words with the items that have them, and what can be chosen for them. */
  public record Row(Matchings.Row row, PostChoice choice) {
    /** What the row is about, for those who do not see its heading. */
    public String about(View view) {
      return row.words().text().isEmpty()
          ? view.text("review.matching.no-words")
          : row.words().text().replace('\n', ' ');
    }
  }

  @Override
  public int code() {
    return errors.code();
  }

  /** The page to which this one leads back. */
  public String back() {
    return item == null ? shown.address() : shown.address(item);
  }

  /** The key of the error of a row: the id of its first input. */
  public static String field(PostChoice choice) {
    return "choice-" + choice.id();
  }
}
