package org.scrutinymonitor.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A round of 500 owners and 5,000 items, from the officer's opening it until the last mail lies in
 * the mailbox of a mail server on this machine.
 */
final class RoundMail {
  private static final int OWNERS = 500;
  private static final int ITEMS_EACH = 10;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private RoundMail() {}

  /** It is always a Tuesday morning here: on a Sunday the mails would rightly wait. */
  static class Tuesday {
    @Bean
    @Primary
    InstantSource tuesday() {
      var began = Instant.now();
      var morning = Instant.parse("2026-12-01T10:00:00Z");
      return () -> morning.plus(Duration.between(began, Instant.now()));
    }
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory(Path.of("target/bench"), "round-mail");
    var sink = new GreenMail(ServerSetup.SMTP.dynamicPort());
    sink.start();
    try (var program =
        new SpringApplicationBuilder(Application.class, Tuesday.class)
            .run(
                "--server.port=0",
                "--scrutiny.data=" + folder,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + sink.getSmtp().getPort(),
                "--scrutiny.mail.from=scrutiny@installation.example",
                "--scrutiny.mail.every=PT0.5S")) {
      measure(program, sink);
    } finally {
      sink.stop();
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void measure(ConfigurableApplicationContext program, GreenMail sink)
      throws Exception {
    var officer = council(program);
    var review = register(program, officer);
    var rounds = program.getBean(Rounds.class);
    var began = System.nanoTime();
    var used = processor(0);
    CouncilScope.in(
        officer.council(),
        () ->
            rounds.open(
                officer,
                review,
                new Rounds.Wanted("December 2026", null, LocalDate.of(2027, 1, 29), Set.of())));
    System.out.printf("round-mail.opened %.1f s%n", seconds(began));
    System.err.printf("processor time of opening: %.1f s%n", processor(used));
    while (sink.getReceivedMessages().length < OWNERS && seconds(began) < LONGEST.toSeconds()) {
      Thread.sleep(100);
    }
    System.out.printf("round-mail.mailed %.1f s%n", seconds(began));
    System.err.printf("processor time of all: %.1f s%n", processor(used));
    // Whatever would come twice has come by now.
    Thread.sleep(3000);
    var received = sink.getReceivedMessages();
    System.out.printf("round-mail.mails %d mails%n", received.length);
    System.out.printf("round-mail.doubled %d mails%n", received.length - distinct(received));
  }

  /** Seconds of processor time that this process has used, for a machine that is not quiet. */
  private static double processor(double before) {
    var used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return used.toMillis() / 1e3 - before;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long distinct(MimeMessage[] mails) {
    return Arrays.stream(mails).map(RoundMail::reader).distinct().count();
  }

  private static String reader(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Viewer council(ConfigurableApplicationContext program) {
    var councils = program.getBean(Councils.class);
    var number = councils.nextNumber();
    var council = new Council(number, "bench", "Bench Council", null, false, "#14515b", "#eff5f5");
    var people = program.getBean(People.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var roles = Set.of(Role.SCRUTINY_OFFICER);
    var person =
        CouncilScope.in(
            number,
            () ->
                transaction.execute(begun -> {
                  councils.add(council);
                  return people.add(number, "o@bench.example", "Officer", null, roles, "en");
                }));
    return new Viewer(number, "bench", Objects.requireNonNull(person), "Officer", roles, "en");
  }

  private static String register(ConfigurableApplicationContext program, Viewer officer)
      throws Exception {
    var registrations = program.getBean(Registrations.class);
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    return CouncilScope.in(
        officer.council(),
        () -> {
          var address = registrations.register(officer, review());
          transaction.executeWithoutResult(begun -> posts(sql, officer));
          return address;
        });
  }

  private static void posts(DSLContext sql, Viewer officer) {
    sql.execute(
        """
        with owner as (
          insert into person (council, email, name, account)
          select {0}, 'owner' || n || '@partner.example', 'Owner ' || n, false
          from generate_series(1, {2}) n returning id, name),
        held as (
          insert into post (council, title) select {0}, 'Owner ' || n from generate_series(1, {2}) n
          returning id, title),
        holds as (
          insert into holding (council, post, person, from_day)
          select {0}, h.id, o.id, date '2026-01-01' from held h join owner o on o.name = h.title)
        insert into responsible (council, item, post, decided_at, decided_by)
        select {0}, i.id, h.id, now(), {1}
        from item i join held h on h.title = 'Owner ' || (i.path::integer + {3} - 1) / {3}
        """
            .replace("{0}", "" + officer.council())
            .replace("{1}", "" + officer.person())
            .replace("{2}", "" + OWNERS)
            .replace("{3}", "" + ITEMS_EACH));
  }

  private static OpenReview review() {
    var recommendations =
        IntStream.rangeClosed(1, OWNERS * ITEMS_EACH).mapToObj(RoundMail::item).toList();
    return new OpenReview(
        OpenReview.FORMAT,
        "Five thousand things to do",
        "Select Committee",
        List.of("Officer"),
        WrittenDate.read("December 2025"),
        new OpenReview.Scheme(
            List.of(
                new OpenReview.Level("1", "Fully Achieved"),
                new OpenReview.Level("2", "On-Track"),
                new OpenReview.Level("3", "Slipped"),
                new OpenReview.Level("4", "Not Achieved"))),
        recommendations,
        List.of());
  }

  private static OpenReview.Item item(int number) {
    var words = "what was done about it is told to everybody whom it concerns, in plain words. ";
    return new OpenReview.Item(
        String.valueOf(number),
        "That the Council see to it that " + words,
        Responsibility.read("Head of Housing"),
        WrittenDate.read("June 2026"),
        words.repeat(2),
        words,
        null,
        List.of(new OpenReview.Update(WrittenDate.read("June 2026"), words.repeat(5), "2", null)),
        List.of());
  }
}
