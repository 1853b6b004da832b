package org.scrutinymonitor.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.people.Viewers;
import org.scrutinymonitor.publication.Publications;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page of a council of a generated installation, each asked for many different reviews, items
 * and words in turn, one after the other over a kept connection.
 */
final class ScaleSpeed {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 200;
  private static final int DIFFERENT = 40;
  private static final int PUBLISHED = 600;

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

  private final ConfigurableApplicationContext program;
  private final HttpClient client;
  private final String root;
  private final String address;
  private final int council;

  private ScaleSpeed(ConfigurableApplicationContext program, HttpClient client) {
    this.program = program;
    this.client = client;
    this.root = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    var first =
        Objects.requireNonNull(
            program
                .getBean(DSLContext.class)
                .fetchOne("select id, address from council order by id limit 1"));
    this.council = first.get("id", Integer.class);
    this.address = first.get("address", String.class);
  }

  public static void main(String[] arguments) throws Exception {
    try (var program =
            new SpringApplicationBuilder(Application.class)
                .run(
                    "--scrutiny.data=" + arguments[0],
                    "--scrutiny.second-factor=off",
                    "--scrutiny.mail.postman=false",
                    "--server.port=0");
        var client =
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      var speed = new ScaleSpeed(program, client);
      speed.publish();
      ReviewPageSpeed.signIn(
          client, speed.root, "scrutiny@" + speed.address + ".example", arguments[1]);
      for (var page : speed.pages().entrySet()) {
        if (arguments.length > 2 && !page.getKey().matches(arguments[2])) continue;
        speed.print("scale." + page.getKey(), page.getValue(), client);
      }
      try (var visitor = HttpClient.newHttpClient()) {
        for (var page : speed.publicPages().entrySet()) {
          if (arguments.length > 2 && !page.getKey().matches(arguments[2])) continue;
          speed.print("scale." + page.getKey(), page.getValue(), visitor);
        }
      }
    }
    System.exit(0);
  }

  /** The pages of who is signed in. */
  private Map<String, List<String>> pages() {
    var committees = column("select id from committee order by id");
    var of = committees.getFirst();
    var reviews = reviews("true");
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put("list", List.of("", "?page=4", "?q=care", "?committee=" + of, "?page=9"));
    pages.put("review", reviews);
    pages.put("item", items("true"));
    pages.put("item-history", items("true").stream().map(i -> i + "/history").toList());
    pages.put("review-history", reviews.stream().map(r -> r + "/history").toList());
    // A day before its plan was agreed a review is not there.
    var old = reviews("r.plan_agreed_latest < '2026-01-15'");
    pages.put("review-as-at", old.stream().map(r -> r + "?as-at=2026-01-15").toList());
    pages.put(
        "search", WORDS.stream().map(w -> "/search?q=" + w.replace("COMMITTEE", of)).toList());
    pages.put("search-all", List.of("/search", "/search?due=overdue", "/search?committee=" + of));
    pages.put("chair", committees.stream().map(c -> "/committees/" + c + "/chair").toList());
    pages.put(
        "changes",
        committees.stream()
            .map(c -> "/committees/" + c + "/changes?from=2026-01-15&to=2026-11-01")
            .toList());
    pages.put(
        "figures",
        List.of(
            "/figures",
            "/figures?committee=" + of,
            "/figures?post=" + column("select id from post order by id").get(3)));
    pages.put("home", List.of("/home"));
    pages.put("meetings", List.of("/meetings"));
    pages.put("calendar", List.of("/calendar"));
    pages.put(
        "meeting", column("select '/meetings/' || id from meeting order by day desc limit 40"));
    pages.put("rounds", List.of("/rounds"));
    pages.put(
        "round", column("select '/rounds/' || id from round order by opened_at desc limit 40"));
    pages.put("posts", List.of("/posts"));
    return pages;
  }

  /** The pages of everybody. */
  private Map<String, List<String>> publicPages() {
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
    pages.put("public-review", published);
    pages.put("public-item", items);
    pages.put("public-timeline", published.stream().map(r -> r + "/timeline").toList());
    pages.put("public-feed", List.of("/public/feeds.atom"));
    return pages;
  }

  private List<String> reviews(String where) {
    return column(
        "select '/' || r.address from review r where %s order by md5(r.address) limit %d"
            .formatted(where, DIFFERENT));
  }

  private List<String> items(String where) {
    return column(
        """
        select '/' || r.address || '/' || i.path from item i join review r on r.id = i.review
        where i.due is not null and %s order by md5(r.address || i.path) limit %d
        """
            .formatted(where, DIFFERENT));
  }

  private List<String> column(String question) {
    return within(
        () -> program.getBean(DSLContext.class).fetch(question).getValues(0, String.class));
  }

  private <T> T within(Supplier<T> work) {
    return CouncilScope.in(
        council,
        () ->
            Objects.requireNonNull(
                program.getBean(TransactionTemplate.class).execute(begun -> work.get())));
  }

  /** What visitors read: some reviews, published once. */
  private void publish() {
    var officer = Integer.parseInt(column("select min(id)::text from person").getFirst());
    var missing =
        """
        select address from (select * from review order by id limit %d) r
        where not exists (select from publication p where p.review = r.id)
        """
            .formatted(PUBLISHED);
    for (var review : column(missing)) {
      within(() -> {
        var viewer = Objects.requireNonNull(program.getBean(Viewers.class).find(officer, false));
        return program.getBean(Publications.class).publishNow(viewer, review);
      });
    }
  }

  private void print(String name, List<String> pages, HttpClient client) throws Exception {
    var first = measure(client, pages, 1);
    measure(client, pages, WARM_UP);
    var times = measure(client, pages, MEASURED);
    System.out.printf(
        "%s.p50 %.1f ms%n%s.p95 %.1f ms%n%s.first %.0f ms%n",
        name,
        times[MEASURED / 2] / 1e6,
        name,
        times[MEASURED * 95 / 100] / 1e6,
        name,
        first[0] / 1e6);
  }

  private long[] measure(HttpClient client, List<String> pages, int times) throws Exception {
    var nanoseconds = new long[times];
    for (int time = 0; time < times; time++) {
      var page =
          HttpRequest.newBuilder(URI.create(root + "/" + address + pages.get(time % pages.size())))
              .build();
      var began = System.nanoTime();
      var answer = client.send(page, BodyHandlers.ofString());
      nanoseconds[time] = System.nanoTime() - began;
      if (answer.statusCode() != 200) throw new IllegalStateException(answer.toString());
    }
    Arrays.sort(nanoseconds);
    return nanoseconds;
  }
}
