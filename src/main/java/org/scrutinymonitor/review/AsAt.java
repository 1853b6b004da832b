package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;

/**
 * Undoes what was amended in a review after a day: its agreed words as they stood when it ended.
 */
final class AsAt {
  private final LocalDate day;

  private AsAt(LocalDate day) {
    this.day = day;
  }

  /** A review that was read with all its amendments. */
  static Review of(Review review, LocalDate day) {
    var then = new AsAt(day);
    var undone = then.undone(review.amendments());
    var title = words(undone, AgreedField.TITLE, review.title());
    var officers = undone.get(AgreedField.LINK_OFFICERS);
    return new Review(
        review.id(),
        review.address(),
        Objects.requireNonNull(title),
        words(undone, AgreedField.COMMITTEE, review.committee()),
        officers == null ? review.linkOfficers() : Typed.lines(officers.oldText()),
        date(undone, AgreedField.PLAN_AGREED, review.planAgreed()),
        review.scheme(),
        review.items().stream().map(then::item).toList(),
        then.kept(review.amendments()),
        review.seenToBy(),
        review.meetings());
  }

  /**
   * Whether a review counted on a day: it was in the register, or came into it later with a plan
   * that had been agreed.
   */
  static boolean wasThere(@Nullable WrittenDate planAgreed, OffsetDateTime created, LocalDate day) {
    return created.isBefore(Days.end(day))
        || (planAgreed != null && planAgreed.latest() != null && !planAgreed.latest().isAfter(day));
  }

  private Review.Item item(Review.Item item) {
    var undone = undone(item.amendments());
    var who = undone.get(AgreedField.RESPONSIBILITY);
    return new Review.Item(
        item.id(),
        item.path(),
        item.reference(),
        Objects.requireNonNull(words(undone, AgreedField.TEXT, item.text())),
        who == null
            ? item.responsibility()
            : who.oldText() == null ? null : Responsibility.read(who.oldText()),
        date(undone, AgreedField.DUE, item.due()),
        words(undone, AgreedField.AGREED_ACTION, item.agreedAction()),
        words(undone, AgreedField.SUCCESS_MEASURE, item.successMeasure()),
        words(undone, AgreedField.RESPONSE, item.response()),
        item.askedInVain(),
        item.updates(),
        kept(item.amendments()),
        item.items().stream().map(this::item).toList(),
        item.exemptions(),
        item.pointing(),
        item.considered());
  }

  private List<Review.Amendment> kept(List<Review.Amendment> amendments) {
    return amendments.stream().filter(this::isKnown).toList();
  }

  /** Of each field the first change after the day: its old words are what stood then. */
  private Map<AgreedField, Review.Amendment> undone(List<Review.Amendment> amendments) {
    var undone = new EnumMap<AgreedField, Review.Amendment>(AgreedField.class);
    for (var amendment : amendments) {
      if (!isKnown(amendment)) undone.putIfAbsent(amendment.field(), amendment);
    }
    return undone;
  }

  private boolean isKnown(Review.Amendment amendment) {
    return amendment.at().isBefore(Days.end(day).toInstant());
  }

  private static @Nullable String words(
      Map<AgreedField, Review.Amendment> undone, AgreedField field, @Nullable String now) {
    var change = undone.get(field);
    return change == null ? now : change.oldText();
  }

  private static @Nullable WrittenDate date(
      Map<AgreedField, Review.Amendment> undone, AgreedField field, @Nullable WrittenDate now) {
    var change = undone.get(field);
    return change == null ? now : DateLedger.date(change.oldText(), change.oldDays());
  }
}
