package org.scrutinymonitor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searching and listing in a council of 10,000 items with 50,000 updates, all entered through the
 * triggers that keep them findable: one word of many, two words, a rare one, one spelled wrongly,
 * every item, and every item narrowed.
 */
final class FindingSpeed {
  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final int REVIEWS = 625;

  /** Words of the field, 64 of them, so that each stands in many texts. */
  private static final String WORDS =
      "'{repairs,damp,mould,tenants,landlords,school,pupils,transport,evening,hospital,traffic,"
          + "speed,parking,trees,saplings,parks,allotments,library,opening,leisure,swimming,carers,"
          + "respite,fostering,families,budget,savings,contract,procurement,suppliers,broadband,villages,coast,"
          + "toilets,waste,recycling,bins,litter,homelessness,advice,benefit,claims,complaints,website,"
          + "telephone,waiting,training,safeguarding,councillors,partnership,police,violence,volunteers,flood,drains,"
          + "lights,cycling,station,market,empty,homes,planning,enforcement,licence}'::text[]";

  /** So many of them, always the same ones for a number. */
  private static String sentence(int length, String number) {
    return "(select string_agg((%s)[1 + (hashint8(%s::bigint * 31 + k) & 63)], ' ' order by k) from generate_series(1, %d) k)"
        .formatted(WORDS, number, length);
  }

  /** One statement each; {0} is the council. */
  private static final String[] FILLING = {
    """
    insert into committee (council, name) select {0}, 'Select Committee ' || c from generate_series(1, 6) c
    """,
    """
    insert into review (council, address, title, committee, plan_agreed, plan_agreed_earliest,
      plan_agreed_latest, plan_agreed_kind, grading_scheme, created_at, created_by)
    select {0}, 'many-' || r, 'Review ' || r,
      (select id from committee where name = 'Select Committee ' || 1 + r %% 6), 'March',
      make_date(2012 + r %% 14, 3, 1), make_date(2012 + r %% 14, 3, 31), 'month',
      (select s.id from grading_scheme s where (select count(*) from grading_level l
        where l.grading_scheme = s.id) = 4 order by s.id limit 1), now(), (select min(id) from person)
    from generate_series(1, %d) r
    """
        .formatted(REVIEWS),
    """
    insert into item (council, review, position, path, reference, text, responsibility, parties, due,
      due_earliest, due_latest, due_kind, agreed_action, success_measure)
    select {0}, r.id, i, i::text, i::text, 'That the Council consider ' || %s || ' number ' || r.id * 16 + i,
      'Head of Service', '{Head of Service}', 'December',
      make_date(2020 + i %% 9, 12, 1), make_date(2020 + i %% 9, 12, 31), 'month',
      'Put before the board ' || %s, 'Shown by ' || %s
    from review r, generate_series(1, 16) i where r.address like 'many-%%'
    """
        .formatted(
            sentence(9, "(r.id * 16 + i)"),
            sentence(12, "(r.id * 16 + i + 700000)"),
            sentence(8, "(r.id * 16 + i + 1400000)")),
    """
    insert into "update" (council, item, position, version, period, period_earliest, period_latest,
      period_kind, evidence, grade, level, recorded_at, recorded_by)
    select {0}, i.id, y + 1, 1, 'June', make_date(2020 + y, 6, 1), make_date(2020 + y, 6, 30), 'month',
      'This year ' || %s, l.code, l.id, now(), (select min(id) from person)
    from item i join review r on r.id = i.review and r.address like 'many-%%'
    cross join generate_series(0, 4) y
    join grading_level l on l.grading_scheme = r.grading_scheme and l.position =
      (select min(position) from grading_level f where f.grading_scheme = r.grading_scheme) + (i.id * 7 + y) %% 4
    """
        .formatted(sentence(25, "(i.id * 10 + y + 90000000)")),
  };

  private FindingSpeed() {}

  public static void main(String[] arguments) throws Exception {
    try (var served = Served.demonstration("finding")) {
      var program = served.program();
      var client = served.client();
      fill(program);
      var root = served.root();
      ReviewPageSpeed.signIn(client, root);
      var at = root + "/northmere/search";
      print("finding.one-word", client, at + "?q=tenant");
      print("finding.two-words", client, at + "?q=damp%20library");
      print("finding.in-a-row", client, at + "?q=%22damp%20mould%22");
      print("finding.rare", client, at + "?q=leaflet");
      print("finding.misspelled", client, at + "?q=libary%20tennants");
      print("finding.all", client, at);
      print("finding.narrowed", client, at + "?due=overdue&grade=slipped");
    }
  }

  private static void fill(ConfigurableApplicationContext program) {
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var council =
        Objects.requireNonNull(sql.fetchValue("select id from council where address = 'northmere'"))
            .toString();
    var began = System.nanoTime();
    CouncilScope.run(
        Integer.parseInt(council),
        () ->
            transaction.executeWithoutResult(begun ->
                sql.connection(connection -> {
                  try (var filling = connection.createStatement()) {
                    for (var statement : FILLING) {
                      filling.execute(statement.replace("{0}", council));
                    }
                  }
                })));
    System.out.printf(
        "finding.entered %.0f rows/s%n", (REVIEWS * 16 * 6) / ((System.nanoTime() - began) / 1e9));
  }

  private static void print(String name, HttpClient client, String address) throws Exception {
    var page = HttpRequest.newBuilder(URI.create(address)).build();
    measure(client, page, WARM_UP);
    var times = measure(client, page, MEASURED);
    System.out.printf("%s.p50 %.1f ms%n", name, times[MEASURED / 2] / 1e6);
    System.out.printf("%s.p95 %.1f ms%n", name, times[MEASURED * 95 / 100] / 1e6);
  }

  private static long[] measure(HttpClient client, HttpRequest page, int times) throws Exception {
    var nanoseconds = new long[times];
    for (int time = 0; time < times; time++) {
      var began = System.nanoTime();
      var answer = client.send(page, BodyHandlers.ofString());
      nanoseconds[time] = System.nanoTime() - began;
      if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    }
    Arrays.sort(nanoseconds);
    return nanoseconds;
  }
}
