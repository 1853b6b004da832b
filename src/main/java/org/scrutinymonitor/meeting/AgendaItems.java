package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.AGENDA_ITEM;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.RoundAccepted;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.Visible;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews on the agendas of meetings. */
@Component
public class AgendaItems {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  AgendaItems(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** The agenda of a meeting, as far as this person sees its reviews. */
  @Transactional(readOnly = true)
  public List<AgendaItem> of(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_CALENDAR);
    return sql.select(
            AGENDA_ITEM.ID,
            AGENDA_ITEM.NUMBER,
            REVIEW.ADDRESS,
            REVIEW.TITLE,
            AGENDA_ITEM.ROUND,
            ROUND.PERIOD)
        .from(AGENDA_ITEM)
        .join(REVIEW)
        .on(REVIEW.ID.eq(AGENDA_ITEM.REVIEW))
        .leftJoin(ROUND)
        .on(ROUND.ID.eq(AGENDA_ITEM.ROUND))
        .where(AGENDA_ITEM.MEETING.eq(meeting))
        .and(AGENDA_ITEM.REMOVED_AT.isNull())
        .and(Visible.reviews(viewer, Days.today(time)))
        .orderBy(AGENDA_ITEM.ID)
        .fetch(r ->
            new AgendaItem(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  /** The reviews that could be put on the agenda of a meeting: of its committee, not on it yet. */
  @Transactional(readOnly = true)
  public Map<String, String> addable(Viewer viewer, int meeting) {
    viewer.ask(Permission.RECORD_DECISIONS);
    return sql.select(REVIEW.ADDRESS, REVIEW.TITLE)
        .from(REVIEW)
        .join(MEETING)
        .on(REVIEW.COMMITTEE.isNull().or(REVIEW.COMMITTEE.eq(MEETING.COMMITTEE)))
        .where(MEETING.ID.eq(meeting))
        .and(
            REVIEW.ID.notIn(
                org.jooq
                    .impl
                    .DSL
                    .select(AGENDA_ITEM.REVIEW)
                    .from(AGENDA_ITEM)
                    .where(AGENDA_ITEM.MEETING.eq(meeting))
                    .and(AGENDA_ITEM.REMOVED_AT.isNull())))
        .orderBy(REVIEW.TITLE)
        .fetchMap(REVIEW.ADDRESS, REVIEW.TITLE);
  }

  /** Puts a review on the agenda of a meeting that is not closed. */
  @Transactional
  public void add(Viewer viewer, int meeting, String address, @Nullable String number) {
    viewer.ask(Permission.RECORD_DECISIONS);
    open(meeting);
    var review =
        sql.select(REVIEW.ID)
            .from(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .fetchOptional(REVIEW.ID)
            .orElseThrow(Refusal::notFound);
    if (!insert(viewer.council(), viewer.person(), meeting, review, null, Typed.tidy(number))) {
      throw new Refusal(Refusal.Sort.STALE, "meeting.agenda.there-already");
    }
    audit.entry(viewer.person(), "agenda.added", "meeting/" + meeting, Map.of("review", address));
  }

  /**
   * Takes a review off the agenda of a meeting that is not closed and has decided nothing on it.
   */
  @Transactional
  public void remove(Viewer viewer, int meeting, int item) {
    viewer.ask(Permission.RECORD_DECISIONS);
    open(meeting);
    var rows =
        sql.update(AGENDA_ITEM)
            .set(AGENDA_ITEM.REMOVED_AT, now())
            .set(AGENDA_ITEM.REMOVED_BY, viewer.person())
            .where(AGENDA_ITEM.ID.eq(item))
            .and(AGENDA_ITEM.MEETING.eq(meeting))
            .and(AGENDA_ITEM.REMOVED_AT.isNull())
            .execute();
    if (rows == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "agenda.removed", "meeting/" + meeting, Map.of("item", item));
  }

  /** A round that is accepted for the agenda goes to the meeting that it was opened for. */
  @EventListener
  void accepted(RoundAccepted accepted) {
    var round = sql.selectFrom(ROUND).where(ROUND.ID.eq(accepted.round())).fetchSingle();
    if (round.getMeeting() == null) return;
    var there =
        sql.update(AGENDA_ITEM)
            .set(AGENDA_ITEM.ROUND, round.getId())
            .where(AGENDA_ITEM.MEETING.eq(round.getMeeting()))
            .and(AGENDA_ITEM.REVIEW.eq(round.getReview()))
            .and(AGENDA_ITEM.REMOVED_AT.isNull())
            .execute();
    if (there == 0) {
      insert(
          round.getCouncil(),
          accepted.person(),
          round.getMeeting(),
          round.getReview(),
          round.getId(),
          null);
    }
    audit.entry(
        accepted.person(),
        "agenda.added",
        "meeting/" + round.getMeeting(),
        Map.of("round", round.getId()));
  }

  private boolean insert(
      int council,
      int person,
      int meeting,
      int review,
      @Nullable Integer round,
      @Nullable String number) {
    return sql.insertInto(AGENDA_ITEM)
            .set(AGENDA_ITEM.COUNCIL, council)
            .set(AGENDA_ITEM.MEETING, meeting)
            .set(AGENDA_ITEM.REVIEW, review)
            .set(AGENDA_ITEM.ROUND, round)
            .set(AGENDA_ITEM.NUMBER, number)
            .set(AGENDA_ITEM.ADDED_AT, now())
            .set(AGENDA_ITEM.ADDED_BY, person)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  private void open(int meeting) {
    var found =
        sql.selectFrom(MEETING)
            .where(MEETING.ID.eq(meeting))
            .and(MEETING.CANCELLED_AT.isNull())
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    if (found.getClosedAt() != null) {
      throw new Refusal(Refusal.Sort.STALE, "meeting.closed-already");
    }
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
