package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A round goes to the agenda: its accepted answers become dated updates, and it is frozen. */
@Component
public class Agenda {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Requests requests;
  private final ApplicationEventPublisher events;

  Agenda(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Requests requests,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.requests = requests;
    this.events = events;
  }

  /**
   * Accepts a round for the agenda. Answers that nobody has checked keep it from going; items
   * without an answer go as "no reply" only where that is said.
   *
   * @param withoutReplies whether items without an accepted answer may go
   */
  @Transactional
  public void accept(Viewer viewer, int round, boolean withoutReplies) {
    viewer.ask(Permission.RUN_ROUNDS);
    var open =
        sql.selectFrom(ROUND)
            .where(ROUND.ID.eq(round).and(Rounds.OPEN))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    var all = requests.ofRound(viewer, round);
    if (all.stream().anyMatch(request -> request.standing() == Standing.SUBMITTED)) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.agenda.unchecked");
    }
    var answered = all.stream().filter(request -> request.standing() == Standing.ACCEPTED).toList();
    if (answered.size() < all.size() && !withoutReplies) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.agenda.unanswered");
    }
    var now = time.instant().atOffset(ZoneOffset.UTC);
    for (var request : answered) enter(viewer, request, now);
    open.setAcceptedAt(now);
    open.setAcceptedBy(viewer.person());
    open.update();
    audit.entry(
        viewer.person(),
        "round.accepted",
        "round/" + round,
        Map.of("updates", answered.size(), "silent", all.size() - answered.size()));
    events.publishEvent(new RoundAccepted(round, viewer.person()));
  }

  private void enter(Viewer viewer, UpdateRequest request, OffsetDateTime now) {
    var saved = request.saved();
    if (saved == null) throw new IllegalStateException("accepted without an answer");
    var answer = saved.answer();
    var period = WrittenDate.read(request.round().period());
    var grade = answer.of(AnswerField.GRADE);
    var scheme = request.round().scheme();
    var last =
        sql.select(coalesce(max(UPDATE.POSITION), 0))
            .from(UPDATE)
            .where(UPDATE.ITEM.eq(request.item().id()))
            .fetchSingle()
            .value1();
    var row = sql.newRecord(UPDATE);
    row.setCouncil(viewer.council());
    row.setItem(request.item().id());
    row.setPosition(last + 1);
    row.setVersion(1);
    row.setUpdateRequest(request.id());
    Stored.set(row, UPDATE.PERIOD, period);
    row.setEvidence(answer.of(AnswerField.EVIDENCE));
    row.setMet(answer.of(AnswerField.MET));
    row.setFigure(answer.of(AnswerField.FIGURE));
    row.setGrade(grade);
    row.setLevel(
        grade == null || scheme == null
            ? null
            : scheme.level(grade).map(GradingScheme.Level::id).orElse(null));
    row.setExplanation(answer.of(AnswerField.EXPLANATION));
    var expected = answer.expected();
    Stored.set(row, UPDATE.EXPECTED, expected);
    row.setRecordedAt(now);
    row.setRecordedBy(saved.person());
    row.insert();
  }
}
