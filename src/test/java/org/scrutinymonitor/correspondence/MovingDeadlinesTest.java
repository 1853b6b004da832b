package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Rounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The deadline of an open round follows its meeting, and whoever owes an answer hears of it. */
@Story
class MovingDeadlinesTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Rounds rounds;
  @Autowired AgendaDeadlines agendas;
  @Autowired Chasing chasing;
  @Autowired Dispatch dispatch;
  @Autowired DSLContext sql;
  @Autowired MockMvcTester pages;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Visit officer;
  private Somebody answered;
  private Somebody silent;
  private int meeting;
  private int number;
  private LocalDate day;

  @BeforeEach
  void aRoundThatGoesToAMeeting() {
    mailbox.start();
    council = world.council();
    officer = Visit.by(council, pages);
    var review = round.review(council);
    var housing = world.post(council, "Head of Housing", null);
    var digital = world.post(council, "Digital Services Manager", null);
    answered = round.holder(council, housing, "Head of Housing");
    silent = round.holder(council, digital, "Digital Services Manager");
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/3", digital);
    day = round.today().plusDays(80);
    meeting = world.meeting(council, review, day);
    number =
        council.as(() ->
            rounds.open(
                council.officer(),
                review,
                new Rounds.Wanted("November 2026", meeting, deadline(day), Set.of())));
    round.answer(council, number, "2");
    send();
    empty();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void aMeetingThatMovesTakesItsRoundsAlong() {
    var later = day.plusDays(35);
    move(later);
    assertThat(answersBy()).isEqualTo(deadline(later));
    send();
    assertThat(Post.of(mailbox, answered.email())).as("has answered").isEmpty();
    assertThat(Post.of(mailbox, silent.email()))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.subject()).contains("the new date for your update");
          assertThat(mail.words()).contains("- 3 ", "/link/").doesNotContain("- 2 ");
        });
  }

  @Test
  void aDeadlineThatWasSetEarlierStaysWhereItStillReachesTheAgenda() {
    var early = deadline(day).minusDays(20);
    change(String.valueOf(meeting), early);
    move(day.plusDays(35));
    assertThat(answersBy()).isEqualTo(early);
    var sooner = day.minusDays(30);
    move(sooner);
    assertThat(answersBy()).isEqualTo(deadline(sooner));
  }

  @Test
  void aMeetingThatComesTooSoonLeavesToday() {
    move(round.today().plusDays(2));
    assertThat(answersBy()).isEqualTo(round.today());
  }

  @Test
  void remindersComeAgainForTheNewDay() {
    var first = deadline(day);
    chase(first.minusDays(7));
    assertThat(Post.of(mailbox, silent.email())).hasSize(1);
    move(day.plusDays(70));
    send();
    empty();
    chase(deadline(day.plusDays(70)).minusDays(7));
    assertThat(Post.of(mailbox, silent.email()))
        .extracting(Post.Received::subject)
        .singleElement()
        .asString()
        .startsWith("Reminder");
  }

  @Test
  void aRoundWhoseMeetingIsCancelledGetsAnother() {
    assertThat(
            officer.post(
                council.at() + "/meetings/" + meeting + "/cancellation", "reason", "Election"))
        .hasStatus3xxRedirection();
    var review = officer.page(council.at() + "/rounds/" + number).select("h1 a").attr("href");
    var other =
        world.meeting(council, review.substring(review.lastIndexOf('/') + 1), day.plusDays(28));
    var page = officer.page(council.at() + "/rounds/" + number + "/deadline");
    assertThat(page.select("input[name=meeting][value=" + other + "]")).hasSize(1);
    assertThat(page.select("input[name=meeting][value=" + meeting + "]")).isEmpty();
    for (var wrong : new String[] {String.valueOf(meeting), "999999999", "x", "0"}) {
      assertThat(
              officer.post(
                  council.at() + "/rounds/" + number + "/deadline",
                  "meeting",
                  wrong,
                  "answers-by",
                  words(deadline(day))))
          .as(wrong)
          .hasStatus(422);
    }
    assertThat(
            officer.post(
                council.at() + "/rounds/" + number + "/deadline",
                "meeting",
                String.valueOf(other),
                "answers-by",
                words(deadline(day.plusDays(28)).plusDays(1))))
        .as("too late for its agenda")
        .hasStatus(422);
    change(String.valueOf(other), deadline(day.plusDays(28)));
    assertThat(answersBy()).isEqualTo(deadline(day.plusDays(28)));
  }

  @Test
  void aRoundIsNotOpenedForAMeetingThatThereIsNot() {
    var second = round.review(council);
    for (var wrong : new String[] {"999999999", "0"}) {
      assertThat(
              officer.post(
                  council.at() + "/" + second + "/rounds/new",
                  "period",
                  "May 2027",
                  "meeting",
                  wrong,
                  "answers-by",
                  words(day),
                  "item",
                  "1"))
          .as(wrong)
          .hasStatus(422);
    }
  }

  private void move(LocalDate to) {
    assertThat(officer.post(council.at() + "/meetings/" + meeting + "/details", "day", words(to)))
        .hasStatus3xxRedirection();
  }

  private void change(String to, LocalDate by) {
    assertThat(
            officer.post(
                council.at() + "/rounds/" + number + "/deadline",
                "meeting",
                to,
                "answers-by",
                words(by)))
        .hasStatus3xxRedirection();
  }

  private static String words(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }

  private LocalDate deadline(LocalDate of) {
    return council.as(() -> world.inTransaction(() -> agendas.of(council.officer().council(), of)));
  }

  private LocalDate answersBy() {
    return council.as(() ->
        world.inTransaction(() ->
            sql.select(ROUND.ANSWERS_BY)
                .from(ROUND)
                .where(ROUND.ID.eq(number))
                .fetchSingle()
                .value1()));
  }

  private void empty() {
    mailbox.reset();
    mailbox.stop();
    mailbox.start();
  }

  private void send() {
    dispatch.send(at(round.today().plusDays(6)));
  }

  private void chase(LocalDate on) {
    // The day may be a holiday: then the step is taken on the next working day.
    for (int later = 0; later < 4; later++) chasing.chase(at(on.plusDays(later)));
    dispatch.send(at(on.plusDays(5)));
  }

  private static Instant at(LocalDate on) {
    return on.atTime(11, 0).atZone(Days.ZONE).toInstant();
  }
}
