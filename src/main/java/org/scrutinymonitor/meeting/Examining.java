package org.scrutinymonitor.meeting;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.question.Examined;
import org.scrutinymonitor.question.Question;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is worth asking about the items of a review. */
@Component
@Transactional(readOnly = true)
public class Examining {
  private final DSLContext sql;

  Examining(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The questions about each item of a review on a day, by the numbers of the items: what was said
   * later raises none.
   */
  public Map<Integer, List<Question>> questions(Review review, LocalDate day, String language) {
    var beside = beside(review);
    var questions = new HashMap<Integer, List<Question>>();
    for (var item : review.all()) {
      var asked = Questions.about(examined(review, item, day, beside, language), day);
      if (!asked.isEmpty()) questions.put(item.id(), asked);
    }
    return questions;
  }

  /** What stands beside an update's words. */
  private record Beside(@Nullable String figure, @Nullable WrittenDate expected, boolean shown) {
    static final Beside NOTHING = new Beside(null, null, false);
  }

  private Map<List<Integer>, Beside> beside(Review review) {
    var shown =
        field(
            exists(
                selectOne()
                    .from(EVIDENCE)
                    .where(EVIDENCE.UPDATE_REQUEST.eq(UPDATE.UPDATE_REQUEST))
                    .and(EVIDENCE.REMOVED_AT.isNull())));
    return sql
        .select(
            UPDATE.ITEM,
            UPDATE.POSITION,
            UPDATE.FIGURE,
            UPDATE.EXPECTED,
            UPDATE.EXPECTED_EARLIEST,
            UPDATE.EXPECTED_LATEST,
            UPDATE.EXPECTED_KIND,
            shown)
        .from(UPDATE)
        .join(ITEM)
        .on(ITEM.ID.eq(UPDATE.ITEM))
        .where(ITEM.REVIEW.eq(review.id()))
        .and(UPDATE.UPDATE_REQUEST.isNotNull())
        .orderBy(UPDATE.VERSION)
        .fetch()
        .stream()
        .collect(
            HashMap::new,
            (all, r) ->
                all.put(
                    List.of(r.value1(), r.value2()),
                    new Beside(
                        r.value3(),
                        Stored.date(r.value4(), r.value5(), r.value6(), r.value7()),
                        r.value8())),
            HashMap::putAll);
  }

  private static Examined examined(
      Review review,
      Review.Item item,
      LocalDate day,
      Map<List<Integer>, Beside> beside,
      String language) {
    return new Examined(
        item.path(),
        item.text(),
        item.agreedAction(),
        item.successMeasure(),
        item.dates().now(),
        review.planAgreed(),
        saidUntil(item, day).stream()
            .map(update ->
                reported(
                    update,
                    beside.getOrDefault(List.of(item.id(), update.position()), Beside.NOTHING),
                    language))
            .toList(),
        item.below().stream()
            .map(below ->
                new Examined.Below(
                    below.path(), below.text(), grading(newest(saidUntil(below, day)), language)))
            .toList());
  }

  private static List<Review.Update> saidUntil(Review.Item item, LocalDate day) {
    return item.updates().stream().filter(update -> !update.saidOn().isAfter(day)).toList();
  }

  private static Review.@Nullable Update newest(List<Review.Update> updates) {
    return updates.isEmpty() ? null : updates.getLast();
  }

  private static Examined.Reported reported(Review.Update update, Beside beside, String language) {
    return new Examined.Reported(
        update.period() == null ? null : update.period().text(),
        update.evidence(),
        grading(update, language),
        update.explanation(),
        beside.figure(),
        beside.expected(),
        beside.shown());
  }

  private static Examined.@Nullable Grading grading(
      Review.@Nullable Update update, String language) {
    GradingScheme.Level level = update == null ? null : update.level();
    return level == null ? null : new Examined.Grading(level.grade(language), level.flags());
  }
}
