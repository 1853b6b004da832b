package org.scrutinymonitor.intake.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.review.OpenReviewRows;
import org.scrutinymonitor.review.SafeCells;

/** Reads the CSV that this program publishes: its cells are what they were, without doubt. */
final class FlatReader {
  private static final String BEGIN = String.join(",", OpenReviewRows.HEADINGS);

  private FlatReader() {}

  /** Whether a file begins with the headings of such a table. */
  static boolean isFlat(byte[] file) {
    var start = new String(file, 0, Math.min(file.length, BEGIN.length() + 8), UTF_8);
    return start.replace("\uFEFF", "").startsWith(BEGIN);
  }

  static SourceDocument read(byte[] file) throws Unreadable {
    var rows = new ArrayList<Row>();
    var text = new String(file, UTF_8).replace("\uFEFF", "");
    try (var csv = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      for (var each : csv) {
        if (rows.size() * OpenReviewRows.HEADINGS.size() >= Limits.CELLS) throw Limits.tooLarge();
        rows.add(row(each));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw SourceReader.damaged();
    }
    return new SourceDocument(null, true, List.of(new Table(rows, "table 1")));
  }

  private static Row row(CSVRecord csv) {
    var cells = new ArrayList<Cell>();
    for (var words : csv) {
      cells.add(new Cell(cells.size(), 1, 1, SafeCells.unguarded(words), false));
    }
    return new Row(cells, csv.getRecordNumber() == 1, "table 1, row " + csv.getRecordNumber());
  }
}
