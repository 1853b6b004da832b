package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Of a committee's items those that are in play: three were closed ten days ago, one of them below
 * an item that reports for itself, and two were opened again four days ago. Minutes were corrected:
 * five days ago it was written in that a fourth was closed too, and two days ago that one was not
 * opened again.
 */
@Story
class InPlayTest {
  private static final int CLOSED = 10;
  private static final int REOPENED = 4;
  private static final int CLOSED_TOO = 5;
  private static final int NOT_REOPENED = 2;
  private static final int DAYS = 14;

  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Standings standings;
  @Autowired Tampering tampering;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private ConsideredReview.Before before;
  private LocalDate today;

  @BeforeEach
  void threeClosedAndOneOpenedAgain() throws InvalidReview {
    before = considered.before(world.council());
    today = Days.today(time);
    for (var item : List.of("1/f", "3", "4")) {
      var answer =
          Visit.by(before.council(), pages)
              .post(
                  before.at() + "/" + before.review() + "/decision",
                  "item",
                  item,
                  "next",
                  "close",
                  "closure",
                  "lapsed",
                  "risk",
                  "Nobody meets.");
      assertThat(answer).hasStatus3xxRedirection();
    }
    assertThat(Visit.by(before.council(), pages).post(before.at() + "/closing"))
        .hasStatus3xxRedirection();
    change("update meeting set day = current_date - %d where id = %d", CLOSED, before.meeting());
    change(
        """
        insert into meeting (council, committee, day, closed_at, closed_by)
        select council, committee, current_date - %d, now(), closed_by from meeting where id = %d
        """,
        REOPENED, before.meeting());
    change(
        """
        insert into decision (council, meeting, item, version, next, recorded_at, recorded_by)
        select d.council, (select max(id) from meeting), d.item, 1, 'reopen', now(), d.recorded_by
        from decision d join item i on i.id = d.item where i.path in ('3', '4') and d.meeting = %2$d
        """,
        REOPENED, before.meeting());
    change(
        """
        insert into decision (council, meeting, item, version, void, correction, recorded_at, recorded_by)
        select d.council, d.meeting, d.item, 2, true, 'Minute 7', now() - interval '%d days', d.recorded_by
        from decision d join item i on i.id = d.item where i.path = '3' and d.next = 'reopen' and d.meeting > %d
        """,
        NOT_REOPENED, before.meeting());
    change(
        """
        insert into decision (council, meeting, item, version, next, closure, agreed_by, risk, correction,
          recorded_at, recorded_by)
        select d.council, d.meeting, i.id, 1, d.next, d.closure, d.agreed_by, d.risk, 'Minute 9',
               now() - interval '%d days', d.recorded_by
        from decision d join item i on i.path = '2' where d.next = 'close' and d.meeting = %d limit 1
        """,
        CLOSED_TOO, before.meeting());
  }

  @Test
  void whatWasClosedAndStaysClosedIsLeftOut() {
    var day = today.minusDays(CLOSED);
    assertThat(paths(inPlay(today, day.minusDays(1), today))).contains("1/f", "3", "4");
    assertThat(paths(inPlay(today, day, today))).contains("1/f", "4").doesNotContain("3");
    assertThat(paths(inPlay(today, day, today.minusDays(REOPENED + 1))))
        .as("opened again only later")
        .contains("1/f")
        .doesNotContain("3", "4");
  }

  @Test
  void whatIsOpenedAgainIsSaidToBe() {
    var since = today.minusDays(CLOSED - 1);
    var changes =
        Changes.between(inPlay(since, since, today), inPlay(today, since, today)).stream()
            .filter(change -> change.kinds().contains(Changes.Kind.REOPENED))
            .map(change -> change.after().path());
    assertThat(changes).containsExactly("4");
  }

  @Test
  void whatCorrectedMinutesCloseIsSaidToBeClosed() {
    var since = today.minusDays(CLOSED);
    var changes =
        Changes.between(inPlay(since, since, today), inPlay(today, since, today)).stream()
            .filter(change -> change.kinds().contains(Changes.Kind.CLOSED))
            .map(change -> change.after().path());
    assertThat(changes).containsExactly("2");
  }

  @Test
  void allElseStandsAsInTheWholeList() {
    for (int since = 0; since <= DAYS; since++) {
      for (int until = 0; until <= since; until++) {
        var first = today.minusDays(since);
        var last = today.minusDays(until);
        for (var day : List.of(first, last)) {
          assertThat(inPlay(day, first, last))
              .as("%s, from %s to %s", day, first, last)
              .isEqualTo(expected(day, first, last));
        }
      }
    }
  }

  /** What is in play, by the list of all items. */
  private List<Standing> expected(LocalDate day, LocalDate since, LocalDate until) {
    var shut = new HashMap<String, Boolean>();
    for (var item : on(since)) shut.put(item.path(), item.closed() != null);
    for (var item : on(until)) {
      var closed = item.closed();
      if (closed == null || closed.on().isAfter(since)) shut.put(item.path(), false);
    }
    var reporting = new ArrayList<String>();
    for (var item : on(until)) {
      if (item.updates() > 0 && !shut.getOrDefault(item.path(), false)) reporting.add(item.path());
    }
    return on(day).stream()
        .filter(item ->
            !shut.getOrDefault(item.path(), false)
                || reporting.stream().anyMatch(above -> item.path().startsWith(above + "/")))
        .toList();
  }

  private static List<String> paths(List<Standing> items) {
    return items.stream().map(Standing::path).toList();
  }

  private List<Standing> on(LocalDate day) {
    return as(() -> standings.on(before.council().officer(), before.committee(), day));
  }

  private List<Standing> inPlay(LocalDate day, @Nullable LocalDate since, LocalDate until) {
    return as(
        () -> standings.inPlay(before.council().officer(), before.committee(), day, since, until));
  }

  private <T> T as(Supplier<T> work) {
    return before.council().as(work::get);
  }

  private void change(String statement, int back, int meeting) {
    tampering.change(before.council(), statement.formatted(back, meeting));
  }
}
