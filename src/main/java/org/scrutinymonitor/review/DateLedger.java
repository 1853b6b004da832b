package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;

/**
 * The date that was agreed for an item, and every move of it since: none is ever lost.
 *
 * @param agreed as it was agreed first, null where no date was
 * @param moves in their order
 * @param asked a later date that is asked for and not yet answered, null where there is none
 */
public record DateLedger(
    @Nullable WrittenDate agreed, List<Move> moves, @Nullable Extension asked) {
  public DateLedger {
    moves = List.copyOf(moves);
  }

  /**
   * A move of the date.
   *
   * @param to null where the date was taken away
   * @param by the committee that granted it; null where the plan was amended
   * @param reason why the plan was amended, or the date asked for; null where nobody said
   */
  public record Move(
      @Nullable WrittenDate to,
      LocalDate on,
      @Nullable String by,
      @Nullable String minute,
      @Nullable String reason) {}

  /** The ledger of an item as it stands. */
  static DateLedger of(Review.Item item) {
    return of(item, item.considered());
  }

  /** The ledger of an item as some decisions, and not others, have left it. */
  public static DateLedger of(Review.Item item, Considered considered) {
    var moves = new ArrayList<Move>();
    WrittenDate first = item.due();
    var due = item.amendments().stream().filter(a -> a.field() == AgreedField.DUE).toList();
    for (int at = 0; at < due.size(); at++) {
      var amendment = due.get(at);
      if (at == 0) first = date(amendment.oldText(), amendment.oldDays());
      moves.add(
          new Move(
              date(amendment.newText(), amendment.newDays()),
              LocalDate.ofInstant(amendment.at(), Days.ZONE),
              null,
              null,
              amendment.reason()));
    }
    // A date that was never agreed and is written in now is no move.
    if (first == null && !moves.isEmpty()) first = moves.removeFirst().to();
    for (var decided : considered.decisions()) {
      if (decided.granted() == null) continue;
      var reason =
          considered.extensions().stream()
              .filter(extension -> Integer.valueOf(extension.id()).equals(decided.extension()))
              .map(Extension::reason)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(decided.extension() == null ? decided.reason() : null);
      moves.add(
          new Move(decided.granted(), decided.on(), decided.committee(), decided.minute(), reason));
    }
    moves.sort(Comparator.comparing(Move::on));
    return new DateLedger(first, moves, considered.asked());
  }

  /** The date that an amendment holds: its words with the days that it had; null for no words. */
  static @Nullable WrittenDate date(@Nullable String text, @Nullable Window days) {
    if (text == null) return null;
    var read = WrittenDate.read(text);
    return days == null ? read : new WrittenDate(text, days.earliest(), days.latest(), read.kind());
  }

  /** The date in force; null where there is none. */
  public @Nullable WrittenDate now() {
    return moves.isEmpty() ? agreed : moves.getLast().to();
  }

  /**
   * Days from the last day of the first agreed date to the last day of the one in force; empty
   * where either has none, or nothing moved.
   */
  public OptionalLong slip() {
    return moves.isEmpty() ? OptionalLong.empty() : slip(now());
  }

  /** The same if a date that is asked for were granted. */
  public OptionalLong slipIf(WrittenDate granted) {
    return slip(granted);
  }

  private OptionalLong slip(@Nullable WrittenDate to) {
    if (agreed == null || agreed.latest() == null || to == null || to.latest() == null) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ChronoUnit.DAYS.between(agreed.latest(), to.latest()));
  }
}
