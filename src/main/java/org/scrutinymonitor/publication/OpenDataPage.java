package org.scrutinymonitor.publication;

import java.util.List;
import java.util.stream.Stream;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** All that a council publishes as data, and what its fields mean. */
public record OpenDataPage(
    Visitor visitor,
    List<PublicReviews.Counted> committees,
    List<PublicPacks.Listed> packs,
    String server)
    implements Page {

  /** The files of the whole council, by their names. */
  public List<String> files() {
    return files("council");
  }

  /** The files of every council of the installation, by their names. */
  public List<String> everywhere() {
    return files("all");
  }

  private static List<String> files(String whole) {
    return Stream.concat(
            Stream.of(whole + ".json", whole + ".xlsx"),
            Stream.of(DataTable.values()).map(table -> table.word() + ".csv"))
        .toList();
  }

  /** A file with what is in it: "items.csv: one row for each recommendation, part and strand". */
  public static String named(View view, String file) {
    int dot = file.lastIndexOf('.');
    return file.endsWith(".csv")
        ? view.text("publication.table." + file.substring(0, dot))
        : view.text("publication.data.whole." + file.substring(dot + 1), file);
  }

  /** What search engines are told. */
  public String jsonLd(View view) {
    return JsonLd.ofData(
        visitor,
        server,
        view.text("publication.data.of", visitor.councilName()),
        files().stream().map(file -> visitor.home() + "/open-data/" + file).toList());
  }

  /** The key of what a column means. */
  public static String meaning(String column) {
    return "publication.column." + column;
  }
}
