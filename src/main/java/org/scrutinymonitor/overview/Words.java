package org.scrutinymonitor.overview;

import static org.scrutinymonitor.database.schema.Tables.CHASE;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words beside the items that a page really shows, read for those alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Words {
  private final DSLContext sql;

  Words(DSLContext sql) {
    this.sql = sql;
  }

  /** What an officer wrote. */
  record Written(@Nullable String evidence, @Nullable String explanation) {}

  /** The words of updates by the numbers of their rows. */
  Map<Integer, Written> ofUpdates(Collection<@Nullable Integer> updates) {
    return sql.select(UPDATE.ID, UPDATE.EVIDENCE, UPDATE.EXPLANATION)
        .from(UPDATE)
        .where(UPDATE.ID.eq(DSL.any(known(updates))))
        .fetchMap(UPDATE.ID, r -> new Written(r.value2(), r.value3()));
  }

  /**
   * Who is asked about an item in vain, and how often they were reminded.
   *
   * @param posts the posts that are asked, by name
   * @param reminded how many steps were taken after the first mail
   */
  record Asked(List<String> posts, int reminded) {}

  /** The posts that are asked now about items. */
  Map<Integer, Asked> ofAsked(Collection<Integer> items) {
    var asked = new HashMap<Integer, Asked>();
    sql.select(UPDATE_REQUEST.ITEM, POST.TITLE, POST.BODY, reminders())
        .from(UPDATE_REQUEST)
        .join(ROUND)
        .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
        .leftJoin(REQUEST_POST)
        .on(REQUEST_POST.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
        .and(REQUEST_POST.ENDED_AT.isNull())
        .leftJoin(POST)
        .on(POST.ID.eq(REQUEST_POST.POST))
        .where(UPDATE_REQUEST.ITEM.eq(DSL.any(known(items))))
        .and(ROUND.ACCEPTED_AT.isNull())
        .and(ROUND.WITHDRAWN_AT.isNull())
        .orderBy(POST.TITLE)
        .forEach(r -> {
          var known = asked.getOrDefault(r.value1(), new Asked(List.of(), 0));
          var posts = new ArrayList<>(known.posts());
          if (r.value2() != null) {
            posts.add(r.value3() == null ? r.value2() : r.value2() + ", " + r.value3());
          }
          asked.put(r.value1(), new Asked(posts, Math.max(known.reminded(), r.value4())));
        });
    return asked;
  }

  /**
   * A round whose chase ledger a chair may want on the table.
   *
   * @param review the review's title
   */
  record Chased(int round, String review, String period, int answered, int requests) {}

  /**
   * The rounds of a committee's reviews that were under way when a day ended, and those that go to
   * a meeting.
   *
   * @param meeting the number of the meeting, null where none is planned
   */
  List<Chased> chased(int committee, LocalDate day, @Nullable Integer meeting) {
    var end = Days.end(day);
    return sql.select(ROUND.ID, REVIEW.TITLE, ROUND.PERIOD, answered(end), requests())
        .from(ROUND)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ROUND.REVIEW))
        .where(REVIEW.COMMITTEE.eq(committee))
        .and(ROUND.OPENED_AT.lt(end))
        .and(ROUND.WITHDRAWN_AT.isNull().or(ROUND.WITHDRAWN_AT.ge(end)))
        .and(
            ROUND
                .ACCEPTED_AT
                .isNull()
                .or(ROUND.ACCEPTED_AT.ge(end))
                .or(meeting == null ? DSL.falseCondition() : ROUND.MEETING.eq(meeting)))
        .orderBy(REVIEW.TITLE, ROUND.ID)
        .fetch(r -> new Chased(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
  }

  private static Field<Integer> requests() {
    return DSL.field(
        DSL.selectCount().from(UPDATE_REQUEST).where(UPDATE_REQUEST.ROUND.eq(ROUND.ID)));
  }

  private static Field<Integer> answered(OffsetDateTime end) {
    return DSL.field(
        DSL.select(DSL.countDistinct(UPDATE_REQUEST.ID))
            .from(UPDATE_REQUEST)
            .join(REQUEST_ACT)
            .on(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
            .where(UPDATE_REQUEST.ROUND.eq(ROUND.ID))
            .and(REQUEST_ACT.ACT.eq("submitted"))
            .and(REQUEST_ACT.ACTED_AT.lt(end)));
  }

  private static Field<Integer> reminders() {
    return DSL.field(
        DSL.select(DSL.countDistinct(CHASE.STEP))
            .from(CHASE)
            .where(CHASE.ROUND.eq(UPDATE_REQUEST.ROUND))
            .and(CHASE.POST.eq(REQUEST_POST.POST))
            .and(CHASE.STEP.ne("asked")));
  }

  private static Integer[] known(Collection<@Nullable Integer> numbers) {
    return numbers.stream().filter(Objects::nonNull).toArray(Integer[]::new);
  }
}
