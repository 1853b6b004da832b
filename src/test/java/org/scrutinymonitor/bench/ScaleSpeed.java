package org.scrutinymonitor.bench;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.people.Viewers;
import org.scrutinymonitor.publication.Publications;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page of a generated installation, one after the other over a kept connection. Each request
 * goes to another council than the one before, as far as there are several, and to another review,
 * item, committee or word, so what was asked for is mostly asked for the first time; "again" says
 * how long the same requests take at once after.
 */
final class ScaleSpeed {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 200;
  private static final int COUNCILS = 50;
  private static final int DIFFERENT = 40;
  private static final int PUBLISHED = 600;

  private final ConfigurableApplicationContext program;
  private final HttpClient client;
  private final String root;
  private final List<Signed> councils = new ArrayList<>();

  /** A council, and the cookies of its officer. */
  private record Signed(int id, String address, String cookies) {}

  /** A request: where to, and whose. */
  private record Asked(String address, String cookies) {}

  private ScaleSpeed(ConfigurableApplicationContext program, HttpClient client, String password)
      throws Exception {
    this.program = program;
    this.client = client;
    this.root = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    var found =
        program
            .getBean(DSLContext.class)
            .fetch("select id, address from council order by id limit " + COUNCILS);
    for (var council : found) {
      var address = council.get("address", String.class);
      councils.add(
          new Signed(council.get("id", Integer.class), address, signIn(address, password)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    var wished = arguments.length > 2 ? arguments[2] : ".*";
    try (var program =
            new SpringApplicationBuilder(Application.class)
                .run(
                    "--scrutiny.data=" + arguments[0],
                    "--scrutiny.second-factor=off",
                    "--scrutiny.mail.postman=false",
                    "--server.port=0");
        var client = HttpClient.newHttpClient()) {
      var speed = new ScaleSpeed(program, client, arguments[1]);
      speed.publish();
      for (var page : speed.requests().entrySet()) {
        if (page.getKey().matches(wished)) speed.print("scale." + page.getKey(), page.getValue());
      }
    }
    System.exit(0);
  }

  private String signIn(String address, String password) throws Exception {
    var cookies = new CookieManager();
    try (var officer =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      ReviewPageSpeed.signIn(officer, root, "scrutiny@" + address + ".example", password);
    }
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::toString)
        .collect(Collectors.joining("; "));
  }

  /** The requests of each sort of page: those of officers by turns; only one council publishes. */
  private Map<String, List<Asked>> requests() {
    var requests = new LinkedHashMap<String, List<Asked>>();
    var byCouncil =
        councils.stream()
            .map(each -> pages(each, DIFFERENT / Math.min(5, councils.size())).forOfficers())
            .toList();
    for (var sort : byCouncil.getFirst().keySet()) {
      requests.put(sort, byTurns(byCouncil.stream().map(each -> each.get(sort)).toList()));
    }
    pages(councils.getFirst(), DIFFERENT)
        .forAll()
        .forEach((sort, pages) ->
            requests.put(sort, pages.stream().map(page -> new Asked(page, "")).toList()));
    return requests;
  }

  private ScalePages pages(Signed council, int different) {
    return new ScalePages(
        council.address(),
        question ->
            within(
                council,
                () -> program.getBean(DSLContext.class).fetch(question).getValues(0, String.class)),
        different);
  }

  private List<Asked> byTurns(List<List<String>> byCouncil) {
    var most = byCouncil.stream().mapToInt(List::size).max().orElseThrow();
    var requests = new ArrayList<Asked>();
    for (int turn = 0; turn < most; turn++) {
      for (int of = 0; of < byCouncil.size(); of++) {
        if (turn < byCouncil.get(of).size()) {
          requests.add(new Asked(byCouncil.get(of).get(turn), councils.get(of).cookies()));
        }
      }
    }
    return requests;
  }

  private <T> T within(Signed council, Supplier<T> work) {
    return CouncilScope.in(
        council.id(),
        () ->
            Objects.requireNonNull(
                program.getBean(TransactionTemplate.class).execute(begun -> work.get())));
  }

  /** What visitors read: some reviews of the first council, published once. */
  private void publish() {
    var council = councils.getFirst();
    var missing =
        """
        select address from (select * from review order by id limit %d) r
        where not exists (select from publication p where p.review = r.id)
        """
            .formatted(PUBLISHED);
    var sql = program.getBean(DSLContext.class);
    int officer =
        within(
            council, () -> sql.fetchOne("select min(id) as id from person").get("id", int.class));
    for (var review : within(council, () -> sql.fetch(missing).getValues(0, String.class))) {
      within(
          council,
          () -> {
            var viewer =
                Objects.requireNonNull(program.getBean(Viewers.class).find(officer, false));
            return program.getBean(Publications.class).publishNow(viewer, review);
          });
    }
  }

  private void print(String name, List<Asked> requests) throws Exception {
    var first = measure(requests, 0, 1);
    measure(requests, 1, WARM_UP);
    var times = measure(requests, 1 + WARM_UP, MEASURED);
    var again = measure(requests, 1 + WARM_UP, MEASURED);
    System.out.printf(
        "%s.p50 %.1f ms%n%s.p95 %.1f ms%n%s.again-p95 %.1f ms%n%s.first %.0f ms%n",
        name,
        times[MEASURED / 2] / 1e6,
        name,
        times[MEASURED * 95 / 100] / 1e6,
        name,
        again[MEASURED * 95 / 100] / 1e6,
        name,
        first[0] / 1e6);
  }

  private long[] measure(List<Asked> requests, int from, int times) throws Exception {
    var nanoseconds = new long[times];
    for (int time = 0; time < times; time++) {
      var asked = requests.get((from + time) % requests.size());
      var request = HttpRequest.newBuilder(URI.create(root + asked.address()));
      if (!asked.cookies().isEmpty()) request.header("Cookie", asked.cookies());
      var began = System.nanoTime();
      var answer = client.send(request.build(), BodyHandlers.ofString());
      nanoseconds[time] = System.nanoTime() - began;
      if (answer.statusCode() != 200) throw new IllegalStateException(answer.toString());
    }
    Arrays.sort(nanoseconds);
    return nanoseconds;
  }
}
