package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;

/** A review of the invented council of Northmere: what a form of ordinary size and shape holds. */
public final class NorthmereReview {
  private NorthmereReview() {}

  private static final WrittenDate MARCH_2025 = month("March 2025", 2025, 3);
  private static final WrittenDate OCTOBER_2025 = month("October 2025", 2025, 10);

  /** Damp and mould in rented homes: 3 recommendations, parts, strands, two cycles. */
  public static OpenReview dampAndMould() {
    return new OpenReview(
        OpenReview.FORMAT,
        "Damp and mould in rented homes",
        "Housing Select Committee",
        List.of("Scrutiny Officer"),
        month("March 2024", 2024, 3),
        new Scheme(
            List.of(
                new Level("1", "Fully Achieved"),
                new Level("2", "On-Track"),
                new Level("3", "Slipped"),
                new Level("4", "Not Achieved"))),
        List.of(
            new Item(
                "1",
                "That the Housing Service tell every tenant how to report damp, and:",
                by("Head of Housing"),
                month("June 2024", 2024, 6),
                "A leaflet with the rent letter.",
                "Reports rise by a tenth in the first year.",
                null,
                List.of(
                    new Update(
                        MARCH_2025, "The leaflet went out with the rent letter.", "1", null)),
                List.of(
                    part(
                        "a",
                        "reach the tenants who are least likely to report:",
                        strand("Tenants over 75", "1", null),
                        strand("Families with infants", "2", null),
                        strand("Tenants of private landlords", "4", "the register is not open yet"),
                        strand("Tai a’u tenantiaid – ŵ ŷ", "1", null),
                        strand("Students", null, null)),
                    leaf(
                        "b",
                        "publish how long each repair takes",
                        List.of(
                            new Update(
                                MARCH_2025,
                                "The figures are being tested.",
                                "3",
                                "new system late"),
                            new Update(OCTOBER_2025, "Published each quarter.", "1", null))))),
            leaf(
                "2",
                "That the Council ask the landlords’ forum to adopt the same times.",
                List.of(
                    new Update(
                        MARCH_2025,
                        "The forum agreed to:\n• answer within two days\n• visit within ten\nIt meets again in May.",
                        "2",
                        null))),
            new Item(
                "3",
                "That Cabinet consider a fund for extractor fans.",
                by("Director of Finance / Head of Housing"),
                new WrittenDate(
                    "by the end of June 2024",
                    null,
                    LocalDate.of(2024, 6, 30),
                    WrittenDate.Kind.WINDOW),
                null,
                null,
                "Accepted in principle",
                List.of(),
                List.of())),
        List.of());
  }

  private static Item part(String reference, String text, Item... strands) {
    return new Item(reference, text, null, null, null, null, null, List.of(), List.of(strands));
  }

  private static Item leaf(String reference, String text, List<Update> updates) {
    return new Item(
        reference,
        text,
        by("Repairs Manager"),
        month("September 2024", 2024, 9),
        "Agree it with the contractor & the tenants’ panel.",
        "<10 days> for every repair",
        null,
        updates,
        List.of());
  }

  private static Item strand(String text, @Nullable String grade, @Nullable String explanation) {
    return new Item(
        null,
        text,
        by("Tenancy Manager"),
        month("September 2024", 2024, 9),
        "Visits and letters for this group.",
        "Each was reached once.",
        null,
        grade == null
            ? List.of()
            : List.of(
                new Update(MARCH_2025, "Visits were made to " + text + ".", grade, explanation)),
        List.of());
  }

  private static Responsibility by(String text) {
    return new Responsibility(text, List.of(text.split(" / ")));
  }

  private static WrittenDate month(String text, int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new WrittenDate(text, first, first.plusMonths(1).minusDays(1), WrittenDate.Kind.MONTH);
  }
}
