package org.scrutinymonitor.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.publication.PublishedReview.Item;
import tools.jackson.databind.json.JsonMapper;

/** What search engines are told of a page, in the words of schema.org. */
public final class JsonLd {
  /** The licence of all that is published. */
  static final String LICENCE =
      "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLd() {}

  /** Of a review. */
  public static String of(Reading reading) {
    var told = reading.told();
    var report = report(reading, told.title(), reading.canonical(""), "Report");
    report.put(
        "hasPart",
        told.items().stream()
            .map(item ->
                Map.of(
                    "@type", "CreativeWork",
                    "name", item.heading(),
                    "url", reading.canonical("/" + item.path())))
            .toList());
    return write(report);
  }

  /** Of an item, with the pages above it. */
  public static String of(Reading reading, Item item) {
    var told = reading.told();
    var page = reading.canonical("/" + item.path());
    var work = report(reading, item.title(), page, "CreativeWork");
    work.put(
        "isPartOf", Map.of("@type", "Report", "name", told.title(), "url", reading.canonical("")));
    var crumbs = new ArrayList<Map<String, Object>>();
    crumbs.add(crumb(1, told.title(), reading.canonical("")));
    for (var above : told.above(item)) {
      crumbs.add(crumb(crumbs.size() + 1, above.heading(), reading.canonical("/" + above.path())));
    }
    crumbs.add(crumb(crumbs.size() + 1, item.heading(), page));
    work.put("breadcrumb", Map.of("@type", "BreadcrumbList", "itemListElement", crumbs));
    return write(work);
  }

  /** Of all that a council publishes, as data. */
  public static String ofData(Visitor visitor, String server, String name, List<String> files) {
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Dataset");
    data.put("name", name);
    data.put("url", server + visitor.home() + "/open-data");
    data.put("license", LICENCE);
    data.put("creator", council(visitor));
    data.put(
        "distribution",
        files.stream()
            .map(file -> Map.of("@type", "DataDownload", "contentUrl", server + file))
            .toList());
    return write(data);
  }

  private static Map<String, Object> report(
      Reading reading, String name, String page, String type) {
    var work = new LinkedHashMap<String, Object>();
    work.put("@context", "https://schema.org");
    work.put("@type", type);
    work.put("name", name);
    work.put("url", page);
    work.put("inLanguage", reading.visitor().language());
    work.put("dateModified", reading.edition().from().toString());
    work.put("license", LICENCE);
    work.put("publisher", council(reading.visitor()));
    return work;
  }

  private static Map<String, Object> council(Visitor visitor) {
    return Map.of("@type", "GovernmentOrganization", "name", visitor.councilName());
  }

  private static Map<String, Object> crumb(int position, String name, String page) {
    return Map.of("@type", "ListItem", "position", position, "name", name, "item", page);
  }

  /** JSON that ends no script element and begins no comment, whatever the words in it are. */
  public static String write(Map<String, Object> json) {
    return JSON.writeValueAsString(json)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
