package org.scrutinymonitor.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.scrutinymonitor.review.OpenReviewJson;
import org.scrutinymonitor.review.OpenReviewRows;
import tools.jackson.databind.json.JsonMapper;

/** Published reviews as files of open data. */
final class Exports {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Exports() {}

  /** A published review and whose it is. */
  record Told(String council, PublishedReview review) {}

  /** Many published reviews, each given to a consumer in turn. */
  interface Source {
    void forEach(Consumer<Told> each);
  }

  /** What cannot be written any more because whoever asked has gone. */
  private static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(IOException cause) {
      super(cause);
    }
  }

  /** One review, as rows that come back through intake. */
  static void csv(PublishedReview review, OutputStream out) throws IOException {
    try (var csv = new Csv(out)) {
      for (var row : OpenCopy.rows(review)) csv.row(row);
    }
  }

  /** One table of many reviews. */
  static void csv(DataTable table, Source source, OutputStream out) throws IOException {
    try (var csv = new Csv(out)) {
      csv.row(table.columns());
      each(
          source,
          told -> {
            for (var row : table.rows(told.council(), told.review())) csv.row(row);
          });
    }
  }

  /** One review in the open format. */
  static void json(PublishedReview review, OutputStream out) throws IOException {
    out.write(OpenReviewJson.write(OpenCopy.of(review)).getBytes(UTF_8));
  }

  /** Many reviews: each with its tables by name and in the open format, one line a review. */
  static void json(Source source, OutputStream out) throws IOException {
    out.write("{\"licence\":\"%s\",\"reviews\":[".formatted(JsonLd.LICENCE).getBytes(UTF_8));
    var first = new boolean[] {true};
    each(
        source,
        told -> {
          out.write((first[0] ? "\n" : ",\n").getBytes(UTF_8));
          first[0] = false;
          out.write(
              ("{\"id\":"
                      + JSON.writeValueAsString(DataTable.id(told.council(), told.review(), null))
                      + ",\"review\":"
                      + OpenReviewJson.write(OpenCopy.of(told.review()))
                      + ",\"tables\":{")
                  .getBytes(UTF_8));
          for (var table : DataTable.values()) {
            out.write((table.ordinal() == 0 ? "" : ",").getBytes(UTF_8));
            out.write(
                (JSON.writeValueAsString(table.word()) + ":" + objects(table, told))
                    .getBytes(UTF_8));
          }
          out.write("}}".getBytes(UTF_8));
        });
    out.write("\n]}\n".getBytes(UTF_8));
  }

  private static String objects(DataTable table, Told told) {
    var rows =
        table.rows(told.council(), told.review()).stream()
            .map(row -> {
              var object = new java.util.LinkedHashMap<String, String>();
              for (int at = 0; at < row.size(); at++)
                object.put(table.columns().get(at), row.get(at));
              return object;
            })
            .toList();
    return JSON.writeValueAsString(rows);
  }

  /** A workbook: of one review first its rows that come back through intake, then every table. */
  static void xlsx(Source source, boolean whole, OutputStream out) throws IOException {
    try (var book = new Workbook()) {
      var form = whole ? book.sheet("review", OpenReviewRows.HEADINGS) : null;
      var sheets = new java.util.EnumMap<DataTable, SXSSFSheet>(DataTable.class);
      for (var table : DataTable.values())
        sheets.put(table, book.sheet(table.word(), table.columns()));
      each(
          source,
          told -> {
            if (form != null) {
              for (var row : rest(OpenCopy.rows(told.review()))) book.row(form, row);
            }
            sheets.forEach((table, sheet) -> {
              for (var row : table.rows(told.council(), told.review())) book.row(sheet, row);
            });
          });
      book.write(out);
    }
  }

  private static List<List<String>> rest(List<List<String>> rows) {
    return rows.subList(1, rows.size());
  }

  private interface Writing {
    void write(Told told) throws IOException;
  }

  private static void each(Source source, Writing writing) throws IOException {
    try {
      source.forEach(told -> {
        try {
          writing.write(told);
        } catch (IOException e) {
          throw new Gone(e);
        }
      });
    } catch (Gone gone) {
      throw (IOException) gone.getCause();
    }
  }
}
