package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.QUESTION;
import static org.scrutinymonitor.database.schema.Tables.QUESTION_MARK;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions that members add, and the marks that any question bears. */
@Component
public class MemberQuestions {
  private static final int LONGEST = 1000;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  MemberQuestions(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** What can become of a question. */
  public enum Mark {
    /** Somebody wants to ask it at the meeting. */
    LISTED,
    ANSWERED,
    /** Neither, after all. */
    CLEARED;

    String stored() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The question of a rule about an item, as of an update.
   *
   * @param update the number of the update's row, null where there was none
   */
  public record OfRule(String rule, int item, @Nullable Integer update) {}

  /** What became of a question, and the minute of its answer. */
  public record Marked(String mark, @Nullable String minute) {}

  /** Adds a question to a committee's page; about an item where one is named. */
  @Transactional
  public int add(
      Viewer viewer,
      int committee,
      @Nullable String review,
      @Nullable String path,
      @Nullable String typed) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var words = Typed.tidy(typed);
    if (words == null) throw wrong("meeting.question.missing");
    if (words.length() > LONGEST) throw wrong("meeting.question.too-long");
    if (!sql.fetchExists(sql.selectFrom(COMMITTEE).where(COMMITTEE.ID.eq(committee)))) {
      throw Refusal.notFound();
    }
    var id =
        sql.insertInto(QUESTION)
            .set(QUESTION.COUNCIL, viewer.council())
            .set(QUESTION.COMMITTEE, committee)
            .set(QUESTION.ITEM, item(review, path))
            .set(QUESTION.WORDS, words)
            .set(QUESTION.ASKED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .set(QUESTION.ASKED_BY, viewer.person())
            .returning(QUESTION.ID)
            .fetchSingle()
            .getId();
    audit.entry(viewer.person(), "question.added", "question/" + id, Map.of());
    return id;
  }

  private @Nullable Integer item(@Nullable String review, @Nullable String path) {
    if (review == null || path == null || path.isBlank()) return null;
    return sql.select(ITEM.ID)
        .from(ITEM)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ITEM.REVIEW))
        .where(REVIEW.ADDRESS.eq(review))
        .and(ITEM.PATH.eq(path))
        .fetchOptional(ITEM.ID)
        .orElseThrow(Refusal::notFound);
  }

  /** Marks a member's question. */
  @Transactional
  public void mark(Viewer viewer, int question, Mark mark, @Nullable String minute) {
    viewer.ask(Permission.ASK_QUESTIONS);
    if (!sql.fetchExists(sql.selectFrom(QUESTION).where(QUESTION.ID.eq(question)))) {
      throw Refusal.notFound();
    }
    var row = sql.newRecord(QUESTION_MARK);
    row.setQuestion(question);
    insert(viewer, row, mark, minute);
    audit.entry(
        viewer.person(), "question.marked", "question/" + question, Map.of("as", mark.stored()));
  }

  /** Marks the question that a rule raised about an item. */
  @Transactional
  public void mark(Viewer viewer, OfRule question, Mark mark, @Nullable String minute) {
    viewer.ask(Permission.ASK_QUESTIONS);
    if (!Questions.rules().contains(question.rule())
        || !sql.fetchExists(sql.selectFrom(ITEM).where(ITEM.ID.eq(question.item())))) {
      throw Refusal.notFound();
    }
    var row = sql.newRecord(QUESTION_MARK);
    row.setRule(question.rule());
    row.setItem(question.item());
    row.setAboutUpdate(question.update());
    insert(viewer, row, mark, minute);
    audit.entry(
        viewer.person(),
        "question.marked",
        "item/" + question.item() + "/" + question.rule(),
        Map.of("as", mark.stored()));
  }

  private void insert(
      Viewer viewer,
      org.scrutinymonitor.database.schema.tables.records.QuestionMarkRecord row,
      Mark mark,
      @Nullable String minute) {
    row.setCouncil(viewer.council());
    row.setMark(mark.stored());
    row.setMinute(Typed.tidy(minute));
    row.setMarkedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setMarkedBy(viewer.person());
    row.insert();
  }

  /** The questions that members of a committee had added when a day ended, the oldest first. */
  @Transactional(readOnly = true)
  public List<AskedQuestion> of(Viewer viewer, int committee, LocalDate asAt) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var newest = QUESTION_MARK.as("newest");
    var ended = ended(asAt);
    return sql.select(
            QUESTION.ID,
            QUESTION.ITEM,
            QUESTION.WORDS,
            PERSON.NAME,
            QUESTION_MARK.MARK,
            QUESTION_MARK.MINUTE)
        .from(QUESTION)
        .join(PERSON)
        .on(PERSON.ID.eq(QUESTION.ASKED_BY))
        .leftJoin(QUESTION_MARK)
        .on(
            QUESTION_MARK.ID.eq(
                DSL.select(DSL.max(newest.ID))
                    .from(newest)
                    .where(newest.QUESTION.eq(QUESTION.ID))
                    .and(newest.MARKED_AT.lt(ended))))
        .where(QUESTION.COMMITTEE.eq(committee))
        .and(QUESTION.ASKED_AT.lt(ended))
        .orderBy(QUESTION.ID)
        .fetch(r ->
            new AskedQuestion(
                r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  /** What had become of the questions that rules raised about these items when a day ended. */
  @Transactional(readOnly = true)
  public Map<OfRule, Marked> marks(Viewer viewer, List<Integer> items, LocalDate asAt) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var marks = new HashMap<OfRule, Marked>();
    sql.selectFrom(QUESTION_MARK)
        .where(QUESTION_MARK.ITEM.eq(DSL.any(items.toArray(Integer[]::new))))
        .and(QUESTION_MARK.RULE.isNotNull())
        .and(QUESTION_MARK.MARKED_AT.lt(ended(asAt)))
        .orderBy(QUESTION_MARK.ID)
        .forEach(r ->
            marks.put(
                new OfRule(r.getRule(), r.getItem(), r.getAboutUpdate()),
                new Marked(r.getMark(), r.getMinute())));
    return marks;
  }

  private static OffsetDateTime ended(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.ZONE).toOffsetDateTime();
  }

  private static Refusal wrong(String text) {
    return new Refusal(Refusal.Sort.WRONG, text, LONGEST);
  }
}
