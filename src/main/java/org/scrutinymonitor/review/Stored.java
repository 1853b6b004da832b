package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in the words of a document as the columns of a row hold them. */
public final class Stored {
  private Stored() {}

  /** The kind of a date as a row holds it: "month"; null where there is no date. */
  public static @Nullable String kind(@Nullable WrittenDate date) {
    return date == null ? null : date.kind().name().toLowerCase(Locale.ROOT);
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
