package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.database.schema.tables.records.ItemRecord;
import org.scrutinymonitor.database.schema.tables.records.ReviewRecord;

/** The row that holds agreed fields: of a review itself, or of one of its items. */
sealed interface AgreedRow {
  /** The words of a field, null where it is empty. */
  @Nullable String text(AgreedField field);

  /** The date in a field, null where it holds none. */
  @Nullable WrittenDate date(AgreedField field);

  /** Changes a field that is no date. */
  void set(AgreedField field, @Nullable String text);

  /** Changes a field that is a date. */
  void set(AgreedField field, @Nullable WrittenDate date);

  /** Writes what was changed. */
  void update();

  /** A review's own row. */
  record OfReview(ReviewRecord row, Committees committees) implements AgreedRow {
    @Override
    public @Nullable String text(AgreedField field) {
      return switch (field) {
        case TITLE -> row.getTitle();
        case COMMITTEE -> row.getCommittee() == null ? null : committees.name(row.getCommittee());
        case LINK_OFFICERS -> String.join("\n", row.getLinkOfficers());
        case PLAN_AGREED -> row.getPlanAgreed();
        default -> throw notOfThis(field);
      };
    }

    @Override
    public @Nullable WrittenDate date(AgreedField field) {
      if (field != AgreedField.PLAN_AGREED) return null;
      return Stored.date(
          row.getPlanAgreed(),
          row.getPlanAgreedEarliest(),
          row.getPlanAgreedLatest(),
          row.getPlanAgreedKind());
    }

    @Override
    public void set(AgreedField field, @Nullable String text) {
      switch (field) {
        case TITLE -> row.setTitle(Objects.requireNonNull(text));
        case COMMITTEE ->
            row.setCommittee(text == null ? null : committees.named(row.getCouncil(), text));
        case LINK_OFFICERS -> row.setLinkOfficers(Typed.lines(text).toArray(String[]::new));
        default -> throw notOfThis(field);
      }
    }

    @Override
    public void set(AgreedField field, @Nullable WrittenDate date) {
      if (field != AgreedField.PLAN_AGREED) throw notOfThis(field);
      Stored.set(row, REVIEW.PLAN_AGREED, date);
    }

    @Override
    public void update() {
      row.update();
    }
  }

  /** The row of an item. */
  record OfItem(ItemRecord row) implements AgreedRow {
    @Override
    public @Nullable String text(AgreedField field) {
      return switch (field) {
        case TEXT -> row.getText();
        case RESPONSIBILITY -> row.getResponsibility();
        case DUE -> row.getDue();
        case AGREED_ACTION -> row.getAgreedAction();
        case SUCCESS_MEASURE -> row.getSuccessMeasure();
        case RESPONSE -> row.getResponse();
        default -> throw notOfThis(field);
      };
    }

    @Override
    public @Nullable WrittenDate date(AgreedField field) {
      if (field != AgreedField.DUE) return null;
      return Stored.date(row.getDue(), row.getDueEarliest(), row.getDueLatest(), row.getDueKind());
    }

    @Override
    public void set(AgreedField field, @Nullable String text) {
      switch (field) {
        case TEXT -> row.setText(Objects.requireNonNull(text));
        case RESPONSIBILITY -> {
          var read = text == null ? null : Responsibility.read(text);
          row.setResponsibility(text);
          row.setParties(read == null ? new String[0] : read.parties().toArray(String[]::new));
        }
        case AGREED_ACTION -> row.setAgreedAction(text);
        case SUCCESS_MEASURE -> row.setSuccessMeasure(text);
        case RESPONSE -> row.setResponse(text);
        default -> throw notOfThis(field);
      }
    }

    @Override
    public void set(AgreedField field, @Nullable WrittenDate date) {
      if (field != AgreedField.DUE) throw notOfThis(field);
      Stored.set(row, ITEM.DUE, date);
    }

    @Override
    public void update() {
      row.update();
    }
  }

  private static IllegalArgumentException notOfThis(AgreedField field) {
    return new IllegalArgumentException(field + " belongs to the other of review and item");
  }
}
