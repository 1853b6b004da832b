package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.schema.tables.records.RequestPostRecord;
import org.scrutinymonitor.database.schema.tables.records.UpdateRequestRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Visible;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of the council: opening, withdrawing, finding them. {@link Agenda} accepts them. */
@Component
public class Rounds {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final GradingSchemes schemes;
  private final Monitored monitored;
  private final ApplicationEventPublisher events;

  Rounds(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      GradingSchemes schemes,
      Monitored monitored,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.schemes = schemes;
    this.monitored = monitored;
    this.events = events;
  }

  /**
   * A round as somebody wants it.
   *
   * @param period what its updates are for: "November 2026"
   * @param meeting the number of the meeting it goes to, null where none is chosen
   * @param answersBy the agenda deadline
   * @param leftOut the items that are not asked about this time
   */
  public record Wanted(
      String period, @Nullable Integer meeting, LocalDate answersBy, Set<Integer> leftOut) {
    public Wanted {
      leftOut = Set.copyOf(leftOut);
    }
  }

  /**
   * Opens a round: a request for every item still monitored, with its posts. Returns its number.
   */
  @Transactional
  public int open(Viewer viewer, String address, Wanted wanted) {
    viewer.ask(Permission.RUN_ROUNDS);
    var review =
        sql.selectFrom(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    if (wanted.period().isBlank()) throw wrong("monitoring.round.period-missing");
    if (wanted.answersBy().isBefore(Days.today(time))) throw wrong("monitoring.round.past");
    if (sql.fetchExists(sql.selectFrom(ROUND).where(ROUND.REVIEW.eq(review.getId()).and(OPEN)))) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.round.open-already");
    }
    var asked =
        monitored.of(review.getId()).stream()
            .filter(item -> item.stopped() == null && !wanted.leftOut().contains(item.id()))
            .toList();
    if (asked.isEmpty()) throw wrong("monitoring.round.nothing");

    var now = time.instant().atOffset(ZoneOffset.UTC);
    var row = sql.newRecord(ROUND);
    row.setCouncil(viewer.council());
    row.setReview(review.getId());
    row.setMeeting(wanted.meeting());
    row.setPeriod(wanted.period().strip());
    row.setAnswersBy(wanted.answersBy());
    row.setGradingScheme(scheme(review.getGradingScheme()));
    row.setOpenedAt(now);
    row.setOpenedBy(viewer.person());
    row.insert();
    ask(viewer, row.getId(), asked, now);
    audit.entry(
        viewer.person(),
        "round.opened",
        address,
        Map.of("round", row.getId(), "requests", asked.size()));
    events.publishEvent(new RoundOpened(row.getId()));
    return row.getId();
  }

  private void ask(Viewer viewer, int round, List<Monitored.Candidate> asked, OffsetDateTime now) {
    var requests = new ArrayList<UpdateRequestRecord>();
    for (var item : asked) {
      var request = sql.newRecord(UPDATE_REQUEST);
      request.setCouncil(viewer.council());
      request.setRound(round);
      request.setItem(item.id());
      requests.add(request);
    }
    var numbers =
        sql.insertInto(UPDATE_REQUEST)
            .set(requests)
            .returningResult(UPDATE_REQUEST.ITEM, UPDATE_REQUEST.ID)
            .fetchMap(UPDATE_REQUEST.ITEM, UPDATE_REQUEST.ID);
    var posts = new ArrayList<RequestPostRecord>();
    for (var item : asked) {
      for (var post : item.posts()) {
        var row = sql.newRecord(REQUEST_POST);
        row.setCouncil(viewer.council());
        row.setUpdateRequest(numbers.get(item.id()));
        row.setPost(post.id());
        row.setAskedAt(now);
        posts.add(row);
      }
    }
    if (!posts.isEmpty()) sql.insertInto(REQUEST_POST).set(posts).execute();
  }

  private @Nullable Integer scheme(@Nullable Integer ofReview) {
    if (ofReview != null) return schemes.versionOn(ofReview, Days.today(time));
    return schemes.inForce(Days.today(time)).map(GradingScheme::id).orElse(null);
  }

  /** Withdraws an open round, with the reason; nobody is asked any more, what was said is kept. */
  @Transactional
  public void withdraw(Viewer viewer, int round, String reason) {
    viewer.ask(Permission.RUN_ROUNDS);
    if (reason.isBlank()) throw wrong("monitoring.round.reason-missing");
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var rows =
        sql.update(ROUND)
            .set(ROUND.WITHDRAWN_AT, now)
            .set(ROUND.WITHDRAWN_BY, viewer.person())
            .where(ROUND.ID.eq(round).and(OPEN))
            .execute();
    if (rows == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "round.withdrawn", "round/" + round, Map.of("reason", reason));
  }

  static final Condition OPEN = ROUND.ACCEPTED_AT.isNull().and(ROUND.WITHDRAWN_AT.isNull());

  /** A round that this person may see. */
  @Transactional(readOnly = true)
  public Round find(Viewer viewer, int round) {
    viewer.ask(Permission.READ_REVIEWS);
    return fetch(ROUND.ID.eq(round).and(Visible.reviews(viewer, Days.today(time)))).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /**
   * A round in a list.
   *
   * @param requests how many items it asks about
   * @param submitted how many answers were submitted, accepted or not
   * @param accepted how many the link officer has accepted
   */
  public record Listed(Round round, int requests, int submitted, int accepted) {}

  /** The open rounds that this person may see, the next deadline first. */
  @Transactional(readOnly = true)
  public List<Listed> open(Viewer viewer) {
    viewer.ask(Permission.READ_REVIEWS);
    return listed(OPEN.and(Visible.reviews(viewer, Days.today(time))));
  }

  /** The rounds of a review, the newest first. */
  @Transactional(readOnly = true)
  public List<Listed> ofReview(Viewer viewer, String address) {
    viewer.ask(Permission.READ_REVIEWS);
    return listed(REVIEW.ADDRESS.eq(address).and(Visible.reviews(viewer, Days.today(time))))
        .reversed();
  }

  /**
   * The rounds that go to a meeting, as far as this person may see them; none that is withdrawn.
   */
  @Transactional(readOnly = true)
  public List<Listed> ofMeeting(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_REVIEWS);
    return listed(
        ROUND
            .MEETING
            .eq(meeting)
            .and(ROUND.WITHDRAWN_AT.isNull())
            .and(Visible.reviews(viewer, Days.today(time))));
  }

  private List<Listed> listed(Condition which) {
    var found = fetch(which);
    var progress = Progress.of(sql, found.stream().map(Round::id).toList());
    return found.stream()
        .map(round -> {
          var come = progress.getOrDefault(round.id(), Progress.NONE);
          return new Listed(round, come.requests(), come.submitted(), come.accepted());
        })
        .toList();
  }

  private List<Round> fetch(Condition which) {
    return sql.select(RoundRows.FIELDS)
        .from(RoundRows.ROUNDS)
        .where(which)
        .orderBy(ROUND.ANSWERS_BY, ROUND.ID)
        .fetch(RoundRows::round);
  }

  /** What a round of a review would ask about, in the order of the form. */
  @Transactional(readOnly = true)
  List<Monitored.Candidate> candidates(Viewer viewer, String address) {
    viewer.ask(Permission.RUN_ROUNDS);
    var review =
        sql.select(REVIEW.ID)
            .from(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .fetchOptional(REVIEW.ID)
            .orElseThrow(Refusal::notFound);
    return monitored.of(review);
  }

  /** The review's title, for the page that opens a round. */
  @Transactional(readOnly = true)
  String title(Viewer viewer, String address) {
    viewer.ask(Permission.RUN_ROUNDS);
    return sql.select(REVIEW.TITLE)
        .from(REVIEW)
        .where(REVIEW.ADDRESS.eq(address))
        .fetchOptional(REVIEW.TITLE)
        .orElseThrow(Refusal::notFound);
  }

  private static Refusal wrong(String text) {
    return new Refusal(Refusal.Sort.WRONG, text);
  }
}
