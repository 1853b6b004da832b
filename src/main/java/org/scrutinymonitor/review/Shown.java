package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.View;

/**
 * A review as pages show it: the names and addresses of its items, its dates and grades in words.
 *
 * @param home the address of the council: "/northmere"
 * @param today the day by which dates are due or not
 * @param asAt the day as at which it is shown, null for today; nothing can be done to it then
 * @param mayAdd whether this person may add items
 * @param mayAmend whether this person may change agreed fields
 * @param mayMatch whether this person may say which posts answer for items
 * @param mayExempt whether this person may say that a field is not public
 * @param mayPublish whether this person may publish the review
 */
public record Shown(
    String home,
    Review review,
    LocalDate today,
    @Nullable LocalDate asAt,
    boolean mayAdd,
    boolean mayAmend,
    boolean mayMatch,
    boolean mayExempt,
    boolean mayPublish) {

  /** The address of the review: "/northmere/damp-and-mould". */
  public String address() {
    return home + "/" + review.address();
  }

  /** The address of an item: "/northmere/damp-and-mould/1/b". */
  public String address(Review.Item item) {
    return address() + "/" + item.path();
  }

  /** Where the review is read, as at the same day. */
  public String link() {
    return address() + then();
  }

  /** Where an item is read, as at the same day. */
  public String link(Review.Item item) {
    return address(item) + then();
  }

  /** Where the list of reviews is read, as at the same day. */
  public String listLink() {
    return home + then();
  }

  private String then() {
    return asAt == null ? "" : "?as-at=" + asAt;
  }

  /** The id of an item's place on the review page: "item-1-b". */
  public static String anchor(Review.Item item) {
    return "item-" + item.path().replace('/', '-');
  }

  /** What an item is called in short: its reference, else its number. */
  public static String mark(Review.Item item) {
    return item.reference() != null && !item.reference().isBlank()
        ? item.reference()
        : item.path().substring(item.path().lastIndexOf('/') + 1);
  }

  /** "Recommendation 1", "Part b", "Strand 2". */
  public static String heading(View view, Review.Item item) {
    return view.text("review.kind." + item.depth(), mark(item));
  }

  /** "recommendation 1, part b, strand 2". */
  public String name(View view, Review.Item item) {
    var names = new ArrayList<String>();
    for (var above : review.above(item)) names.add(name(view, above.depth(), mark(above)));
    names.add(name(view, item.depth(), mark(item)));
    return String.join(", ", names);
  }

  private static String name(View view, int depth, String mark) {
    return view.text("review.name." + depth, mark);
  }

  /** "a) making it known", or the text alone where there is no reference. */
  public static String titled(Review.Item item) {
    return item.reference() == null || item.reference().isBlank()
        ? item.text()
        : item.reference() + ") " + item.text();
  }

  /** Whether the children of an item stand side by side: leaves known by their text, or strands. */
  public static boolean sideBySide(Review.Item parent) {
    return parent.items().size() > 1
        && parent.items().stream().allMatch(i -> i.items().isEmpty())
        && (parent.depth() == 2 || parent.items().stream().allMatch(i -> i.reference() == null));
  }

  /** "No reply for 12 days"; null where the item was answered, or never asked about. */
  public @Nullable String silence(View view, Review.Item item) {
    var asked = item.askedInVain();
    if (asked == null) return null;
    var day = LocalDate.ofInstant(asked, Days.ZONE);
    return view.count("review.silent", ChronoUnit.DAYS.between(day, today), view.day(day));
  }

  /** How an item's date stands to today. */
  public Dueness dueness(Review.Item item) {
    var latest = item.latest();
    var level = latest == null ? null : latest.level();
    var achieved =
        item.considered().closing() != null || level != null && level.meaning() == Meaning.ACHIEVED;
    return Dueness.of(item.dates().now(), today, achieved);
  }

  /** The grade of an update; "no grade" where it gives none. */
  public static Grade grade(View view, Review.@Nullable Update update) {
    var code = update == null ? null : update.grade();
    if (update == null || code == null) {
      var none = view.text(update == null ? "review.no-update.short" : "review.no-grade");
      return new Grade(none, none, Meaning.NONE);
    }
    return update.level() == null
        ? new Grade(code, code, Meaning.NONE)
        : update.level().grade(view.language());
  }

  /**
   * How many of the items below one have each grade in their latest update, in the order of the
   * scheme; those without a grade last.
   */
  public Map<Grade, Integer> spread(View view, Review.Item item) {
    var spread = new LinkedHashMap<Grade, Integer>();
    var scheme = review.scheme();
    if (scheme != null) {
      for (var level : scheme.levels()) spread.put(level.grade(view.language()), 0);
    }
    for (var below : carrying(item)) {
      var latest = below.latest();
      if (latest != null && latest.grade() != null)
        spread.merge(grade(view, latest), 1, Integer::sum);
    }
    for (var below : carrying(item)) {
      var latest = below.latest();
      if (latest == null || latest.grade() == null) {
        spread.merge(grade(view, latest), 1, Integer::sum);
      }
    }
    spread.values().removeIf(count -> count == 0);
    return spread;
  }

  /** The items below one for which something was agreed or reported. */
  public List<Review.Item> carrying(Review.Item item) {
    return item.below().stream().filter(Review.Item::carriesFields).toList();
  }

  /** How many of the items for which something was agreed point to a post. */
  public long pointing() {
    return review.carrying().stream().filter(Review.Item::pointing).count();
  }

  /** How many items of the review have a grade in an update. */
  public long graded() {
    return review.all().stream()
        .filter(item -> item.updates().stream().anyMatch(update -> update.grade() != null))
        .count();
  }

  /** "Update, June 2026". */
  public static String updateHeading(View view, Review.Update update) {
    return update.period() == null
        ? view.text("review.update")
        : view.text("review.update-of", update.period().text());
  }

  /** "June 2026: 1 Fully Achieved". */
  public static String updateInShort(View view, Review.Update update) {
    var period = update.period() == null ? view.text("review.update") : update.period().text();
    return period + ": " + grade(view, update).words();
  }

  /** The newest change of a field of an item, null where it never changed. */
  public static Review.@Nullable Amendment changed(Review.Item item, AgreedField field) {
    return newest(item.amendments(), field);
  }

  /** The newest change of a field of the review, null where it never changed. */
  public Review.@Nullable Amendment changed(AgreedField field) {
    return newest(review.amendments(), field);
  }

  private static Review.@Nullable Amendment newest(
      List<Review.Amendment> amendments, AgreedField field) {
    for (var amendment : amendments.reversed()) if (amendment.field() == field) return amendment;
    return null;
  }

  /** "Changed 3 March 2026". */
  public static String changedOn(View view, Review.Amendment amendment) {
    return view.text(
        "review.changed-on", view.day(amendment.at().atOffset(ZoneOffset.UTC).toLocalDate()));
  }
}
