package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which posts are asked for what, in six statements for any number of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Askings {
  private static final Condition OPEN = ROUND.ACCEPTED_AT.isNull().and(ROUND.WITHDRAWN_AT.isNull());

  private static final Condition UNANSWERED =
      coalesce(
              field(
                  select(REQUEST_ACT.ACT)
                      .from(REQUEST_ACT)
                      .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                      .orderBy(REQUEST_ACT.ID.desc())
                      .limit(1)),
              "")
          .notIn("submitted", "accepted");

  private final DSLContext sql;
  private final Exemptions exemptions;

  Askings(DSLContext sql, Exemptions exemptions) {
    this.sql = sql;
    this.exemptions = exemptions;
  }

  /** All that a round asks. */
  List<Asking> ofRound(int round) {
    return of(ROUND.ID.eq(round), noCondition());
  }

  /** The posts that are asked for one request. */
  List<Asking> ofRequest(int request) {
    return of(
        ROUND.ID.eq(
            select(UPDATE_REQUEST.ROUND).from(UPDATE_REQUEST).where(UPDATE_REQUEST.ID.eq(request))),
        UPDATE_REQUEST.ID.eq(request));
  }

  /** What open rounds ask and nobody has answered. */
  List<Asking> unanswered() {
    return of(OPEN, UNANSWERED);
  }

  /** What a round asks and nobody has answered. */
  List<Asking> unanswered(int round) {
    return of(ROUND.ID.eq(round), UNANSWERED);
  }

  /**
   * Table by table: of rows that were written a moment ago PostgreSQL has no figures, takes them
   * for few, and would join five thousand with five thousand one by one.
   */
  private List<Asking> of(Condition ofRounds, Condition ofRequests) {
    var rounds =
        sql.select(
                ROUND.ID, REVIEW.ID, REVIEW.TITLE, REVIEW.ADDRESS, ROUND.PERIOD, ROUND.ANSWERS_BY)
            .from(ROUND)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ROUND.REVIEW))
            .where(ofRounds)
            .fetchMap(ROUND.ID);
    var requests =
        sql.select(UPDATE_REQUEST.ID, UPDATE_REQUEST.ROUND, UPDATE_REQUEST.ITEM)
            .from(UPDATE_REQUEST)
            .where(UPDATE_REQUEST.ROUND.eq(any(numbers(rounds.keySet()))))
            .and(ofRequests)
            .fetchMap(UPDATE_REQUEST.ID);
    var items =
        sql.select(ITEM.ID, ITEM.PATH, ITEM.REFERENCE, ITEM.TEXT)
            .from(ITEM)
            .where(
                ITEM.ID.eq(
                    any(
                        requests.values().stream()
                            .map(request -> request.get(UPDATE_REQUEST.ITEM))
                            .toArray(Integer[]::new))))
            .fetchMap(ITEM.ID);
    var exempt = exemptions.inForce();
    var posts = sql.select(POST.ID, POST.TITLE, POST.BODY).from(POST).fetchMap(POST.ID);
    return sql
        .select(REQUEST_POST.UPDATE_REQUEST, REQUEST_POST.POST, REQUEST_POST.ASKED_AT)
        .from(REQUEST_POST)
        .where(REQUEST_POST.UPDATE_REQUEST.eq(any(numbers(requests.keySet()))))
        .and(REQUEST_POST.ENDED_AT.isNull())
        .fetch()
        .stream()
        .map(asked -> {
          var request = known(requests, asked.value1());
          return asking(
              known(rounds, request.get(UPDATE_REQUEST.ROUND)),
              asked.value1(),
              known(items, request.get(UPDATE_REQUEST.ITEM)),
              text(exempt.getOrDefault(request.get(UPDATE_REQUEST.ITEM), List.of())),
              known(posts, asked.value2()),
              asked.value3());
        })
        .sorted(
            Comparator.comparing(Asking::answersBy)
                .thenComparing(Asking::round)
                .thenComparing(Asking::request)
                .thenComparing(Asking::postNamed)
                .thenComparing(Asking::post))
        .toList();
  }

  private static Integer[] numbers(Collection<Integer> numbers) {
    return numbers.toArray(Integer[]::new);
  }

  private static <R> R known(Map<Integer, R> rows, Integer number) {
    return Objects.requireNonNull(rows.get(number));
  }

  private static @Nullable Exemption text(List<Exemption> of) {
    return of.stream()
        .filter(exempt -> exempt.isOfItem() && exempt.field() == ExemptField.TEXT)
        .findFirst()
        .orElse(null);
  }

  private static Asking asking(
      Record round,
      int request,
      Record item,
      @Nullable Exemption exempt,
      Record post,
      OffsetDateTime askedAt) {
    var body = post.get(POST.BODY);
    return new Asking(
        round.get(ROUND.ID),
        round.get(REVIEW.ID),
        round.get(REVIEW.TITLE),
        round.get(REVIEW.ADDRESS),
        round.get(ROUND.PERIOD),
        round.get(ROUND.ANSWERS_BY),
        post.get(POST.ID),
        body == null ? post.get(POST.TITLE) : post.get(POST.TITLE) + ", " + body,
        LocalDate.ofInstant(askedAt.toInstant(), Days.ZONE),
        request,
        item.get(ITEM.ID),
        item.get(ITEM.PATH),
        item.get(ITEM.REFERENCE),
        exempt == null ? item.get(ITEM.TEXT) : null,
        exempt);
  }
}
