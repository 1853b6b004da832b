package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_NOTE;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.HeldPosts;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.Visible;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Update requests: whose they are, and passing them on. */
@Component
public class Requests {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Requests(DSLContext sql, InstantSource time, Audit audit, ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.events = events;
  }

  /** The requests of this person's posts in open rounds, the next deadline first. */
  @Transactional(readOnly = true)
  public List<UpdateRequest> mine(Viewer viewer) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    return RequestRows.fetch(sql, Rounds.OPEN.and(isOf(viewer)));
  }

  /**
   * A request that this person may answer: one of their own posts, or any for whoever may answer
   * for others. A closed round's can still be read.
   */
  @Transactional(readOnly = true)
  public UpdateRequest find(Viewer viewer, int request) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    return one(viewer, request);
  }

  UpdateRequest one(Viewer viewer, int request) {
    return RequestRows.fetch(sql, UPDATE_REQUEST.ID.eq(request).and(mayAnswer(viewer))).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The answer of a request that this person may answer, with as much as saving it needs. */
  OpenAnswer answer(Viewer viewer, int request) {
    return RequestRows.open(sql, UPDATE_REQUEST.ID.eq(request).and(mayAnswer(viewer))).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** A request of a review to whose answers this person sees. */
  @Transactional(readOnly = true)
  public UpdateRequest toCheck(Viewer viewer, int request) {
    return RequestRows.fetch(sql, UPDATE_REQUEST.ID.eq(request).and(mayCheck(viewer))).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Whether this person may see what shows an answer: who answers it, and who checks it. */
  @Transactional(readOnly = true)
  public boolean maySeeEvidence(Viewer viewer, int request) {
    var may =
        viewer.may(Permission.CHECK_ANSWERS)
            ? mayAnswer(viewer).or(mayCheck(viewer))
            : mayAnswer(viewer);
    return !RequestRows.fetch(sql, UPDATE_REQUEST.ID.eq(request).and(may)).isEmpty();
  }

  /** Whether this person checks the answers of a round. */
  @Transactional(readOnly = true)
  public boolean mayCheck(Viewer viewer, int round) {
    return viewer.may(Permission.CHECK_ANSWERS)
        && !RequestRows.fetch(sql, ROUND.ID.eq(round).and(mayCheck(viewer))).isEmpty();
  }

  private Condition mayCheck(Viewer viewer) {
    return viewer.may(Permission.CHECK_ALL_ANSWERS)
        ? noCondition()
        : Visible.seesTo(viewer, Days.today(time));
  }

  /** All requests of a round, in the order of the form, for whoever checks them. */
  @Transactional(readOnly = true)
  public List<UpdateRequest> ofRound(Viewer viewer, int round) {
    viewer.ask(Permission.READ_LEDGER);
    return RequestRows.fetch(
        sql, ROUND.ID.eq(round).and(Visible.reviews(viewer, Days.today(time))));
  }

  /** The request is of a post that this person holds or covers today. */
  Condition isOf(Viewer viewer) {
    return exists(
        selectOne()
            .from(REQUEST_POST)
            .where(REQUEST_POST.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
            .and(REQUEST_POST.ENDED_AT.isNull())
            .and(REQUEST_POST.POST.in(HeldPosts.of(viewer.person(), Days.today(time)))));
  }

  Condition mayAnswer(Viewer viewer) {
    return viewer.may(Permission.ANSWER_FOR_OTHERS) ? noCondition() : isOf(viewer);
  }

  /** Keeps what somebody says about a request beside answering it, for those who run the round. */
  @Transactional
  public void note(Viewer viewer, int request, String sentence) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    one(viewer, request);
    var words = Typed.tidy(sentence);
    if (words == null) throw new Refusal(Refusal.Sort.WRONG, "monitoring.note.missing");
    sql.insertInto(REQUEST_NOTE)
        .set(REQUEST_NOTE.COUNCIL, viewer.council())
        .set(REQUEST_NOTE.UPDATE_REQUEST, request)
        .set(REQUEST_NOTE.SENTENCE, words)
        .set(REQUEST_NOTE.NOTED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(REQUEST_NOTE.NOTED_BY, viewer.person())
        .execute();
    audit.entry(viewer.person(), "request.noted", "request/" + request, Map.of());
    events.publishEvent(new RequestNoted(request, words));
  }

  /** Asks another post instead of those that are asked now. */
  @Transactional
  public void pass(Viewer viewer, int request, int post) {
    viewer.ask(Permission.RUN_ROUNDS);
    var found = one(viewer, request);
    if (!found.round().isOpen()) throw Refusal.notFound();
    if (!sql.fetchExists(
        sql.selectFrom(POST).where(POST.ID.eq(post).and(POST.ENDED_AT.isNull())))) {
      throw Refusal.notFound();
    }
    if (found.posts().stream().anyMatch(asked -> asked.id() == post) && found.posts().size() == 1) {
      return;
    }
    var now = time.instant().atOffset(ZoneOffset.UTC);
    sql.update(REQUEST_POST)
        .set(REQUEST_POST.ENDED_AT, now)
        .where(REQUEST_POST.UPDATE_REQUEST.eq(request))
        .and(REQUEST_POST.ENDED_AT.isNull())
        .execute();
    sql.insertInto(REQUEST_POST)
        .set(REQUEST_POST.COUNCIL, viewer.council())
        .set(REQUEST_POST.UPDATE_REQUEST, request)
        .set(REQUEST_POST.POST, post)
        .set(REQUEST_POST.ASKED_AT, now)
        .execute();
    audit.entry(viewer.person(), "request.passed", "request/" + request, Map.of("post", post));
    events.publishEvent(new RequestPassed(request, post));
  }
}
