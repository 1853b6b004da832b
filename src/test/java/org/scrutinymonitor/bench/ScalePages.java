package org.scrutinymonitor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pages of one generated council, by sort: of reviews, items and words as many different ones
 * as are wished.
 *
 * @param address the council's
 * @param column the first column of a question to the database, within that council
 * @param different how many reviews or items at most
 */
record ScalePages(String address, Function<String, List<String>> column, int different) {
  private static final List<String> WORDS =
      List.of(
          "damp",
          "survey+results",
          "complaints",
          "training+staff",
          "waiting+times",
          "%22plain+language%22",
          "repiars",
          "cyflenwr",
          "Head+of+Housing",
          "leaflet&due=overdue",
          "grants&committee=COMMITTEE",
          "disabled+residents+-pilot");

  /** The pages of who is signed in, in the order in which they are measured. */
  Map<String, List<String>> forOfficers() {
    var committees = column.apply("select id from committee order by id");
    var of = committees.getFirst();
    var reviews = reviews("true");
    var items = items("true");
    // A day before its plan was agreed a review is not there.
    var old = reviews("r.plan_agreed_latest < '2026-01-15'");
    var meetings = "select '/meetings/' || id from meeting order by day desc limit ";
    var rounds = "select '/rounds/' || id from round order by opened_at desc limit ";
    var post = column.apply("select id from post order by id").get(3);
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put("list", List.of("", "?page=4", "?q=care", "?committee=" + of, "?page=9"));
    pages.put("review", reviews);
    pages.put("item", items);
    pages.put("item-history", with(items, "/history"));
    pages.put("review-history", with(reviews, "/history"));
    pages.put("review-as-at", with(old, "?as-at=2026-01-15"));
    pages.put(
        "search", WORDS.stream().map(w -> "/search?q=" + w.replace("COMMITTEE", of)).toList());
    pages.put("search-all", List.of("/search", "/search?due=overdue", "/search?committee=" + of));
    pages.put("chair", committees.stream().map(c -> "/committees/" + c + "/chair").toList());
    pages.put(
        "changes",
        committees.stream()
            .map(c -> "/committees/" + c + "/changes?from=2026-01-15&to=2026-11-01")
            .toList());
    pages.put("figures", List.of("/figures", "/figures?committee=" + of, "/figures?post=" + post));
    for (var one : List.of("home", "meetings", "calendar", "rounds", "posts")) {
      pages.put(one, List.of("/" + one));
    }
    pages.put("meeting", column.apply(meetings + different));
    pages.put("round", column.apply(rounds + different));
    pages.replaceAll((sort, paths) -> below(paths));
    return pages;
  }

  /** The pages of everybody. */
  Map<String, List<String>> forAll() {
    var published = reviews("exists (select from publication p where p.review = r.id)");
    var items = items("exists (select from publication p where p.review = i.review)");
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put("public-council", List.of("", "?language=cy"));
    pages.put("public-reviews", List.of("/public/reviews", "/public/reviews?page=2"));
    pages.put(
        "public-figures",
        List.of(
            "/public/figures?figure=overdue",
            "/public/figures?half=2026-1&grade=slipped",
            "/public/figures"));
    pages.put(
        "public-search",
        Stream.concat(
                WORDS.stream().filter(w -> !w.contains("&")).map(w -> "/public/search?q=" + w),
                Stream.of(
                    "/public/search",
                    "/public/search?grade=slipped",
                    "/public/search?q=leaflet&due=overdue"))
            .toList());
    pages.put("public-review", published);
    pages.put("public-item", items);
    pages.put("public-timeline", with(published, "/timeline"));
    pages.put("public-feed", List.of("/public/feeds.atom"));
    pages.replaceAll((sort, paths) -> below(paths));
    return pages;
  }

  private List<String> below(List<String> paths) {
    return paths.stream().map(path -> "/" + address + path).toList();
  }

  private static List<String> with(List<String> paths, String end) {
    return paths.stream().map(path -> path + end).toList();
  }

  private List<String> reviews(String where) {
    return column.apply(
        "select '/' || r.address from review r where %s order by md5(r.address) limit %d"
            .formatted(where, different));
  }

  private List<String> items(String where) {
    return column.apply(
        """
        select '/' || r.address || '/' || i.path from item i join review r on r.id = i.review
        where i.due is not null and %s order by md5(r.address || i.path) limit %d
        """
            .formatted(where, different));
  }
}
