package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.AUDIT_ENTRY;
import static org.scrutinymonitor.database.schema.Tables.CLOSING_DAY;

import com.icegreen.greenmail.util.GreenMail;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.council.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class ChasingTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Chasing chasing;
  @Autowired Dispatch dispatch;
  @Autowired DSLContext sql;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Somebody head;
  private String review;
  private int housing;
  private int number;

  /** A Friday, so that every step before it is one too. */
  private LocalDate deadline;

  @BeforeEach
  void aRound() {
    mailbox.start();
    council = world.council();
    review = round.review(council);
    housing = world.post(council, "Head of Housing", null);
    head = round.holder(council, housing, "Head of Housing");
    deadline = friday(round.today().plusDays(60));
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/3", housing);
    number = round.open(council, review, deadline);
    round.openedOn(council, number, deadline.minusDays(60));
    send(deadline.minusDays(50));
    mailbox.reset();
    restart();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void remindersComeFourTwoAndOneWeekBeforeTheDeadlineAndOnIt() {
    for (var days : List.of(30, 28, 27, 14, 13, 7, 6, 0)) day(deadline.minusDays(days));
    assertThat(Post.of(mailbox, head.email()))
        .extracting(mail -> mail.words().lines().filter(l -> l.contains("Damp and")).toList())
        .hasSize(4)
        .satisfies(lines -> {
          assertThat(lines.get(0).toString()).contains("(in 28 days)");
          assertThat(lines.get(3).toString()).contains("(today)");
        });
  }

  @Test
  void oneDigestHoldsAllThatAPersonOwesOfEveryRound() {
    var second = round.review(council);
    world.responsible(council, second + "/4", housing);
    var other = round.open(council, second, deadline);
    round.openedOn(council, other, deadline.minusDays(60));
    mailbox.reset();
    restart();
    day(deadline.minusDays(14));
    var mails =
        Post.of(mailbox, head.email()).stream()
            .filter(mail -> mail.subject().startsWith("Reminder"))
            .toList();
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).startsWith("Reminder: 3 updates");
    assertThat(mails.getFirst().words()).contains("- 2 ", "- 3 ", "- 4 ", "/link/");
  }

  @Test
  void eachStepIsTakenOnce() {
    day(deadline.minusDays(14));
    chasing.chase(at(deadline.minusDays(14), "11:30"));
    chasing.chase(at(deadline.minusDays(13), "11:30"));
    send(deadline.minusDays(12));
    assertThat(Post.of(mailbox, head.email())).hasSize(1);
  }

  @Test
  void whatIsAnsweredIsNotAskedAgain() {
    round.answer(council, number, "2");
    day(deadline.minusDays(14));
    assertThat(Post.of(mailbox, head.email()).getFirst().words())
        .contains("This update has not come yet", "- 3 ")
        .doesNotContain("- 2 ");
    round.answer(council, number, "3");
    day(deadline.minusDays(7));
    assertThat(Post.of(mailbox, head.email())).hasSize(1);
  }

  @Test
  void stepsMissedWhileWeWereDownAreNotSentInABunch() {
    day(deadline.minusDays(4));
    assertThat(Post.of(mailbox, head.email())).hasSize(1);
    assertThat(steps()).containsExactly("one_week");
  }

  @Test
  void nobodyIsRemindedOutsideOfTheirWorkingTime() {
    var day = deadline.minusDays(14);
    chasing.chase(at(day, "07:59"));
    chasing.chase(at(day, "18:00"));
    chasing.chase(at(day.plusDays(1), "10:00"));
    assertThat(steps()).isEmpty();
    var monday = day.plusDays(3);
    round.write(
        council,
        () ->
            sql.insertInto(CLOSING_DAY)
                .set(CLOSING_DAY.COUNCIL, council.officer().council())
                .set(CLOSING_DAY.DAY, monday)
                .set(CLOSING_DAY.NAME, "Staff day")
                .execute());
    chasing.chase(at(monday, "10:00"));
    assertThat(steps()).isEmpty();
    chasing.chase(at(monday.plusDays(1), "08:00"));
    assertThat(steps()).containsExactly("two_weeks");
  }

  @Test
  void whoCoversAPostOnTheDayIsReminded() {
    var deputy = world.person(council, "Deputy", "deputy", false);
    round.covers(housing, deputy, deadline.minusDays(15), deadline.minusDays(8));
    day(deadline.minusDays(14));
    day(deadline.minusDays(7));
    assertThat(Post.of(mailbox, deputy.email())).hasSize(1);
    assertThat(Post.of(mailbox, head.email())).hasSize(2);
  }

  @Test
  void afterTheDeadlineTheLadderGoesToTheLinkOfficerTheManagerAndTheChair() {
    var linkPost = world.post(council, "Link Officer", null);
    var link = round.holder(council, linkPost, "Link Officer");
    world.linkOfficer(council, review, linkPost);
    var directorPost = world.post(council, "Director of Homes", null);
    var director = round.holder(council, directorPost, "Director of Homes");
    round.manages(council, directorPost, housing);

    day(deadline);
    day(deadline.plusDays(4));
    day(deadline.plusDays(6));
    day(deadline.plusDays(10));
    day(deadline.plusDays(30));
    assertThat(Post.of(mailbox, head.email())).hasSize(1);
    var toLink = Post.of(mailbox, link.email());
    assertThat(toLink).hasSize(1);
    assertThat(toLink.getFirst().words())
        .contains("- Head of Housing: 2, 3 – silent for 64", "/rounds/" + number + "/ledger");
    var toDirector = Post.of(mailbox, director.email());
    assertThat(toDirector).hasSize(1);
    assertThat(toDirector.getFirst().subject()).contains("missing from posts that you manage");
    var toOffice = Post.of(mailbox, council.email());
    assertThat(toOffice).hasSize(1);
    assertThat(toOffice.getFirst().words()).contains("/rounds/" + number + "/letter.docx");
    assertThat(steps()).containsExactly("deadline", "link_officer", "manager", "chair_letter");
  }

  @Test
  void theLadderReachesTheOfficeWhereNobodyElseWouldHearOfIt() {
    day(deadline.plusDays(4));
    assertThat(Post.of(mailbox, council.email()).getFirst().subject())
        .contains("2 updates are missing");
  }

  @Test
  void whatTheProgramDidIsAudited() {
    day(deadline.minusDays(14));
    var acts =
        round.write(
            council,
            () ->
                sql.selectFrom(AUDIT_ENTRY)
                    .where(AUDIT_ENTRY.PERSON.isNull())
                    .fetch(AUDIT_ENTRY.ACT));
    assertThat(acts).contains("chase.taken", "mail.sent", "link.made");
  }

  @Test
  void aWithdrawnRoundIsSilent() {
    round.write(
        council,
        () -> sql.execute("update round set withdrawn_at = now(), withdrawn_by = opened_by"));
    day(deadline.minusDays(14));
    assertThat(steps()).isEmpty();
  }

  /** A Friday with no bank holiday on any day on which something happens here. */
  private static LocalDate friday(LocalDate after) {
    var working = new WorkingDays(Nation.ENGLAND, Set.of());
    var friday = after.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    var days = IntStream.of(-28, -14, -11, -10, -7, -4, 0, 4, 6, 10);
    return days.mapToObj(friday::plusDays).allMatch(working::isOne) ? friday : friday(friday);
  }

  /** A day passes: steps are taken at ten, and what was written goes out. */
  private void day(LocalDate day) {
    chasing.chase(at(day, "10:00"));
    send(day);
  }

  private void send(LocalDate day) {
    dispatch.send(at(day, "12:00"));
  }

  private void restart() {
    mailbox.stop();
    mailbox.start();
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(java.time.LocalTime.parse(time)).atZone(Days.ZONE).toInstant();
  }

  /** The steps taken after the asking, in order, each once. */
  private List<String> steps() {
    return round.write(
        council,
        () ->
            sql.fetch(
                    "select step from chase where step <> 'asked' group by step order by min(taken_at)")
                .map(r -> r.get(0, String.class)));
  }
}
