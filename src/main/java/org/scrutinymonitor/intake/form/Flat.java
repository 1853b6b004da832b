package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewRows;

/** The rows that this program publishes as open data, come back: there is nothing to doubt. */
final class Flat {
  private Flat() {}

  /** The review of a document that is such a table; empty where it is none. */
  static Optional<OpenReview> review(SourceDocument document) {
    for (var block : document.blocks()) {
      if (!(block instanceof Table table) || table.rows().isEmpty()) continue;
      var rows = table.rows().stream().map(Flat::cells).toList();
      if (!OpenReviewRows.isHeading(rows.getFirst())) continue;
      return OpenReviewRows.read(rows.subList(1, rows.size()));
    }
    return Optional.empty();
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (var cell : row.cells()) {
      while (cells.size() < cell.column()) cells.add("");
      cells.add(cell.text());
    }
    while (cells.size() < OpenReviewRows.HEADINGS.size()) cells.add("");
    return cells;
  }
}
