package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.CHASE;
import static org.scrutinymonitor.database.schema.Tables.MAIL;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.scrutinymonitor.correspondence.ChaseLedger.Arrival;
import org.scrutinymonitor.correspondence.ChaseLedger.Line;
import org.scrutinymonitor.correspondence.ChaseLedger.Told;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.Round;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chase ledgers of the rounds that somebody may see. */
@Component
class ChaseLedgers {
  private final DSLContext sql;
  private final InstantSource time;
  private final Rounds rounds;
  private final Requests requests;
  private final Recipients recipients;

  ChaseLedgers(
      DSLContext sql, InstantSource time, Rounds rounds, Requests requests, Recipients recipients) {
    this.sql = sql;
    this.time = time;
    this.rounds = rounds;
    this.requests = requests;
    this.recipients = recipients;
  }

  /** The ledger of a round. */
  @Transactional(readOnly = true)
  ChaseLedger of(Viewer viewer, int round) {
    viewer.ask(Permission.READ_LEDGER);
    var found = rounds.find(viewer, round);
    var today = Days.today(time);
    var held = recipients.holders(today).keySet();
    var told = told(round);
    var lines = new ArrayList<Line>();
    var posts = new LinkedHashMap<Integer, String>();
    var byPost = new LinkedHashMap<Integer, List<UpdateRequest>>();
    var nobodys = new ArrayList<UpdateRequest>();
    for (var request : requests.ofRound(viewer, round)) {
      if (request.posts().isEmpty()) nobodys.add(request);
      for (var post : request.posts()) {
        posts.put(post.id(), post.named());
        byPost.computeIfAbsent(post.id(), none -> new ArrayList<>()).add(request);
      }
    }
    byPost.forEach((post, theirs) ->
        lines.add(
            new Line(
                posts.get(post),
                held.contains(post),
                told.getOrDefault(post, List.of()),
                theirs,
                ChaseLedger.silentDays(theirs, today),
                next(found, post, theirs, today, held.contains(post)))));
    if (!nobodys.isEmpty()) {
      lines.add(
          new Line(
              null,
              false,
              List.of(),
              nobodys,
              ChaseLedger.silentDays(nobodys, today),
              Optional.empty()));
    }
    return new ChaseLedger(found, lines);
  }

  private static Optional<Ladder.Coming> next(
      Round round, int post, List<UpdateRequest> requests, LocalDate today, boolean held) {
    if (!round.isOpen()) return Optional.empty();
    return requests.stream()
        .filter(request -> request.standing().isOpen())
        .flatMap(request -> request.posts().stream())
        .filter(asked -> asked.id() == post)
        .map(asked -> LocalDate.ofInstant(asked.askedAt(), Days.ZONE))
        .min(LocalDate::compareTo)
        .flatMap(asked -> Ladder.next(round.answersBy(), asked, today, held));
  }

  /** The steps of each post, oldest first, those to several persons taken together. */
  private Map<Integer, List<Told>> told(int round) {
    var byPost =
        sql.select(
                CHASE.POST,
                CHASE.STEP,
                CHASE.TAKEN_AT,
                MAIL.SENT_AT,
                MAIL.BOUNCED_AT,
                MAIL.GIVEN_UP_AT)
            .from(CHASE)
            .leftJoin(MAIL)
            .on(MAIL.ID.eq(CHASE.MAIL))
            .where(CHASE.ROUND.eq(round))
            .orderBy(CHASE.TAKEN_AT, CHASE.ID)
            .fetchGroups(CHASE.POST);
    return byPost.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, post -> together(post.getValue())));
  }

  private static List<Told> together(List<? extends Record> rows) {
    var bySteps =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Step.ofStored(row.get(CHASE.STEP)),
                    TreeMap::new,
                    Collectors.<Record>toList()));
    return bySteps.entrySet().stream()
        .map(step ->
            new Told(
                step.getKey(),
                step.getValue().getFirst().get(CHASE.TAKEN_AT).toInstant(),
                step.getValue().size(),
                step.getValue().stream()
                    .map(ChaseLedgers::arrival)
                    .max(Arrival::compareTo)
                    .orElse(Arrival.WAITS)))
        .toList();
  }

  private static Arrival arrival(Record row) {
    if (row.get(MAIL.BOUNCED_AT) != null) return Arrival.BOUNCED;
    if (row.get(MAIL.GIVEN_UP_AT) != null) return Arrival.GIVEN_UP;
    return row.get(MAIL.SENT_AT) == null ? Arrival.WAITS : Arrival.SENT;
  }
}
