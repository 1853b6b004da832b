package org.scrutinymonitor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.scrutinymonitor.Demonstration;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.people.Viewers;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pack of a meeting with 10 reviews of 16 items: from the press of the button until its files
 * can be fetched. The first pack of a program that has just started, and the median of three more.
 */
final class PackSpeed {
  private static final int REVIEWS = 10;
  private static final int MEASURED = 3;
  private static final String COMMITTEE = "Committee of the benchmark";

  private PackSpeed() {}

  /** Milliseconds until Word and PDF were there, and until all five files were. */
  record Took(long wordAndPdf, long all) {}

  public static void main(String[] arguments) throws Exception {
    try (var served = Served.demonstration("pack")) {
      var program = served.program();
      var client = served.client();
      var root = served.root();
      ReviewPageSpeed.signIn(client, root);
      var packs = root + meeting(program) + "/packs";
      var first = make(client, packs, 1);
      System.out.printf("pack.first %.1f s%n", first.wordAndPdf() / 1e3);
      var took = new java.util.ArrayList<Took>();
      for (int number = 2; number < 2 + MEASURED; number++) {
        took.add(make(client, packs, number));
      }
      took.sort(java.util.Comparator.comparing(Took::wordAndPdf));
      System.out.printf("pack.word-and-pdf %.1f s%n", took.get(MEASURED / 2).wordAndPdf() / 1e3);
      System.out.printf("pack.with-large-print %.1f s%n", took.get(MEASURED / 2).all() / 1e3);
      keep(client, packs);
    }
  }

  /** The address of a new meeting with its reviews on the agenda. */
  private static String meeting(ConfigurableApplicationContext program) {
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var meetings = program.getBean(Meetings.class);
    var agenda = program.getBean(AgendaItems.class);
    var day = Days.today(program.getBean(InstantSource.class)).plusDays(10);
    var council =
        sql.fetchSingle("select id from council where address = 'northmere'").get(0, Integer.class);
    return CouncilScope.in(
        council,
        () ->
            transaction.execute(begun -> {
              var officer = officer(program, sql);
              meetings.add(officer, COMMITTEE, List.of(new Meetings.Held(day, null, null)));
              var meeting = meeting(meetings, officer, day);
              for (int i = 1; i <= REVIEWS; i++) {
                agenda.add(officer, meeting, registered(program, officer, i), "" + i);
              }
              return "/northmere/meetings/" + meeting;
            }));
  }

  private static Viewer officer(ConfigurableApplicationContext program, DSLContext sql) {
    var person =
        sql.fetchSingle(
                "select id from person where email = ?", Demonstration.SIGN_INS.getFirst().email())
            .get(0, Integer.class);
    return Objects.requireNonNull(program.getBean(Viewers.class).find(person, false));
  }

  private static int meeting(Meetings meetings, Viewer officer, LocalDate day) {
    return meetings.between(officer, day, day).stream()
        .filter(meeting -> meeting.committee().name().equals(COMMITTEE))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String registered(
      ConfigurableApplicationContext program, Viewer officer, int number) {
    var review = Northmere.dampAndMould();
    try {
      return program
          .getBean(Registrations.class)
          .register(
              officer,
              new OpenReview(
                  review.format(),
                  review.title() + " " + number,
                  COMMITTEE,
                  review.linkOfficers(),
                  review.actionPlanAgreed(),
                  review.gradingScheme(),
                  review.items(),
                  List.of()));
    } catch (InvalidReview e) {
      throw new IllegalStateException(e);
    }
  }

  private static Took make(HttpClient client, String packs, int number) throws Exception {
    var token = page(client, packs).select("main input[name=_csrf]").get(0).val();
    var began = System.nanoTime();
    var made =
        client.send(
            HttpRequest.newBuilder(URI.create(packs))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token + "&options=large_print"))
                .build(),
            BodyHandlers.ofString());
    if (made.statusCode() != 200) throw new IllegalStateException(made.toString());
    long wordAndPdf = 0;
    while (true) {
      var page = page(client, packs);
      var took = (System.nanoTime() - began) / 1_000_000;
      var files = page.select("a[href*=/packs/" + number + "/en/]");
      if (wordAndPdf == 0 && files.size() >= 2) wordAndPdf = took;
      if (files.size() == 5) return new Took(wordAndPdf, took);
      Thread.sleep(50);
    }
  }

  private static Document page(HttpClient client, String address) throws Exception {
    return Jsoup.parse(
        client
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
            .body());
  }

  /** Keeps the files for people to look at: target/bench/pack.pdf. */
  private static void keep(HttpClient client, String packs) throws Exception {
    for (var link : page(client, packs).select("a[href*=/packs/1/en/]")) {
      var address = URI.create(packs).resolve(link.attr("href"));
      client.send(
          HttpRequest.newBuilder(address).build(),
          BodyHandlers.ofFile(
              Path.of("target/bench", Path.of(address.getPath()).getFileName().toString())));
    }
  }
}
