package org.scrutinymonitor.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jsoup.Jsoup;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.Demonstration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/**
 * The page of the demonstration's review with 18 nodes: its SQL statements, and its time warm;
 * today and as at three earlier days.
 */
final class ReviewPageSpeed {
  private static final int WARM_UP = 1500;
  private static final int MEASURED = 1000;

  private ReviewPageSpeed() {}

  /** Hears every statement of the program. */
  static class Heard {
    static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @Bean
    ExecuteListenerProvider heard() {
      return () ->
          new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext statement) {
              STATEMENTS.add(String.valueOf(statement.sql()));
            }
          };
    }
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory(Path.of("target/bench"), "review-page");
    try (var program =
            new SpringApplicationBuilder(Application.class, Heard.class)
                .run(
                    "--scrutiny.demo=true",
                    "--scrutiny.second-factor=off",
                    "--server.port=0",
                    "--scrutiny.data=" + folder);
        var client =
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      var root = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
      signIn(client, root);
      var page =
          HttpRequest.newBuilder(URI.create(root + reviewOfDampAndMould(client, root))).build();
      measure(client, page, WARM_UP);
      Heard.STATEMENTS.clear();
      measure(client, page, 1);
      System.out.printf("review-page.statements %d statements%n", Heard.STATEMENTS.size());
      Heard.STATEMENTS.forEach(
          sql -> System.err.println(sql.substring(0, Math.min(200, sql.length()))));
      var times = measure(client, page, MEASURED);
      System.out.printf("review-page.p50 %.1f ms%n", times[MEASURED / 2] / 1e6);
      System.out.printf("review-page.p95 %.1f ms%n", times[MEASURED * 95 / 100] / 1e6);
      asAt(client, page, times);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** The same page as it stood on three days, beside today's. */
  private static void asAt(HttpClient client, HttpRequest page, long[] today) throws Exception {
    for (var day : List.of("2025-12-31", "2026-07-15", "2026-11-01")) {
      var then = HttpRequest.newBuilder(URI.create(page.uri() + "?as-at=" + day)).build();
      measure(client, then, WARM_UP / 3);
      Heard.STATEMENTS.clear();
      measure(client, then, 1);
      System.out.printf("as-at.%s.statements %d statements%n", day, Heard.STATEMENTS.size());
      var times = measure(client, then, MEASURED);
      System.out.printf("as-at.%s.p50 %.1f ms%n", day, times[MEASURED / 2] / 1e6);
      System.out.printf("as-at.%s.p95 %.1f ms%n", day, times[MEASURED * 95 / 100] / 1e6);
      System.out.printf(
          "as-at.%s.ratio %.2f of-today%n",
          day, (double) times[MEASURED / 2] / today[MEASURED / 2]);
    }
  }

  private static String reviewOfDampAndMould(HttpClient client, String root) throws Exception {
    var list =
        client.send(
            HttpRequest.newBuilder(URI.create(root + "/northmere")).build(),
            BodyHandlers.ofString());
    var links = Jsoup.parse(list.body()).select("main a[href^=/northmere/damp-and-mould]");
    if (links.isEmpty()) throw new IllegalStateException("the review is not listed: " + list);
    return links.attr("href");
  }

  private static long[] measure(HttpClient client, HttpRequest page, int times) throws Exception {
    var nanoseconds = new long[times];
    for (int time = 0; time < times; time++) {
      var began = System.nanoTime();
      HttpResponse<String> answer = client.send(page, BodyHandlers.ofString());
      nanoseconds[time] = System.nanoTime() - began;
      if (answer.statusCode() != 200) throw new IllegalStateException(answer.toString());
    }
    Arrays.sort(nanoseconds);
    return nanoseconds;
  }

  static void signIn(HttpClient client, String root) throws Exception {
    var officer = Demonstration.SIGN_INS.getFirst();
    signIn(client, root, officer.email(), officer.password());
  }

  static void signIn(HttpClient client, String root, String email, String password)
      throws Exception {
    var form =
        Jsoup.parse(
            client
                .send(
                    HttpRequest.newBuilder(URI.create(root + "/sign-in")).build(),
                    BodyHandlers.ofString())
                .body());
    var token = form.selectXpath("//input[@name='_csrf']").attr("value");
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(root + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "_csrf=%s&email=%s&password=%s"
                            .formatted(coded(token), coded(email), coded(password))))
                .build(),
            BodyHandlers.ofString());
    if (answer.uri().getPath().contains("sign-in")) {
      throw new IllegalStateException("nobody signed in: " + answer);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
