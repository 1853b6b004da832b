package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.ROUND_DUE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Visible;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each review's next round is due. */
@Component
public class DueRounds {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  DueRounds(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /**
   * The reviews that this person may see, that have something still monitored and no open round, by
   * the day on which their next is due: what was decided since the last round, else so many months
   * after the last round or update, else after the plan was agreed (a setting of the council, 12).
   * A review without any date is due at once.
   */
  @Transactional(readOnly = true)
  public List<RoundsPage.Due> all(Viewer viewer) {
    viewer.ask(Permission.READ_CALENDAR);
    var lastRound =
        field(select(max(ROUND.ACCEPTED_AT)).from(ROUND).where(ROUND.REVIEW.eq(REVIEW.ID)));
    // Looked for only where it counts: it is looked for in every update of a review.
    var lastUpdate =
        when(
            lastRound.isNull(),
            field(
                select(max(UPDATE.PERIOD_LATEST))
                    .from(UPDATE)
                    .join(ITEM)
                    .on(ITEM.ID.eq(UPDATE.ITEM))
                    .where(ITEM.REVIEW.eq(REVIEW.ID))));
    var newest = ROUND_DUE.as("newest");
    return sql
        .select(
            REVIEW.ADDRESS,
            REVIEW.TITLE,
            REVIEW.PLAN_AGREED_LATEST,
            REVIEW.CREATED_AT,
            ROUND_DUE.DUE_ON,
            ROUND_DUE.DECIDED_AT,
            COUNCIL.FIRST_ROUND_MONTHS,
            lastRound,
            lastUpdate)
        .from(REVIEW)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(REVIEW.COUNCIL))
        .leftJoin(ROUND_DUE)
        .on(ROUND_DUE.ID.eq(select(max(newest.ID)).from(newest).where(newest.REVIEW.eq(REVIEW.ID))))
        .where(
            notExists(selectOne().from(ROUND).where(ROUND.REVIEW.eq(REVIEW.ID)).and(Rounds.OPEN)))
        .and(Monitored.something())
        .and(Visible.reviews(viewer, Days.today(time)))
        .fetch(r ->
            due(
                r.get(REVIEW.ADDRESS),
                r.get(REVIEW.TITLE),
                new Known(
                    r.get(COUNCIL.FIRST_ROUND_MONTHS),
                    r.get(REVIEW.PLAN_AGREED_LATEST),
                    r.get(ROUND_DUE.DUE_ON),
                    day(r.get(ROUND_DUE.DECIDED_AT)),
                    day(r.get(lastRound)),
                    r.get(lastUpdate),
                    Objects.requireNonNull(day(r.get(REVIEW.CREATED_AT))))))
        .stream()
        .sorted(Comparator.comparing(RoundsPage.Due::on))
        .toList();
  }

  /** What a day is reckoned from. */
  record Known(
      int months,
      @Nullable LocalDate agreed,
      @Nullable LocalDate decidedFor,
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate lastRound,
      @Nullable LocalDate lastUpdate,
      LocalDate entered) {}

  static RoundsPage.Due due(String address, String title, Known known) {
    var decidedFor = known.decidedFor();
    var decidedOn = known.decidedOn();
    var lastRound = known.lastRound();
    if (decidedFor != null
        && decidedOn != null
        && (lastRound == null || !decidedOn.isBefore(lastRound))) {
      return new RoundsPage.Due(address, title, decidedFor, "monitoring.due.decided");
    }
    if (lastRound != null) {
      return new RoundsPage.Due(
          address, title, lastRound.plusMonths(known.months()), "monitoring.due.round");
    }
    if (known.lastUpdate() != null) {
      return new RoundsPage.Due(
          address, title, known.lastUpdate().plusMonths(known.months()), "monitoring.due.update");
    }
    if (known.agreed() != null) {
      return new RoundsPage.Due(
          address, title, known.agreed().plusMonths(known.months()), "monitoring.due.agreed");
    }
    return new RoundsPage.Due(address, title, known.entered(), "monitoring.due.unknown");
  }

  private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
    return at == null ? null : LocalDate.ofInstant(at.toInstant(), Days.ZONE);
  }

  /**
   * What somebody decided about when a review's next round is due.
   *
   * @param by how the person is called: their post
   */
  public record Decision(LocalDate on, String reason, Instant at, String by) {}

  /** What was decided for a review, the newest first: it is the one that counts. */
  @Transactional(readOnly = true)
  public List<Decision> decisions(Viewer viewer, String address) {
    viewer.ask(Permission.RUN_ROUNDS);
    return sql.select(ROUND_DUE.DUE_ON, ROUND_DUE.REASON, ROUND_DUE.DECIDED_AT, PERSON.NAME)
        .from(ROUND_DUE)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ROUND_DUE.REVIEW))
        .join(PERSON)
        .on(PERSON.ID.eq(ROUND_DUE.DECIDED_BY))
        .where(REVIEW.ADDRESS.eq(address))
        .orderBy(ROUND_DUE.ID.desc())
        .fetch(r -> new Decision(r.value1(), r.value2(), r.value3().toInstant(), r.value4()));
  }

  /** Says when a review's next round is due, as a committee or an officer decided it. */
  @Transactional
  public void decide(Viewer viewer, String address, LocalDate on, String reason) {
    viewer.ask(Permission.RUN_ROUNDS);
    if (reason.isBlank()) throw new Refusal(Refusal.Sort.WRONG, "monitoring.due.reason-missing");
    var review =
        sql.select(REVIEW.ID)
            .from(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .fetchOptional(REVIEW.ID)
            .orElseThrow(Refusal::notFound);
    sql.insertInto(ROUND_DUE)
        .set(ROUND_DUE.COUNCIL, viewer.council())
        .set(ROUND_DUE.REVIEW, review)
        .set(ROUND_DUE.DUE_ON, on)
        .set(ROUND_DUE.REASON, reason.strip())
        .set(ROUND_DUE.DECIDED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(ROUND_DUE.DECIDED_BY, viewer.person())
        .execute();
    audit.entry(
        viewer.person(), "round.due", address, Map.of("on", on.toString(), "reason", reason));
  }
}
