package org.scrutinymonitor.overview.home;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.PUBLICATION;
import static org.scrutinymonitor.database.schema.Tables.READING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.monitoring.DueRounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** What waits for the scrutiny office. */
@Component
class OfficeWork {
  /** Rounds that fall due within so many days are due next. */
  private static final int SOON = 30;

  /** Mail that came back is shown for so many days. */
  private static final int LATELY = 30;

  private static final int MOST = 10;

  private final DSLContext sql;
  private final OpenRounds rounds;
  private final DueRounds due;
  private final InstantSource time;

  OfficeWork(DSLContext sql, OpenRounds rounds, DueRounds due, InstantSource time) {
    this.sql = sql;
    this.rounds = rounds;
    this.due = due;
    this.time = time;
  }

  HomePage.Part of(Viewer viewer, View view, LocalDate today) {
    viewer.ask(Permission.RUN_ROUNDS);
    var at = "/" + viewer.address();
    var open = rounds.of(noCondition());
    var next =
        due.all(viewer).stream().filter(one -> !one.on().isAfter(today.plusDays(SOON))).toList();
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var readings =
        field(
            selectCount()
                .from(READING)
                .where(READING.CONFIRMED_AT.isNull().and(READING.DISCARDED_AT.isNull())));
    var mails =
        field(
            selectCount()
                .from(MAIL)
                .where(
                    MAIL.BOUNCED_AT
                        .ge(now.minusDays(LATELY))
                        .or(MAIL.GIVEN_UP_AT.ge(now.minusDays(LATELY)))));
    var counts = sql.select(readings, mails).fetchSingle();
    var waiting =
        sql.select(REVIEW.TITLE, REVIEW.ADDRESS, PUBLICATION.VISIBLE_FROM)
            .from(PUBLICATION)
            .join(REVIEW)
            .on(REVIEW.ID.eq(PUBLICATION.REVIEW))
            .where(PUBLICATION.VISIBLE_FROM.gt(now).and(PUBLICATION.UNDONE_AT.isNull()))
            .orderBy(PUBLICATION.VISIBLE_FROM)
            .fetch();
    var numbers =
        List.of(
            number(view, open.size(), "rounds", at + "/rounds"),
            number(view, next.size(), "due", at + "/rounds"),
            number(
                view,
                open.stream().mapToInt(OpenRounds.Open::waiting).sum(),
                "answers",
                at + "/rounds"),
            number(view, counts.value1(), "readings", at + "/readings"),
            number(view, counts.value2(), "mail", at + "/mail"));
    var lines = new ArrayList<HomePage.Line>();
    open.stream()
        .limit(MOST)
        .forEach(round -> lines.add(OwnReviews.line(viewer, view, round, today, null)));
    for (var one : next.subList(0, Math.min(MOST, next.size()))) {
      lines.add(
          new HomePage.Line(
              view.text("overview.home.due", one.title()),
              at + "/" + one.address() + "/rounds/new",
              one.on().isBefore(today),
              view.text("overview.home.due-on", view.day(one.on()))));
    }
    for (var one : waiting) {
      lines.add(
          new HomePage.Line(
              view.text("overview.home.publication", one.value1()),
              at + "/" + one.value2() + "/publication",
              false,
              view.text("overview.home.public-from", view.moment(one.value3().toInstant()))));
    }
    return new HomePage.Part("office", numbers, lines);
  }

  private static HomePage.Number number(View view, int count, String what, String address) {
    return new HomePage.Number(count, view.text("overview.home.office." + what), address);
  }
}
