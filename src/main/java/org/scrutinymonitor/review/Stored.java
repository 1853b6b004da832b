package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the words of a document as four columns of a row hold them: the words ("due"), and named
 * after them the days that they allow and their kind ("due_earliest", "due_latest", "due_kind").
 */
public final class Stored {
  private Stored() {}

  /** The kind of a date as a row holds it: "month"; null where there is no date. */
  public static @Nullable String kind(@Nullable WrittenDate date) {
    return date == null ? null : date.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The date whose words a column holds, of a row that has the three beside it too. */
  public static @Nullable WrittenDate date(Record row, TableField<?, String> words) {
    return date(
        row.get(words),
        row.get(Stored.<LocalDate>beside(words, "_earliest")),
        row.get(Stored.<LocalDate>beside(words, "_latest")),
        row.get(Stored.<String>beside(words, "_kind")));
  }

  /** Puts a date into the column of its words and the three beside it; null empties all four. */
  public static void set(Record row, TableField<?, String> words, @Nullable WrittenDate date) {
    row.set(words, date == null ? null : date.text());
    row.set(Stored.<LocalDate>beside(words, "_earliest"), date == null ? null : date.earliest());
    row.set(Stored.<LocalDate>beside(words, "_latest"), date == null ? null : date.latest());
    row.set(Stored.<String>beside(words, "_kind"), kind(date));
  }

  /** Two of the columns are dates, the third is text: the caller names which it takes. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> Field<T> beside(TableField<?, String> words, String what) {
    var table = Objects.requireNonNull(words.getTable());
    return (Field<T>) Objects.requireNonNull(table.field(words.getName() + what));
  }

  /**
   * The date that four columns hold; null where there are no words. Where they name no kind, as
   * those of amendments do not, the words give it.
   */
  public static @Nullable WrittenDate date(
      @Nullable String text,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      @Nullable String kind) {
    if (text == null) return null;
    if (kind == null) return DateLedger.date(text, Window.of(earliest, latest));
    return new WrittenDate(
        text, earliest, latest, WrittenDate.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }
}
