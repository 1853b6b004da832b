package org.scrutinymonitor.bench;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.Links;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A council with a review of 125 items: 100 people with one each, and 25 more that four of them
 * share.
 */
record SavingPeople(int council, List<SavingWriter> writers) {
  private static final int PEOPLE = 100;
  private static final int SHARED = 25;
  private static final String PASSWORD = "of-this-benchmark";

  /** Founds it, opens a round, and lets everybody in: the odd ones by link. */
  static SavingPeople found(ConfigurableApplicationContext program) throws Exception {
    var councils = program.getBean(Councils.class);
    var number = councils.nextNumber();
    return CouncilScope.in(number, () -> found(program, number));
  }

  private static SavingPeople found(ConfigurableApplicationContext program, int number)
      throws Exception {
    var transaction = program.getBean(TransactionTemplate.class);
    var people = program.getBean(People.class);
    var sql = program.getBean(DSLContext.class);
    var roles = Set.of(Role.SCRUTINY_OFFICER);
    var person =
        transaction.execute(begun -> {
          program
              .getBean(Councils.class)
              .add(new Council(number, "bench", "Bench", null, false, "#14515b", "#eff5f5"));
          return people.add(number, "o@bench.example", "Officer", null, roles, "en");
        });
    var officer =
        new Viewer(number, "bench", Objects.requireNonNull(person), "Officer", roles, "en");
    var review = program.getBean(Registrations.class).register(officer, review());
    var hash = program.getBean(PasswordEncoder.class).encode(PASSWORD);
    transaction.executeWithoutResult(begun -> posts(sql, officer, Objects.requireNonNull(hash)));
    var today = Days.today(program.getBean(InstantSource.class));
    program
        .getBean(Rounds.class)
        .open(officer, review, new Rounds.Wanted("Bench", null, today.plusDays(30), Set.of()));
    return new SavingPeople(number, enter(program, transaction, sql));
  }

  private static List<SavingWriter> enter(
      ConfigurableApplicationContext program, TransactionTemplate transaction, DSLContext sql)
      throws Exception {
    var root = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var links = program.getBean(Links.class);
    var rows =
        Objects.requireNonNull(
            transaction.execute(begun ->
                sql.fetch(
                    """
                    select p.id, p.name, p.email, array_agg(q.id order by i.position) as requests
                    from person p join holding h on h.person = p.id
                    join request_post rp on rp.post = h.post
                    join update_request q on q.id = rp.update_request join item i on i.id = q.item
                    group by p.id order by p.id
                    """)));
    var writers = new ArrayList<SavingWriter>();
    for (var row : rows) {
      var id = row.get("id", Integer.class);
      var requests = List.of(row.get("requests", Integer[].class));
      var writer = new SavingWriter(client, root, row.get("name", String.class), requests);
      if (writers.size() % 2 == 0) {
        writer.signIn(row.get("email", String.class), PASSWORD);
      } else {
        writer.follow(
            Objects.requireNonNull(
                transaction.execute(begun -> links.make(id, LinkPurpose.ANSWER))));
      }
      writer.open("/bench");
      writers.add(writer);
    }
    if (writers.size() != PEOPLE) throw new IllegalStateException(writers.size() + " people");
    return writers;
  }

  private static void posts(DSLContext sql, Viewer officer, String hash) {
    sql.execute(
        """
        with writer as (
          insert into person (council, email, name, account, password_hash)
          select {0}, 'writer' || n || '@bench.example', 'Writer ' || n, true, '{2}'
          from generate_series(1, {3}) n returning id, name),
        held as (
          insert into post (council, title) select {0}, 'Writer ' || n from generate_series(1, {3}) n
          returning id, title),
        holds as (
          insert into holding (council, post, person, from_day)
          select {0}, h.id, w.id, date '2026-01-01' from held h join writer w on w.name = h.title)
        insert into responsible (council, item, post, decided_at, decided_by)
        select {0}, i.id, h.id, now(), {1}
        from item i join held h
          on i.path::integer = replace(h.title, 'Writer ', '')::integer
          or i.path::integer = {3} + 1 + replace(h.title, 'Writer ', '')::integer % {4}
        """
            .replace("{0}", "" + officer.council())
            .replace("{1}", "" + officer.person())
            .replace("{2}", hash)
            .replace("{3}", "" + PEOPLE)
            .replace("{4}", "" + SHARED));
  }

  private static OpenReview review() {
    return new OpenReview(
        OpenReview.FORMAT,
        "A hundred who write at once",
        "Select Committee",
        List.of("Officer"),
        WrittenDate.read("December 2025"),
        new OpenReview.Scheme(
            List.of(
                new OpenReview.Level("1", "Fully Achieved"),
                new OpenReview.Level("2", "On-Track"))),
        IntStream.rangeClosed(1, PEOPLE + SHARED).mapToObj(SavingPeople::item).toList(),
        List.of());
  }

  private static OpenReview.Item item(int number) {
    var words = "what was done about it is told to everybody whom it concerns, in plain words. ";
    return new OpenReview.Item(
        String.valueOf(number),
        "That the Council see to it that " + words,
        Responsibility.read("Head of Housing"),
        WrittenDate.read("June 2026"),
        words,
        words,
        null,
        List.of(new OpenReview.Update(WrittenDate.read("June 2026"), words.repeat(5), "2", null)),
        List.of());
  }
}
