package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
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
   */
  public record Wanted(int seen, Map<AgreedField, @Nullable String> texts, String reason) {
    public Wanted {
      texts = new TreeMap<>(texts);
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

    var now = time.instant().atOffset(ZoneOffset.UTC);
    var rows = new ArrayList<AmendmentRecord>();
    wanted
        .texts()
        .forEach((field, text) -> {
          var to = Typed.tidy(text);
          var from = item == null ? text(review, field) : text(item, field);
          if (Objects.equals(Typed.tidy(from), to)) return;
          if (item == null) set(viewer, review, field, to);
          else set(item, field, to);
          rows.add(row(viewer, review, item, field, from, to, wanted.reason(), now));
        });
    if (rows.isEmpty()) return Outcome.UNCHANGED;
    if (item == null) review.update();
    else item.update();
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

  private @Nullable String text(ReviewRecord review, AgreedField field) {
    return switch (field) {
      case TITLE -> review.getTitle();
      case COMMITTEE ->
          review.getCommittee() == null
              ? null
              : sql.select(COMMITTEE.NAME)
                  .from(COMMITTEE)
                  .where(COMMITTEE.ID.eq(review.getCommittee()))
                  .fetchSingle()
                  .value1();
      case LINK_OFFICERS -> String.join("\n", review.getLinkOfficers());
      case PLAN_AGREED -> review.getPlanAgreed();
      default -> throw notOfThis(field);
    };
  }

  private void set(Viewer viewer, ReviewRecord review, AgreedField field, @Nullable String text) {
    switch (field) {
      case TITLE -> review.setTitle(Objects.requireNonNull(text));
      case COMMITTEE ->
          review.setCommittee(text == null ? null : committees.named(viewer.council(), text));
      case LINK_OFFICERS -> review.setLinkOfficers(Typed.lines(text).toArray(String[]::new));
      case PLAN_AGREED -> {
        var date = text == null ? null : WrittenDate.read(text);
        review.setPlanAgreed(text);
        review.setPlanAgreedEarliest(date == null ? null : date.earliest());
        review.setPlanAgreedLatest(date == null ? null : date.latest());
        review.setPlanAgreedKind(Stored.kind(date));
      }
      default -> throw notOfThis(field);
    }
  }

  private static @Nullable String text(ItemRecord item, AgreedField field) {
    return switch (field) {
      case TEXT -> item.getText();
      case RESPONSIBILITY -> item.getResponsibility();
      case DUE -> item.getDue();
      case AGREED_ACTION -> item.getAgreedAction();
      case SUCCESS_MEASURE -> item.getSuccessMeasure();
      case RESPONSE -> item.getResponse();
      default -> throw notOfThis(field);
    };
  }

  private static void set(ItemRecord item, AgreedField field, @Nullable String text) {
    switch (field) {
      case TEXT -> item.setText(Objects.requireNonNull(text));
      case RESPONSIBILITY -> {
        var read = text == null ? null : Responsibility.read(text);
        item.setResponsibility(text);
        item.setParties(read == null ? new String[0] : read.parties().toArray(String[]::new));
      }
      case DUE -> {
        var date = text == null ? null : WrittenDate.read(text);
        item.setDue(text);
        item.setDueEarliest(date == null ? null : date.earliest());
        item.setDueLatest(date == null ? null : date.latest());
        item.setDueKind(Stored.kind(date));
      }
      case AGREED_ACTION -> item.setAgreedAction(text);
      case SUCCESS_MEASURE -> item.setSuccessMeasure(text);
      case RESPONSE -> item.setResponse(text);
      default -> throw notOfThis(field);
    }
  }

  private AmendmentRecord row(
      Viewer viewer,
      ReviewRecord review,
      @Nullable ItemRecord item,
      AgreedField field,
      @Nullable String from,
      @Nullable String to,
      String reason,
      OffsetDateTime now) {
    var row = sql.newRecord(AMENDMENT);
    row.setCouncil(viewer.council());
    row.setReview(review.getId());
    row.setItem(item == null ? null : item.getId());
    row.setField(field.stored());
    row.setOldText(from);
    row.setNewText(to);
    row.setReason(reason.strip());
    row.setMadeAt(now);
    row.setMadeBy(viewer.person());
    return row;
  }

  private static Refusal wrong(String text) {
    return new Refusal(Refusal.Sort.WRONG, text);
  }

  private static IllegalArgumentException notOfThis(AgreedField field) {
    return new IllegalArgumentException(field + " belongs to the other of review and item");
  }
}
