package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.GRADING_SCHEME;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole reviews of the council's register; writes nothing. */
@Component
@Transactional(readOnly = true)
public class Register {
  private final DSLContext sql;
  private final InstantSource time;

  Register(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * The review at an address; a refusal where this person sees none. Exempt words are in it only
   * for whoever may read them.
   */
  public Review find(Viewer viewer, String address) {
    viewer.ask(Permission.READ_REVIEWS);
    var review = whole(viewer, address);
    return viewer.may(Permission.READ_EXEMPT) ? review : review.inPublic(viewer.language());
  }

  /** The review with all its words, read in one statement. */
  private Review whole(Viewer viewer, String address) {
    var levels = levels();
    var seenToBy = AnsweringRows.linkOfficers(Days.today(time));
    var items = items();
    var amendments = amendments(AMENDMENT.REVIEW.eq(REVIEW.ID).and(AMENDMENT.ITEM.isNull()));
    return sql.select(
            REVIEW.ID,
            REVIEW.ADDRESS,
            REVIEW.TITLE,
            COMMITTEE.NAME,
            REVIEW.LINK_OFFICERS,
            REVIEW.PLAN_AGREED,
            REVIEW.PLAN_AGREED_EARLIEST,
            REVIEW.PLAN_AGREED_LATEST,
            REVIEW.PLAN_AGREED_KIND,
            GRADING_SCHEME.ID,
            GRADING_SCHEME.NAME,
            levels,
            items,
            amendments,
            seenToBy)
        .from(REVIEW)
        .leftJoin(COMMITTEE)
        .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
        .leftJoin(GRADING_SCHEME)
        .on(GRADING_SCHEME.ID.eq(REVIEW.GRADING_SCHEME))
        .where(REVIEW.ADDRESS.eq(address))
        .and(Visible.reviews(viewer, Days.today(time)))
        .fetchOptional(r -> {
          var scheme =
              r.get(GRADING_SCHEME.ID) == null
                  ? null
                  : new GradingScheme(
                      r.get(GRADING_SCHEME.ID), r.get(GRADING_SCHEME.NAME), r.get(levels));
          return new Review(
              r.get(REVIEW.ID),
              r.get(REVIEW.ADDRESS),
              r.get(REVIEW.TITLE),
              r.get(COMMITTEE.NAME),
              List.of(r.get(REVIEW.LINK_OFFICERS)),
              Stored.date(
                  r.get(REVIEW.PLAN_AGREED),
                  r.get(REVIEW.PLAN_AGREED_EARLIEST),
                  r.get(REVIEW.PLAN_AGREED_LATEST),
                  r.get(REVIEW.PLAN_AGREED_KIND)),
              scheme,
              new Tree(r.get(items)).below(null),
              r.get(amendments),
              r.get(seenToBy));
        })
        .orElseThrow(Refusal::notFound);
  }

  private static Field<List<GradingScheme.Level>> levels() {
    return multiset(
            select(GRADING_LEVEL.fields())
                .from(GRADING_LEVEL)
                .where(GRADING_LEVEL.GRADING_SCHEME.eq(REVIEW.GRADING_SCHEME))
                .orderBy(GRADING_LEVEL.POSITION))
        .convertFrom(rows -> rows.map(r -> GradingSchemes.level(r.into(GRADING_LEVEL))));
  }

  private static final Field<Result<Record>> UPDATES =
      multiset(
              select(
                      List.of(
                          UPDATE.POSITION,
                          UPDATE.REASON,
                          UPDATE.UPDATE_REQUEST,
                          UPDATE.PERIOD,
                          UPDATE.PERIOD_EARLIEST,
                          UPDATE.PERIOD_LATEST,
                          UPDATE.PERIOD_KIND,
                          UPDATE.EVIDENCE,
                          UPDATE.GRADE,
                          UPDATE.LEVEL,
                          UPDATE.EXPLANATION,
                          UPDATE.SAID_ON))
                  .select(GRADING_LEVEL.fields())
                  .from(UPDATE)
                  .leftJoin(GRADING_LEVEL)
                  .on(GRADING_LEVEL.ID.eq(UPDATE.LEVEL))
                  .where(UPDATE.ITEM.eq(ITEM.ID))
                  .and(Corrected.newest())
                  .orderBy(UPDATE.POSITION))
          .as("updates");

  private static final Field<@Nullable OffsetDateTime> ASKED_IN_VAIN =
      field(
              select(
                      when(
                          notExists(
                              selectOne()
                                  .from(REQUEST_ACT)
                                  .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                                  .and(REQUEST_ACT.ACT.eq("submitted"))),
                          ROUND.OPENED_AT))
                  .from(UPDATE_REQUEST)
                  .join(ROUND)
                  .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
                  .where(UPDATE_REQUEST.ITEM.eq(ITEM.ID))
                  .and(ROUND.WITHDRAWN_AT.isNull())
                  .orderBy(UPDATE_REQUEST.ID.desc())
                  .limit(1))
          .as("asked_in_vain");

  private static final Field<List<Review.Amendment>> AMENDMENTS =
      amendments(AMENDMENT.ITEM.eq(ITEM.ID)).as("amendments");

  private static final Field<Boolean> POINTING = AnsweringRows.pointing();

  private static final Field<List<Exemption>> EXEMPTIONS = ExemptRows.ofItem();

  private static final Field<List<Decided>> DECISIONS = DecisionRows.ofItem();

  private static final Field<List<Extension>> EXTENSIONS = DecisionRows.extensions();

  private static Field<List<Review.Amendment>> amendments(Condition where) {
    return multiset(
            select(
                    AMENDMENT.ID,
                    AMENDMENT.FIELD,
                    AMENDMENT.OLD_TEXT,
                    AMENDMENT.NEW_TEXT,
                    AMENDMENT.OLD_EARLIEST,
                    AMENDMENT.OLD_LATEST,
                    AMENDMENT.NEW_EARLIEST,
                    AMENDMENT.NEW_LATEST,
                    AMENDMENT.REASON,
                    AMENDMENT.MADE_AT,
                    PERSON.NAME)
                .from(AMENDMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(AMENDMENT.MADE_BY))
                .where(where)
                .orderBy(AMENDMENT.ID))
        .convertFrom(rows ->
            rows.map(r ->
                new Review.Amendment(
                    r.value1(),
                    AgreedField.ofStored(r.value2()),
                    r.value3(),
                    r.value4(),
                    Window.of(r.value5(), r.value6()),
                    Window.of(r.value7(), r.value8()),
                    r.value9(),
                    r.value10().toInstant(),
                    r.value11())));
  }

  private static Field<Result<Record>> items() {
    return multiset(
        select(
                List.of(
                    ITEM.ID,
                    ITEM.PARENT,
                    ITEM.PATH,
                    ITEM.REFERENCE,
                    ITEM.TEXT,
                    ITEM.RESPONSIBILITY,
                    ITEM.PARTIES,
                    ITEM.DUE,
                    ITEM.DUE_EARLIEST,
                    ITEM.DUE_LATEST,
                    ITEM.DUE_KIND,
                    ITEM.AGREED_ACTION,
                    ITEM.SUCCESS_MEASURE,
                    ITEM.RESPONSE,
                    ASKED_IN_VAIN,
                    UPDATES,
                    AMENDMENTS,
                    EXEMPTIONS,
                    POINTING,
                    DECISIONS,
                    EXTENSIONS))
            .from(ITEM)
            .where(ITEM.REVIEW.eq(REVIEW.ID))
            .orderBy(ITEM.POSITION, ITEM.ID));
  }

  /** Items under their parents. */
  private static final class Tree {
    private final Map<Optional<Integer>, List<Record>> byParent = new HashMap<>();

    Tree(Result<Record> rows) {
      for (var row : rows) {
        byParent
            .computeIfAbsent(
                Optional.ofNullable(row.get(ITEM.PARENT)), parent -> new java.util.ArrayList<>())
            .add(row);
      }
    }

    List<Review.Item> below(@Nullable Integer parent) {
      return byParent.getOrDefault(Optional.ofNullable(parent), List.of()).stream()
          .map(this::item)
          .toList();
    }

    private Review.Item item(Record r) {
      return new Review.Item(
          r.get(ITEM.ID),
          r.get(ITEM.PATH),
          r.get(ITEM.REFERENCE),
          r.get(ITEM.TEXT),
          r.get(ITEM.RESPONSIBILITY) == null
              ? null
              : new Responsibility(r.get(ITEM.RESPONSIBILITY), List.of(r.get(ITEM.PARTIES))),
          Stored.date(
              r.get(ITEM.DUE),
              r.get(ITEM.DUE_EARLIEST),
              r.get(ITEM.DUE_LATEST),
              r.get(ITEM.DUE_KIND)),
          r.get(ITEM.AGREED_ACTION),
          r.get(ITEM.SUCCESS_MEASURE),
          r.get(ITEM.RESPONSE),
          r.get(ASKED_IN_VAIN) == null ? null : r.get(ASKED_IN_VAIN).toInstant(),
          r.get(UPDATES).map(this::update),
          r.get(AMENDMENTS),
          below(r.get(ITEM.ID)),
          r.get(EXEMPTIONS),
          r.get(POINTING),
          new Considered(r.get(DECISIONS), r.get(EXTENSIONS)));
    }

    private Review.Update update(Record r) {
      return new Review.Update(
          r.get(UPDATE.POSITION),
          r.get(UPDATE.UPDATE_REQUEST),
          Stored.date(
              r.get(UPDATE.PERIOD),
              r.get(UPDATE.PERIOD_EARLIEST),
              r.get(UPDATE.PERIOD_LATEST),
              r.get(UPDATE.PERIOD_KIND)),
          r.get(UPDATE.EVIDENCE),
          r.get(UPDATE.GRADE),
          r.get(UPDATE.LEVEL) == null ? null : GradingSchemes.level(r.into(GRADING_LEVEL)),
          r.get(UPDATE.EXPLANATION),
          r.get(UPDATE.REASON),
          r.get(UPDATE.SAID_ON));
    }
  }
}
