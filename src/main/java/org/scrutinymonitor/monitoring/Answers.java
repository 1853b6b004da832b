package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.ANSWER;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.monitoring.UpdateRequest.Act;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is answered to update requests: saved as it is written, then submitted. */
@Component
public class Answers {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Requests requests;
  private final ApplicationEventPublisher events;

  Answers(
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

  /** What became of a saving. */
  public sealed interface Saving {
    /** It is kept, for ever, as this version. */
    record Kept(int version) implements Saving {}

    /** Somebody else changed the same fields since; nothing was written. */
    record Clash(UpdateRequest newest, Set<AnswerField> fields) implements Saving {}
  }

  /**
   * Saves an answer that was begun from a version; 0 where nothing had been saved. Fields that
   * somebody else changed meanwhile are kept, unless both changed the same one.
   */
  @Transactional
  public Saving save(Viewer viewer, int request, int begunFrom, Answer answer) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    lock(request);
    var found = requests.answer(viewer, request);
    if (!found.isOpen()) throw closed();
    if (!answer.unsavable().isEmpty()) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.too-long", Answer.LONGEST);
    }
    var newest = found.answer();
    var kept = answer;
    if (begunFrom != found.version()) {
      switch (answer.merge(version(request, begunFrom), newest)) {
        case Answer.Merging.Clash clash -> {
          return new Saving.Clash(requests.one(viewer, request), clash.fields());
        }
        case Answer.Merging.Merged merged -> kept = merged.answer();
      }
    }
    if (kept.equals(newest)) return new Saving.Kept(found.version());

    var version = found.version() + 1;
    insert(viewer, request, version, kept, found.round().scheme());
    audit.entry(viewer.person(), "answer.saved", "request/" + request, Map.of("version", version));
    return new Saving.Kept(version);
  }

  /**
   * Saves what a filled form says. A form was begun from nothing: it goes over what the same person
   * saved before, and clashes with the words of anybody else.
   */
  @Transactional
  public Saving saveForm(Viewer viewer, FilledForm.Filled filled) {
    var saved = filled.request().saved();
    var own = saved == null || saved.person() == viewer.person();
    return save(
        viewer, filled.request().id(), own ? filled.request().version() : 0, filled.answer());
  }

  /** Hands an answer to the link officer; a refusal where something is missing. */
  @Transactional
  public void submit(Viewer viewer, int request) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = locked(viewer, request);
    var saved = found.saved();
    if (!found.round().isOpen() || !found.standing().isOpen()) throw closed();
    if (saved == null || !saved.answer().missing(found.round().scheme()).isEmpty()) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.not-whole");
    }
    act(viewer, found, Act.Kind.SUBMITTED, null);
    audit.entry(viewer.person(), "answer.submitted", "request/" + request, Map.of());
    if (Progress.of(sql, found.round().id()).isWhole()) {
      events.publishEvent(new RoundAnswered(found.round().id()));
    }
  }

  /** Takes a submitted answer back to go on writing, as long as nobody has accepted it. */
  @Transactional
  public void withdraw(Viewer viewer, int request) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = locked(viewer, request);
    if (!found.round().isOpen() || found.standing() != Standing.SUBMITTED) throw closed();
    act(viewer, found, Act.Kind.WITHDRAWN, null);
    audit.entry(viewer.person(), "answer.withdrawn", "request/" + request, Map.of());
  }

  /** The link officer sends an answer back with a sentence. */
  @Transactional
  public void giveBack(Viewer viewer, int request, String sentence) {
    viewer.ask(Permission.CHECK_ANSWERS);
    var found = forChecking(viewer, request);
    if (found.standing() != Standing.SUBMITTED && found.standing() != Standing.ACCEPTED) {
      throw closed();
    }
    if (sentence.isBlank()) throw new Refusal(Refusal.Sort.WRONG, "monitoring.return.missing");
    act(viewer, found, Act.Kind.RETURNED, sentence.strip());
    audit.entry(
        viewer.person(), "answer.returned", "request/" + request, Map.of("sentence", sentence));
    events.publishEvent(new AnswerReturned(request, sentence.strip()));
  }

  /** The link officer accepts an answer for the agenda. */
  @Transactional
  public void accept(Viewer viewer, int request) {
    viewer.ask(Permission.CHECK_ANSWERS);
    var found = forChecking(viewer, request);
    if (found.standing() == Standing.ACCEPTED) return;
    if (found.standing() != Standing.SUBMITTED) throw closed();
    act(viewer, found, Act.Kind.ACCEPTED, null);
    audit.entry(viewer.person(), "answer.accepted", "request/" + request, Map.of());
  }

  private UpdateRequest locked(Viewer viewer, int request) {
    lock(request);
    return requests.one(viewer, request);
  }

  private UpdateRequest forChecking(Viewer viewer, int request) {
    lock(request);
    var found = requests.toCheck(viewer, request);
    if (!found.round().isOpen()) throw closed();
    return found;
  }

  /** Two who write to one request come one after the other. */
  private void lock(int request) {
    sql.selectOne().from(UPDATE_REQUEST).where(UPDATE_REQUEST.ID.eq(request)).forUpdate().fetch();
  }

  private Answer version(int request, int version) {
    return sql.selectFrom(ANSWER)
        .where(ANSWER.UPDATE_REQUEST.eq(request))
        .and(ANSWER.VERSION.eq(version))
        .fetchOptional(AnswerRows::answer)
        .orElse(Answer.empty());
  }

  private void insert(
      Viewer viewer, int request, int version, Answer answer, @Nullable GradingScheme scheme) {
    var grade = answer.of(AnswerField.GRADE);
    var expected = answer.expected();
    var row = sql.newRecord(ANSWER);
    row.setCouncil(viewer.council());
    row.setUpdateRequest(request);
    row.setVersion(version);
    row.setEvidence(answer.of(AnswerField.EVIDENCE));
    row.setMet(answer.of(AnswerField.MET));
    row.setFigure(answer.of(AnswerField.FIGURE));
    row.setGrade(grade);
    row.setLevel(
        grade == null || scheme == null
            ? null
            : scheme.level(grade).map(GradingScheme.Level::id).orElse(null));
    row.setExplanation(answer.of(AnswerField.EXPLANATION));
    Stored.set(row, ANSWER.EXPECTED, expected);
    row.setSavedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setSavedBy(viewer.person());
    row.insert();
  }

  private void act(Viewer viewer, UpdateRequest request, Act.Kind kind, @Nullable String sentence) {
    var saved = request.saved();
    if (saved == null) throw closed();
    sql.insertInto(REQUEST_ACT)
        .set(REQUEST_ACT.COUNCIL, viewer.council())
        .set(REQUEST_ACT.UPDATE_REQUEST, request.id())
        .set(REQUEST_ACT.ACT, kind.stored())
        .set(REQUEST_ACT.ANSWER, saved.id())
        .set(REQUEST_ACT.SENTENCE, sentence)
        .set(REQUEST_ACT.ACTED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(REQUEST_ACT.ACTED_BY, viewer.person())
        .execute();
  }

  private static Refusal closed() {
    return new Refusal(Refusal.Sort.STALE, "monitoring.closed");
  }
}
