package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.FINDABLE;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.ITEM_STANDING;
import static org.scrutinymonitor.database.schema.Tables.MONITORING_DECISION;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which items of a review a round asks about, and of which posts. */
@Component
@Transactional(readOnly = true)
class Monitored {
  private static final Field<List<Asked>> POSTS =
      multiset(
              selectDistinct(POST.ID, POST.TITLE, POST.BODY)
                  .from(RESPONSIBLE)
                  .leftJoin(POST_GROUP_POST)
                  .on(POST_GROUP_POST.POST_GROUP.eq(RESPONSIBLE.POST_GROUP))
                  .and(POST_GROUP_POST.REMOVED_AT.isNull())
                  .join(POST)
                  .on(
                      POST.ID
                          .eq(RESPONSIBLE.POST)
                          .or(RESPONSIBLE.POST.isNull().and(POST.ID.eq(POST_GROUP_POST.POST))))
                  .and(POST.ENDED_AT.isNull())
                  .where(RESPONSIBLE.ITEM.eq(ITEM.ID))
                  .and(RESPONSIBLE.ENDED_AT.isNull())
                  .orderBy(POST.TITLE))
          .as("posts")
          .convertFrom(rows -> rows.map(r -> new Asked(r.value1(), r.value2(), r.value3())));

  private static final Field<@Nullable String> DECISION =
      field(
          select(MONITORING_DECISION.DECISION)
              .from(MONITORING_DECISION)
              .where(MONITORING_DECISION.ITEM.eq(ITEM.ID))
              .orderBy(MONITORING_DECISION.ID.desc())
              .limit(1));

  private static final Field<Boolean> CLOSED =
      field(
              exists(
                  selectOne()
                      .from(ITEM_STANDING)
                      .where(ITEM_STANDING.ITEM.eq(ITEM.ID))
                      .and(ITEM_STANDING.CLOSED_BY_DECISION.isNotNull())))
          .as("closed");

  private static final Field<Boolean> UPDATED =
      field(exists(selectOne().from(UPDATE).where(UPDATE.ITEM.eq(ITEM.ID))));

  /**
   * Of reviews: those in which a round would ask about something. What is closed is read from what
   * is kept for finding, since the decisions of a whole council take long to read. One look for
   * each review, which ends at the first such item: as a join, all items would be read.
   */
  static Condition something() {
    var child = ITEM.as("child");
    return field(
            select(FINDABLE.ITEM)
                .from(FINDABLE)
                .join(ITEM)
                .on(ITEM.ID.eq(FINDABLE.ITEM))
                .where(FINDABLE.REVIEW.eq(REVIEW.ID))
                .and(FINDABLE.AUDIENCE.in("every", "whole"))
                .and(FINDABLE.CLOSURE.isNull())
                .and(coalesce(DECISION, inline("keep")).eq("keep"))
                .and(
                    or(
                        notExists(
                            selectOne()
                                .from(child)
                                .where(child.REVIEW.eq(ITEM.REVIEW).and(child.PARENT.eq(ITEM.ID)))),
                        coalesce(
                                ITEM.RESPONSIBILITY,
                                ITEM.DUE,
                                ITEM.AGREED_ACTION,
                                ITEM.SUCCESS_MEASURE)
                            .isNotNull(),
                        UPDATED.isTrue()))
                .limit(1))
        .isNotNull();
  }

  private final DSLContext sql;

  Monitored(DSLContext sql) {
    this.sql = sql;
  }

  /** A post that would be asked. */
  record Asked(int id, String title, @Nullable String body) {
    String named() {
      return body == null ? title : title + ", " + body;
    }
  }

  /**
   * An item that a round would ask about.
   *
   * @param stopped why not: a committee closed it ("closed"), or by the newest monitoring decision
   *     ("stop", "pause", "refer"); null where it is still monitored
   */
  record Candidate(
      int id,
      String path,
      @Nullable String reference,
      String text,
      @Nullable String responsibility,
      List<Asked> posts,
      @Nullable String stopped) {}

  /** The items of a review that were agreed on or reported on, in the order of the form. */
  List<Candidate> of(int review) {
    var rows =
        sql.select(ITEM.fields())
            .select(POSTS, DECISION, CLOSED, UPDATED)
            .from(ITEM)
            .where(ITEM.REVIEW.eq(review))
            .orderBy(ITEM.POSITION, ITEM.ID)
            .fetch();
    Map<Optional<Integer>, List<Record>> byParent = new HashMap<>();
    for (var row : rows) {
      byParent
          .computeIfAbsent(Optional.ofNullable(row.get(ITEM.PARENT)), none -> new ArrayList<>())
          .add(row);
    }
    var candidates = new ArrayList<Candidate>();
    add(candidates, byParent, Optional.empty());
    return candidates;
  }

  private static void add(
      List<Candidate> candidates,
      Map<Optional<Integer>, List<Record>> byParent,
      Optional<Integer> parent) {
    for (var row : byParent.getOrDefault(parent, List.of())) {
      var below = Optional.of(row.get(ITEM.ID));
      if (isAskedAbout(row, byParent.containsKey(below))) candidates.add(candidate(row));
      add(candidates, byParent, below);
    }
  }

  /**
   * A heading over others, of which nothing was agreed and nothing reported, is not asked about.
   */
  private static boolean isAskedAbout(Record r, boolean parent) {
    return !parent
        || r.get(UPDATED)
        || r.get(ITEM.RESPONSIBILITY) != null
        || r.get(ITEM.DUE) != null
        || r.get(ITEM.AGREED_ACTION) != null
        || r.get(ITEM.SUCCESS_MEASURE) != null;
  }

  private static Candidate candidate(Record r) {
    var decision = r.get(DECISION);
    return new Candidate(
        r.get(ITEM.ID),
        r.get(ITEM.PATH),
        r.get(ITEM.REFERENCE),
        r.get(ITEM.TEXT),
        r.get(ITEM.RESPONSIBILITY),
        r.get(POSTS),
        r.get(CLOSED) ? "closed" : decision == null || decision.equals("keep") ? null : decision);
  }
}
