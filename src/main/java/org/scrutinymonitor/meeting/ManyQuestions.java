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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * What is worth asking about many items. An item is looked at once: as long as nothing of it
 * changes, what was asked is remembered for the day.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ManyQuestions {
  private static final int REMEMBERED = 100_000;

  private final DSLContext sql;
  private final Map<Look, List<Question>> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Look, List<Question>> eldest) {
              return size() > REMEMBERED;
            }
          });

  ManyQuestions(DSLContext sql) {
    this.sql = sql;
  }

  /** All on which the questions about an item hang. */
  private record Look(
      int council, Standing item, List<@Nullable Integer> below, LocalDate day, String language) {}

  /** The questions about each open item that has some, by the numbers of the items. */
  Map<Integer, List<Question>> about(List<Standing> all, LocalDate day, String language) {
    var below = below(all);
    var looks = new ArrayList<Look>();
    for (var item : all) {
      if (item.closed() != null) continue;
      var updates =
          below.getOrDefault(item.item(), List.of()).stream().map(Standing::latestUpdate).toList();
      looks.add(new Look(CouncilScope.council(), item, updates, day, language));
    }
    var unknown = looks.stream().filter(look -> !remembered.containsKey(look)).toList();
    if (!unknown.isEmpty()) learn(unknown, below, day, language);
    var questions = new HashMap<Integer, List<Question>>();
    for (var look : looks) {
      var asked = remembered.get(look);
      if (asked != null && !asked.isEmpty()) questions.put(look.item().item(), asked);
    }
    return questions;
  }

  private void learn(
      List<Look> looks, Map<Integer, List<Standing>> below, LocalDate day, String language) {
    var needed = new ArrayList<Integer>();
    for (var look : looks) {
      needed.add(look.item().item());
      below.getOrDefault(look.item().item(), List.of()).forEach(item -> needed.add(item.item()));
    }
    var reported = reported(needed, day, language);
    for (var look : looks) {
      var item = look.item();
      remembered.put(
          look,
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
              day));
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
    sql.select(UPDATE.fields())
        .select(GRADING_LEVEL.fields())
        .select(shown)
        .distinctOn(UPDATE.ITEM, UPDATE.POSITION)
        .from(UPDATE)
        .leftJoin(GRADING_LEVEL)
        .on(GRADING_LEVEL.ID.eq(UPDATE.LEVEL))
        .where(UPDATE.ITEM.eq(org.jooq.impl.DSL.any(items.toArray(Integer[]::new))))
        .and(UPDATE.SAID_ON.le(day))
        .orderBy(UPDATE.ITEM, UPDATE.POSITION, UPDATE.VERSION.desc())
        .forEach(r ->
            reported
                .computeIfAbsent(r.get(UPDATE.ITEM), none -> new ArrayList<>())
                .add(reported(r, Objects.requireNonNull(r.get(shown)), language)));
    return reported;
  }

  private static Examined.Reported reported(Record r, boolean shown, String language) {
    var level = r.get(UPDATE.LEVEL) == null ? null : GradingSchemes.level(r.into(GRADING_LEVEL));
    return new Examined.Reported(
        r.get(UPDATE.PERIOD),
        r.get(UPDATE.EVIDENCE),
        level == null ? null : new Examined.Grading(level.grade(language), level.flags()),
        r.get(UPDATE.EXPLANATION),
        r.get(UPDATE.FIGURE),
        Stored.date(
            r.get(UPDATE.EXPECTED),
            r.get(UPDATE.EXPECTED_EARLIEST),
            r.get(UPDATE.EXPECTED_LATEST),
            r.get(UPDATE.EXPECTED_KIND)),
        shown);
  }
}
