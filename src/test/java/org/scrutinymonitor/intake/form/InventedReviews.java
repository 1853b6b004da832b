package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;

/** Invents believable reviews, the same for the same seed. */
final class InventedReviews {
  private static final String[] POSTS = {
    "Head of Housing", "Repairs Manager", "Director of Public Health", "Tenancy Team Leader",
    "Principal Surveyor", "Northmere Homes", "Customer Services Manager", "Head of Legal Services",
    "Energy Officer", "Damp and mould working group"
  };
  private static final String[] DATES = {
    "March 2024",
    "June 2024",
    "September 2024",
    "By the end of June 2024",
    "Ongoing",
    "12 May 2024",
    "Q2 2024/25",
    "Throughout the year 2024",
    "December 2024"
  };
  private static final String[] VERBS = {
    "Write", "Publish", "Review", "Agree", "Inspect", "Train", "Contact", "Record", "Replace",
    "Visit"
  };
  private static final String[] THINGS = {
    "the reporting line for tenants", "a leaflet in five languages", "the contract for repairs",
    "every home that was reported twice", "the training of surveyors",
        "the list of vulnerable tenants",
    "ventilation units in kitchens", "the standard letters on condensation",
        "moisture readings before and after works",
    "the complaints of the last three years", "heating advice for new tenancies",
        "the budget for insulation"
  };
  private static final String[] ENDS = {
    "with partners across the town",
    "before the winter begins",
    "and report to the committee",
    "for all council homes",
    "in the northern wards first",
    "with monthly figures",
    "so that nobody waits longer than ten days",
    "together with the landlords' forum",
    "as part of the housing strategy",
    "and tell tenants what was found"
  };

  private final Random random;

  private InventedReviews(long seed) {
    random = new Random(seed);
  }

  /** A review with recommendations, parts and strands, every item with all its fields. */
  static OpenReview any(long seed) {
    return new InventedReviews(seed).review();
  }

  private OpenReview review() {
    List<Item> items = new ArrayList<>();
    int recommendations = 2 + random.nextInt(4);
    for (int r = 1; r <= recommendations; r++) {
      List<Item> parts = new ArrayList<>();
      int count = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 0;
      for (int p = 0; p < count; p++) {
        String letter = String.valueOf((char) ('a' + p));
        if (random.nextInt(3) == 0) {
          List<Item> strands = new ArrayList<>();
          int columns = 2 + random.nextInt(3);
          for (int s = 0; s < columns; s++) {
            strands.add(item(null, heading(s), List.of(), true));
          }
          parts.add(item(letter, lower(sentence()) + ":", strands, false));
        } else {
          parts.add(item(letter, lower(sentence()), List.of(), true));
        }
      }
      items.add(
          item(
              String.valueOf(r),
              "That the Council " + lower(sentence()) + ".",
              parts,
              count == 0 || random.nextBoolean()));
    }
    return new OpenReview(
        OpenReview.FORMAT,
        "Damp and mould in rented homes",
        null,
        List.of("Scrutiny Manager"),
        WrittenDate.read("March 2024"),
        new Scheme(
            List.of(
                new Level("1", "Fully Achieved"),
                new Level("2", "On-Track"),
                new Level("3", "Slipped"),
                new Level("4", "Not Achieved"))),
        items,
        List.of());
  }

  private Item item(@Nullable String reference, String text, List<Item> items, boolean carries) {
    if (!carries) {
      return new Item(reference, text, null, null, null, null, null, List.of(), items);
    }
    StringBuilder evidence = new StringBuilder(sentence()).append('.');
    for (int i = random.nextInt(5); i > 0; i--) {
      evidence.append(' ').append(sentence()).append('.');
    }
    String who = POSTS[random.nextInt(POSTS.length)];
    if (random.nextInt(3) == 0) {
      who += " / " + POSTS[random.nextInt(POSTS.length)];
    }
    return new Item(
        reference,
        text,
        Responsibility.read(who),
        WrittenDate.read(DATES[random.nextInt(DATES.length)]),
        sentence() + ".",
        sentence() + ".",
        null,
        List.of(
            new Update(
                WrittenDate.read("March 2025"),
                evidence.toString(),
                String.valueOf(1 + random.nextInt(4)),
                null)),
        items);
  }

  private String heading(int s) {
    return new String[] {
          "Tenants with children", "Older tenants", "Frontline staff", "Landlords and agents"
        }
        [s];
  }

  private String sentence() {
    return VERBS[random.nextInt(VERBS.length)]
        + " "
        + THINGS[random.nextInt(THINGS.length)]
        + " "
        + ENDS[random.nextInt(ENDS.length)]
        + (random.nextBoolean() ? "" : " within " + (2 + random.nextInt(28)) + " days");
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
