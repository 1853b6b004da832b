package org.scrutinymonitor.meeting;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.question.Examined;
import org.scrutinymonitor.question.Question;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.Stored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is worth asking about the items of a committee. As long as a list of them is the same, what
 * was asked is remembered with it; where something changed, of all items that did not. It is given
 * back when memory is short.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ManyQuestions {
  private static final int MOST_ITEMS = 8_000;

  private final DSLContext sql;
  private final Remembered<Key, Asked> remembered =
      new Remembered<>(MOST_ITEMS, asked -> asked.of().size());

  ManyQuestions(DSLContext sql) {
    this.sql = sql;
  }

  private record Key(int council, int committee, LocalDate day, String language) {}

  /** A list, and the questions about each of its items that is open and has some. */
  private record Asked(List<Standing> of, Map<Integer, List<Question>> questions) {
    static final Asked NOTHING = new Asked(List.of(), Map.of());
  }

  /** The questions about each open item that has some, by the numbers of the items. */
  Map<Integer, List<Question>> about(
      int committee, List<Standing> all, LocalDate day, String language) {
    var key = new Key(CouncilScope.council(), committee, day, language);
    var before = remembered.get(key);
    if (before == null) before = Asked.NOTHING;
    if (before.of() == all) return before.questions();

    var below = below(all);
    var belowBefore = below(before.of());
    var known = new HashMap<Integer, Standing>();
    for (var item : before.of()) known.put(item.item(), item);
    var questions = new HashMap<Integer, List<Question>>();
    var unknown = new ArrayList<Standing>();
    for (var item : all) {
      if (item.closed() != null) continue;
      if (item.equals(known.get(item.item()))
          && latest(item, below).equals(latest(item, belowBefore))) {
        var same = before.questions().get(item.item());
        if (same != null) questions.put(item.item(), same);
      } else {
        unknown.add(item);
      }
    }
    if (!unknown.isEmpty()) ask(unknown, below, day, language, questions);
    var asked = new Asked(all, Map.copyOf(questions));
    remembered.put(key, asked);
    return asked.questions();
  }

  /** The newest updates of the items below one: its own questions hang on them. */
  private static List<@Nullable Integer> latest(Standing item, Map<Integer, List<Standing>> below) {
    return below.getOrDefault(item.item(), List.of()).stream().map(Standing::latestUpdate).toList();
  }

  private void ask(
      List<Standing> items,
      Map<Integer, List<Standing>> below,
      LocalDate day,
      String language,
      Map<Integer, List<Question>> questions) {
    var needed = new HashSet<Integer>();
    for (var item : items) {
      needed.add(item.item());
      below.getOrDefault(item.item(), List.of()).forEach(child -> needed.add(child.item()));
    }
    var reported = reported(needed, day, language);
    for (var item : items) {
      var asked =
          Questions.about(
              new Examined(
                  item.path(),
                  item.words(),
                  item.agreedAction(),
                  item.successMeasure(),
                  item.now(),
                  item.planAgreed(),
                  reported.getOrDefault(item.item(), List.of()),
                  below.getOrDefault(item.item(), List.of()).stream()
                      .map(child -> below(child, reported))
                      .toList()),
              day);
      if (!asked.isEmpty()) questions.put(item.item(), asked);
    }
  }

  private static Examined.Below below(
      Standing child, Map<Integer, List<Examined.Reported>> reported) {
    var updates = reported.getOrDefault(child.item(), List.of());
    return new Examined.Below(
        child.path(), child.words(), updates.isEmpty() ? null : updates.getLast().grading());
  }

  /** The items below each item, by paths of the same review. */
  private static Map<Integer, List<Standing>> below(List<Standing> all) {
    var byPath = new HashMap<String, Standing>();
    for (var item : all) byPath.put(item.review() + "/" + item.path(), item);
    var below = new HashMap<Integer, List<Standing>>();
    for (var item : all) {
      var path = item.path();
      for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        var above = byPath.get(item.review() + "/" + path.substring(0, at));
        if (above != null) {
          below.computeIfAbsent(above.item(), none -> new ArrayList<>()).add(item);
        }
      }
    }
    return below;
  }

  /** The updates of items as they read on a day, the oldest first. */
  private Map<Integer, List<Examined.Reported>> reported(
      Collection<Integer> items, LocalDate day, String language) {
    var shown =
        field(
                exists(
                    selectOne()
                        .from(EVIDENCE)
                        .where(EVIDENCE.UPDATE_REQUEST.eq(UPDATE.UPDATE_REQUEST))
                        .and(EVIDENCE.REMOVED_AT.isNull())))
            .as("shown");
    var reported = new HashMap<Integer, List<Examined.Reported>>();
    var gradings = gradings(language);
    sql.select(
            UPDATE.ITEM,
            UPDATE.PERIOD,
            UPDATE.EVIDENCE,
            UPDATE.LEVEL,
            UPDATE.EXPLANATION,
            UPDATE.FIGURE,
            UPDATE.EXPECTED,
            UPDATE.EXPECTED_EARLIEST,
            UPDATE.EXPECTED_LATEST,
            UPDATE.EXPECTED_KIND,
            shown)
        .distinctOn(UPDATE.ITEM, UPDATE.POSITION)
        .from(UPDATE)
        .where(UPDATE.ITEM.eq(org.jooq.impl.DSL.any(items.toArray(Integer[]::new))))
        .and(UPDATE.SAID_ON.le(day))
        .orderBy(UPDATE.ITEM, UPDATE.POSITION, UPDATE.VERSION.desc())
        .forEach(r ->
            reported
                .computeIfAbsent(r.get(UPDATE.ITEM), none -> new ArrayList<>())
                .add(
                    reported(
                        r,
                        Objects.requireNonNull(r.get(shown)),
                        gradings.get(r.get(UPDATE.LEVEL)))));
    return reported;
  }

  /** What each level of the council's schemes says, by its number. */
  private Map<Integer, Examined.Grading> gradings(String language) {
    return sql.selectFrom(GRADING_LEVEL)
        .fetchMap(
            GRADING_LEVEL.ID,
            r -> {
              var level = GradingSchemes.level(r);
              return new Examined.Grading(level.grade(language), level.flags());
            });
  }

  private static Examined.Reported reported(
      Record r, boolean shown, Examined.@Nullable Grading grading) {
    return new Examined.Reported(
        r.get(UPDATE.PERIOD),
        r.get(UPDATE.EVIDENCE),
        grading,
        r.get(UPDATE.EXPLANATION),
        r.get(UPDATE.FIGURE),
        Stored.date(r, UPDATE.EXPECTED),
        shown);
  }
}
