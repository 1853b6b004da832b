package org.scrutinymonitor.review;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes addresses from words: what a review and its items are called in addresses, for ever. */
public final class Address {
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** Words behind a council's address that other rooms use, or may come to use. */
  private static final Set<String> RESERVED_REVIEWS =
      Set.of(
          "readings",
          "reading",
          "review",
          "reviews",
          "new-review",
          "search",
          "committees",
          "schemes",
          "rounds",
          "requests",
          "updates",
          "meetings",
          "decisions",
          "figures",
          "people",
          "posts",
          "settings",
          // Behind /meetings/{number} a review's address stands beside these.
          "details",
          "cancellation",
          "agenda",
          "closing",
          "packs",
          "post-groups",
          "hand-over",
          "grading-schemes",
          "calendar",
          "exemptions",
          "tokens",
          "account",
          "evidence",
          "ledger",
          "questions",
          "chair",
          "audit",
          "public",
          "open-data",
          "feeds",
          "mail",
          "report-sections",
          "annual-reports",
          "home",
          "work",
          "help");

  /** Words behind a review's or an item's address that are acts and not items. */
  private static final Set<String> RESERVED_ITEMS =
      Set.of(
          "amendment",
          "amendments",
          "responsibility",
          "link-officers",
          "exemption",
          "new-item",
          "update",
          "updates",
          "requests",
          "evidence",
          "extension",
          "sign-off",
          "decision",
          "history",
          "withdrawal",
          "forms",
          "pack",
          "exemptions",
          "monitoring",
          "rounds",
          "publication",
          "publications",
          "timeline",
          "then-and-now");

  private Address() {}

  /** The address of a review with this title, unlike any that is taken or reserved. */
  static String ofReview(String title, Predicate<String> taken) {
    var slug = slug(title);
    return unique(
        slug.isEmpty() ? "review" : slug,
        address -> RESERVED_REVIEWS.contains(address) || taken.test(address));
  }

  /**
   * The last part of an item's address: its reference, or where it has none its number among its
   * siblings, counted from one.
   */
  static String ofItem(@Nullable String reference, int number, Predicate<String> taken) {
    var slug = reference == null ? "" : slug(reference);
    return unique(
        slug.isEmpty() || RESERVED_ITEMS.contains(slug) ? String.valueOf(number) : slug, taken);
  }

  /** Whether a word behind a council's address can be no review's. */
  public static boolean isReservedForRooms(String word) {
    return RESERVED_REVIEWS.contains(word);
  }

  /** Whether a word behind a review's address can be no item's. */
  public static boolean isReservedForActs(String word) {
    return RESERVED_ITEMS.contains(word);
  }

  /** Words in small letters of the Latin alphabet and digits, joined by hyphens; may be empty. */
  public static String slug(String words) {
    var plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
    plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    var slug = OTHERS.matcher(plain).replaceAll("-");
    slug = slug.startsWith("-") ? slug.substring(1) : slug;
    if (slug.length() > LONGEST) {
      var cut = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, cut > 0 ? cut : LONGEST);
    }
    return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
  }

  private static String unique(String slug, Predicate<String> taken) {
    if (!taken.test(slug)) return slug;
    int number = 2;
    while (taken.test(slug + "-" + number)) number++;
    return slug + "-" + number;
  }
}
