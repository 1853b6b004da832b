package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.database.schema.tables.records.AmendmentRecord;
import org.scrutinymonitor.database.schema.tables.records.ItemRecord;
import org.scrutinymonitor.database.schema.tables.records.ReviewRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes fields of agreed plans; the old words are kept with the reason, who and when. */
@Component
public class Amendments {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Committees committees;
  private final Responsibles responsibles;

  Amendments(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Committees committees,
      Responsibles responsibles) {
    this.responsibles = responsibles;
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.committees = committees;
  }

  /**
   * A change that a person asks for.
   *
   * @param seen the number of the newest amendment that the person saw, 0 where they saw none
   * @param texts the fields as they shall be, null or blank for empty; others stay as they are
   * @param days the days of those dates whose words do not give them
   */
  public record Wanted(
      int seen,
      Map<AgreedField, @Nullable String> texts,
      Map<AgreedField, TypedDays> days,
      String reason) {
    public Wanted {
      texts = new TreeMap<>(texts);
      days = Map.copyOf(days);
    }

    /** Whether a field was given other words, or a date other days than the form held. */
    boolean changes(AgreedField field, @Nullable String text, @Nullable WrittenDate date) {
      if (!Objects.equals(Typed.tidy(text), Typed.tidy(texts.get(field)))) return true;
      return field.isDate()
          && !days.getOrDefault(field, TypedDays.of(date))
              .trace()
              .equals(TypedDays.of(date).trace());
    }

    /** The date that a field shall hold, null where it is left empty. */
    @Nullable WrittenDate date(AgreedField field, @Nullable String text) {
      return text == null ? null : days.getOrDefault(field, TypedDays.BLANK).date(text);
    }
  }

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** Every field is already as it shall be; nothing was written. */
    UNCHANGED,
    /** Somebody changed it since the person opened it; nothing was written. */
    STALE
  }

  /**
   * Changes fields of a review, or of the item at a path below it; addresses never change.
   *
   * @param path the item's, null for the review itself
   */
  @Transactional
  public Outcome amend(Viewer viewer, String address, @Nullable String path, Wanted wanted) {
    viewer.ask(Permission.AMEND_REVIEW);
    if (wanted.reason().isBlank()) throw wrong("review.amend.reason-missing");
    for (var field : wanted.texts().entrySet()) {
      var text = field.getValue();
      if (field.getKey().needed() && (text == null || text.isBlank())) {
        throw wrong("review.amend." + field.getKey().stored() + "-missing");
      }
    }

    var review =
        sql.selectFrom(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    var item =
        path == null
            ? null
            : sql.selectFrom(ITEM)
                .where(ITEM.REVIEW.eq(review.getId()))
                .and(ITEM.PATH.eq(path))
                .fetchOptional()
                .orElseThrow(Refusal::notFound);
    if (newest(review, item) > wanted.seen()) return Outcome.STALE;

    var agreed =
        item == null ? new AgreedRow.OfReview(review, committees) : new AgreedRow.OfItem(item);
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var rows = new ArrayList<AmendmentRecord>();
    wanted
        .texts()
        .forEach((field, text) -> {
          var to = Typed.tidy(text);
          if (!wanted.changes(field, agreed.text(field), agreed.date(field))) return;
          var row = row(viewer, review, item, wanted.reason(), now);
          row.setField(field.stored());
          row.setOldText(agreed.text(field));
          row.setNewText(to);
          if (field.isDate()) {
            var date = wanted.date(field, to);
            days(row, Window.of(agreed.date(field)), Window.of(date));
            agreed.set(field, date);
          } else {
            agreed.set(field, to);
          }
          rows.add(row);
        });
    if (rows.isEmpty()) return Outcome.UNCHANGED;
    agreed.update();
    if (item != null
        && rows.stream().anyMatch(r -> r.getField().equals(AgreedField.RESPONSIBILITY.stored()))) {
      responsibles.wordsChanged(viewer, item.getId());
    }
    rows.forEach(AmendmentRecord::insert);
    audit.entry(
        viewer.person(),
        item == null ? "review.amended" : "item.amended",
        item == null ? address : address + "/" + item.getPath(),
        Map.of(
            "fields",
            rows.stream().map(AmendmentRecord::getField).toList(),
            "reason",
            wanted.reason()));
    return Outcome.DONE;
  }

  private int newest(ReviewRecord review, @Nullable ItemRecord item) {
    return sql.select(coalesce(max(AMENDMENT.ID), 0))
        .from(AMENDMENT)
        .where(AMENDMENT.REVIEW.eq(review.getId()))
        .and(item == null ? AMENDMENT.ITEM.isNull() : AMENDMENT.ITEM.eq(item.getId()))
        .fetchSingle()
        .value1();
  }

  private static void days(AmendmentRecord row, @Nullable Window from, @Nullable Window to) {
    row.setOldEarliest(from == null ? null : from.earliest());
    row.setOldLatest(from == null ? null : from.latest());
    row.setNewEarliest(to == null ? null : to.earliest());
    row.setNewLatest(to == null ? null : to.latest());
  }

  private AmendmentRecord row(
      Viewer viewer,
      ReviewRecord review,
      @Nullable ItemRecord item,
      String reason,
      OffsetDateTime now) {
    var row = sql.newRecord(AMENDMENT);
    row.setCouncil(viewer.council());
    row.setReview(review.getId());
    row.setItem(item == null ? null : item.getId());
    row.setReason(reason.strip());
    row.setMadeAt(now);
    row.setMadeBy(viewer.person());
    return row;
  }

  private static Refusal wrong(String text) {
    return new Refusal(Refusal.Sort.WRONG, text);
  }
}
