package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.EXTENSION;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;

/**
 * How the items of a review are read within a query on {@code review}: as they stand, or all that
 * was said, decided and asked until a day ended. Words that were amended since are undone by {@link
 * AsAt}.
 */
final class ItemRows {
  private static final Field<List<Exemption>> EXEMPTIONS = ExemptRows.ofItem();
  private static final Field<Boolean> POINTING = AnsweringRows.pointing();

  /** As they stand. */
  static final ItemRows NOW = new ItemRows(null);

  private final Field<Result<Record>> updates;
  private final Field<@Nullable OffsetDateTime> askedInVain;
  private final Field<List<Review.Amendment>> amendments =
      amendments(AMENDMENT.ITEM.eq(ITEM.ID)).as("amendments");
  private final Field<List<Decided>> decisions;
  private final Field<List<Extension>> extensions;
  private final Field<Result<Record>> items;

  private ItemRows(@Nullable LocalDate day) {
    var end = day == null ? null : Days.end(day);
    updates = updates(day == null ? Corrected.newest() : Corrected.newest(day));
    askedInVain = askedInVain(end);
    decisions = day == null ? DecisionRows.ofItem() : DecisionRows.ofItem(day);
    extensions = DecisionRows.extensions(end == null ? noCondition() : EXTENSION.ASKED_AT.lt(end));
    items = items(end == null ? noCondition() : ITEM.ADDED_AT.isNull().or(ITEM.ADDED_AT.lt(end)));
  }

  /** As they stood when a day ended. */
  static ItemRows asAt(LocalDate day) {
    return new ItemRows(day);
  }

  /** The column of the query that holds them. */
  Field<Result<Record>> column() {
    return items;
  }

  /** The recommendations that a row of the query holds, with all below them. */
  List<Review.Item> recommendations(Record row) {
    return new Tree(row.get(items)).below(null);
  }

  private static Field<Result<Record>> updates(Condition which) {
    return multiset(
            select(UpdateRows.COLUMNS)
                .select(GRADING_LEVEL.fields())
                .from(UPDATE)
                .leftJoin(GRADING_LEVEL)
                .on(GRADING_LEVEL.ID.eq(UPDATE.LEVEL))
                .where(UPDATE.ITEM.eq(ITEM.ID))
                .and(which)
                .orderBy(UPDATE.POSITION))
        .as("updates");
  }

  /** When the newest round asked, where nobody answered; all until a moment, null for now. */
  private static Field<@Nullable OffsetDateTime> askedInVain(@Nullable OffsetDateTime end) {
    var answered = REQUEST_ACT.ACT.eq("submitted");
    var standing = ROUND.WITHDRAWN_AT.isNull();
    var asked = noCondition();
    if (end != null) {
      answered = answered.and(REQUEST_ACT.ACTED_AT.lt(end));
      standing = standing.or(ROUND.WITHDRAWN_AT.ge(end));
      asked = ROUND.OPENED_AT.lt(end);
    }
    return field(
            select(
                    when(
                        notExists(
                            selectOne()
                                .from(REQUEST_ACT)
                                .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                                .and(answered)),
                        ROUND.OPENED_AT))
                .from(UPDATE_REQUEST)
                .join(ROUND)
                .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
                .where(UPDATE_REQUEST.ITEM.eq(ITEM.ID))
                .and(standing)
                .and(asked)
                .orderBy(UPDATE_REQUEST.ID.desc())
                .limit(1))
        .as("asked_in_vain");
  }

  /** The changes of agreed words, oldest first. */
  static Field<List<Review.Amendment>> amendments(Condition where) {
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

  private Field<Result<Record>> items(Condition which) {
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
                    askedInVain,
                    updates,
                    amendments,
                    EXEMPTIONS,
                    POINTING,
                    decisions,
                    extensions))
            .from(ITEM)
            .where(ITEM.REVIEW.eq(REVIEW.ID))
            .and(which)
            .orderBy(ITEM.POSITION, ITEM.ID));
  }

  /** Items under their parents. */
  private final class Tree {
    private final Map<Optional<Integer>, List<Record>> byParent = new HashMap<>();

    Tree(Result<Record> rows) {
      for (var row : rows) {
        byParent
            .computeIfAbsent(Optional.ofNullable(row.get(ITEM.PARENT)), parent -> new ArrayList<>())
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
          Stored.date(r, ITEM.DUE),
          r.get(ITEM.AGREED_ACTION),
          r.get(ITEM.SUCCESS_MEASURE),
          r.get(ITEM.RESPONSE),
          r.get(askedInVain) == null ? null : r.get(askedInVain).toInstant(),
          r.get(updates).map(UpdateRows::update),
          r.get(amendments),
          below(r.get(ITEM.ID)),
          r.get(EXEMPTIONS),
          r.get(POINTING),
          new Considered(r.get(decisions), r.get(extensions)));
    }
  }
}
