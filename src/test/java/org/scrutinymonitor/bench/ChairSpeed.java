package org.scrutinymonitor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.Statistics;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chair's page and what changed, for a committee with 3,040 items and ten years of rounds: 190
 * reviews of 16 items, an update and a decision for each item in each year.
 */
final class ChairSpeed {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 200;
  private static final int REVIEWS = 190;

  private static final int CHANGES = 40;

  private static final String ANOTHER_UPDATE =
      """
      insert into "update" (council, item, position, version, evidence, recorded_at, recorded_by)
      select council, id, (select max(position) + 1 from "update" u where u.item = item.id), 1,
        'One more report.', now(), (select min(id) from person)
      from item order by id desc limit 1
      """;

  private static final String COMMITTEE =
      "insert into committee (council, name) values ({0}, 'Everything Committee') returning id";

  /** One statement each; {0} is the council, {1} the committee. */
  private static final String[] FILLING = {
    """
    insert into meeting (council, committee, day, closed_at, closed_by)
    select {0}, {1}, make_date(2016 + y, 6, 15), now(), (select min(id) from person)
    from generate_series(0, 10) y
    """,
    """
    insert into review (council, address, title, committee, plan_agreed, plan_agreed_earliest,
      plan_agreed_latest, plan_agreed_kind, grading_scheme, created_at, created_by)
    select {0}, 'large-' || r, 'Review ' || r, {1}, 'March 2016', '2016-03-01', '2016-03-31', 'month',
      (select s.id from grading_scheme s where (select count(*) from grading_level l
        where l.grading_scheme = s.id) = 4 order by s.id limit 1),
      '2016-03-31', (select min(id) from person)
    from generate_series(1, %d) r
    """
        .formatted(REVIEWS),
    """
    insert into item (council, review, position, path, reference, text, responsibility, parties, due,
      due_earliest, due_latest, due_kind, agreed_action, success_measure)
    select {0}, r.id, i, i::text, i::text, 'That the service be made better in way ' || i,
      'Head of Service', '{Head of Service}', 'December ' || 2016 + i,
      make_date(2016 + i, 12, 1), make_date(2016 + i, 12, 31), 'month',
      'Put the change of way ' || i || ' into the plan and report on it each year to the board.',
      case when i % 3 = 0 then 'An increase in take-up by 20 per cent' else 'The plan contains the change' end
    from review r, generate_series(1, 16) i where r.address like 'large-%'
    """,
    """
    insert into "update" (council, item, position, version, period, period_earliest, period_latest,
      period_kind, evidence, grade, level, explanation, recorded_at, recorded_by)
    select {0}, i.id, y + 1, 1, 'June ' || 2016 + y, make_date(2016 + y, 6, 1), make_date(2016 + y, 6, 30),
      'month',
      case (i.id + y) % 4 when 0 then 'This is ongoing and is being worked towards with partners.'
        when 1 then 'Completed on 3 May ' || 2016 + y || ' and shown to the board with 214 answers.'
        when 2 then 'The supplier failed in spring; a new one begins in the autumn.'
        else 'Report ' || i.id || ' was received and 35 of 40 places are in use.' end,
      l.code, l.id, case when l.position > 1 then 'The supplier failed.' end,
      make_timestamptz(2016 + y, 6, 5, 10, 0, 0), (select min(id) from person)
    from item i join review r on r.id = i.review and r.address like 'large-%'
    cross join generate_series(0, 9) y
    join grading_level l on l.grading_scheme = r.grading_scheme and l.position =
      (select min(position) from grading_level f where f.grading_scheme = r.grading_scheme) + (i.id * 7 + y) % 4
    """,
    """
    insert into decision (council, meeting, item, version, judged, judgment, grade, level, reason, next,
      granted, granted_earliest, granted_latest, granted_kind, extension_outcome, minute, recorded_at, recorded_by)
    select {0}, m.id, u.item, 1, u.id, case when u.item % 5 = 0 then 'own' else 'agreed' end,
      case when u.item % 5 = 0 then l.code end, case when u.item % 5 = 0 then l.id end, 'As the minutes say.',
      'further_update',
      case when u.item % 9 = 0 then 'June 2027' end, case when u.item % 9 = 0 then date '2027-06-01' end,
      case when u.item % 9 = 0 then date '2027-06-30' end, case when u.item % 9 = 0 then 'month' end,
      case when u.item % 9 = 0 then 'granted' end, 'M ' || m.id, m.day, (select min(id) from person)
    from "update" u join meeting m on m.committee = {1} and m.day = u.period_earliest + 14
    join item i on i.id = u.item join review r on r.id = i.review and r.address like 'large-%'
    join grading_level l on l.grading_scheme = r.grading_scheme and l.position =
      (select max(position) from grading_level f where f.grading_scheme = r.grading_scheme)
    """,
  };

  private ChairSpeed() {}

  public static void main(String[] arguments) throws Exception {
    try (var served = Served.demonstration("chair")) {
      var program = served.program();
      var client = served.client();
      var committee = fill(program);
      if (!Boolean.getBoolean("without-statistics")) program.getBean(Statistics.class).renew();
      var root = served.root();
      ReviewPageSpeed.signIn(client, root);
      var at = root + "/northmere/committees/" + committee;
      print("chair", client, at + "/chair");
      print("chair.as-at", client, at + "/chair?as-at=2021-03-01");
      print("changes", client, at + "/changes?from=2024-06-15&to=2025-06-15");
      printAfterChanges(program, client, at + "/chair");
    }
  }

  private static int fill(ConfigurableApplicationContext program) {
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var council =
        Objects.requireNonNull(sql.fetchValue("select id from council where address = 'northmere'"))
            .toString();
    return CouncilScope.in(
        Integer.parseInt(council),
        () -> {
          var committee =
              Objects.requireNonNull(
                      transaction.execute(
                          begun -> sql.fetchValue(COMMITTEE.replace("{0}", council))))
                  .toString();
          for (var statement : FILLING) {
            transaction.executeWithoutResult(begun ->
                sql.connection(connection -> {
                  try (var filling = connection.createStatement()) {
                    filling.execute(statement.replace("{0}", council).replace("{1}", committee));
                  }
                }));
          }
          return Integer.parseInt(committee);
        });
  }

  private static void print(String name, HttpClient client, String address) throws Exception {
    var page = HttpRequest.newBuilder(URI.create(address)).build();
    var first = measure(client, page, 1);
    measure(client, page, WARM_UP);
    var times = measure(client, page, MEASURED);
    System.out.printf("%s.first %.0f ms%n", name, first[0] / 1e6);
    System.out.printf("%s.p50 %.1f ms%n", name, times[MEASURED / 2] / 1e6);
    System.out.printf("%s.p95 %.1f ms%n", name, times[MEASURED * 95 / 100] / 1e6);
  }

  /** The same where something changed in the council since the page was opened last. */
  private static void printAfterChanges(
      ConfigurableApplicationContext program, HttpClient client, String address) throws Exception {
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var council =
        Objects.requireNonNull(sql.fetchValue("select id from council where address = 'northmere'"))
            .toString();
    var page = HttpRequest.newBuilder(URI.create(address)).build();
    var times = new long[CHANGES];
    for (int time = 0; time < CHANGES; time++) {
      CouncilScope.run(
          Integer.parseInt(council),
          () -> transaction.executeWithoutResult(begun -> sql.execute(ANOTHER_UPDATE)));
      times[time] = measure(client, page, 1)[0];
    }
    Arrays.sort(times);
    System.out.printf("chair.after-a-change.p50 %.1f ms%n", times[CHANGES / 2] / 1e6);
    System.out.printf("chair.after-a-change.p95 %.1f ms%n", times[CHANGES * 95 / 100] / 1e6);
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
