package org.scrutinymonitor.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One day as a person types it: "31 March 2027", "31 Mawrth 2027", "31/3/2027", "2027-03-31". */
public final class TypedDay {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMMM uuuu", "d MMM uuuu")
          .flatMap(
              form -> Stream.of(Locale.UK, Locale.of("cy", "GB")).map(in -> formatter(form, in)))
          .toList();

  private TypedDay() {}

  /** The day, nothing where the words give none or one outside of this century. */
  public static Optional<LocalDate> read(@Nullable String typed) {
    if (typed == null) return Optional.empty();
    var words = typed.strip().replaceAll("\\s+", " ");
    for (var form : FORMS) {
      try {
        var day = LocalDate.parse(words, form);
        return day.getYear() >= 2000 && day.getYear() < 2100 ? Optional.of(day) : Optional.empty();
      } catch (DateTimeException notThisForm) {
        // another form may read it
      }
    }
    return Optional.empty();
  }

  /** Whether nothing was typed. */
  public static boolean isBlank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private static DateTimeFormatter formatter(String form, Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(form)
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
