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
    return Stream.concat(
            Stream.of("council.json", "council.xlsx"),
            Stream.of(DataTable.values()).map(table -> table.word() + ".csv"))
        .toList();
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
