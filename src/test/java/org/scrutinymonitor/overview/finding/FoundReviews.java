package org.scrutinymonitor.overview.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.stereotype.Component;

/** Three reviews of two committees, to be found: two in English and one in Welsh. */
@Component
public class FoundReviews {
  private final Registrations registrations;

  FoundReviews(Registrations registrations) {
    this.registrations = registrations;
  }

  /** The addresses of the reviews. */
  public record Addresses(String trees, String buses, String welsh) {}

  /** Enters them into the register of a council. */
  public Addresses in(World.Founded council) throws InvalidReview {
    return new Addresses(enter(council, trees()), enter(council, buses()), enter(council, welsh()));
  }

  private String enter(World.Founded council, OpenReview review) throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), review));
  }

  private static OpenReview trees() {
    return review(
        "Street trees",
        "Place Select Committee",
        "March 2024",
        item(
            "1",
            "That the Council plant two saplings for every tree that is felled.",
            "June 2024",
            "Order saplings from the county nursery.",
            "400 saplings a year",
            update("March 2025", "The nursery delivered 412 saplings in November.", "1", null)),
        item(
            "2",
            "That residents be told before <b>a tree</b> & its roots are removed.",
            "December 2099",
            "=HYPERLINK(\"http://example.org\")",
            "Every household has a letter",
            update("March 2025", "Letters were drafted.", "3", "The printer closed.")));
  }

  private static OpenReview buses() {
    return review(
        "Evening buses",
        "Transport Select Committee",
        "March 2025",
        item(
            "1",
            "That evening services to the hospital be restored.",
            "June 2025",
            "Negotiate with the operators.",
            null,
            update("March 2026", "Talks with the operators are ongoing.", "2", null)));
  }

  private static OpenReview welsh() {
    return review(
        "Tai fforddiadwy",
        "Place Select Committee",
        "Mawrth 2025",
        item(
            "1",
            "Bod y Cyngor yn cyhoeddi adroddiad blynyddol ar gyfer tenantiaid ac yn gofyn am farn pobl leol.",
            null,
            "Paratoi adroddiad gyda chymorth y gweithwyr.",
            null));
  }

  private static OpenReview review(String title, String committee, String agreed, Item... items) {
    return new OpenReview(
        OpenReview.FORMAT,
        title,
        committee,
        List.of("Scrutiny Officer"),
        WrittenDate.read(agreed),
        new Scheme(
            List.of(
                new Level("1", "Fully Achieved"),
                new Level("2", "On-Track"),
                new Level("3", "Slipped"),
                new Level("4", "Not Achieved"))),
        List.of(items),
        List.of());
  }

  private static Item item(
      String reference,
      String text,
      @Nullable String due,
      @Nullable String action,
      @Nullable String measure,
      Update... updates) {
    return new Item(
        reference,
        text,
        Responsibility.read("Head of Green Spaces"),
        due == null ? null : WrittenDate.read(due),
        action,
        measure,
        null,
        List.of(updates),
        List.of());
  }

  private static Update update(
      String period, String evidence, String grade, @Nullable String explanation) {
    return new Update(WrittenDate.read(period), evidence, grade, explanation);
  }
}
