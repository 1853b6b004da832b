package org.scrutinymonitor.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.scrutinymonitor.review.SafeCells;

/** Rows as CSV: UTF-8 with its mark, which spreadsheets need, and no cell that is a formula. */
final class Csv implements AutoCloseable {
  private final Writer writer;
  private final CSVPrinter printer;

  Csv(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
  }

  void row(List<String> cells) throws IOException {
    for (var cell : cells) printer.print(SafeCells.guarded(cell));
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.flush();
    writer.flush();
  }
}
