package org.scrutinymonitor.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Reviews;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class RegisteringTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Reviews reviews;
  @Autowired Register register;

  private World.Founded council;

  @BeforeEach
  void aCouncil() {
    council = world.council();
  }

  @Test
  void whatIsRegisteredComesBackEqual() throws InvalidReview {
    var review = Northmere.dampAndMould();
    assertThat(registered(review).open("en")).isEqualTo(review);
  }

  @Test
  void emptyFieldsAndStrangeWordsComeBackEqualToo() throws InvalidReview {
    var review =
        new OpenReview(
            OpenReview.FORMAT,
            "<b>ŵ & ŷ</b> 'review' 🏠",
            null,
            List.of(),
            null,
            null,
            List.of(
                item(null, "נוסח\nsecond line", List.of()),
                new OpenReview.Item(
                    "SR (25/26) 01",
                    "",
                    new Responsibility("", List.of()),
                    new WrittenDate(
                        "by March 2030", null, LocalDate.of(2030, 3, 31), WrittenDate.Kind.WINDOW),
                    "",
                    null,
                    "",
                    List.of(
                        new OpenReview.Update(null, null, "7", ""),
                        new OpenReview.Update(null, "", null, null)),
                    List.of())),
            List.of());
    assertThat(registered(review).open("en")).isEqualTo(review);
  }

  @Test
  void storedDocumentsComeBackEqual() throws Exception {
    var folder = Path.of("../shared/documents");
    assumeTrue(Files.isDirectory(folder), "the stored documents are not here");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".expected.json")).toList()) {
        var review = OpenReviewJson.read(Files.readAllBytes(file));
        assertThat(registered(review).open("en")).as("%s", file).isEqualTo(review);
      }
    }
  }

  @Test
  void addressesFollowReferencesAndCountWhatHasNone() throws InvalidReview {
    var review =
        with(
            item("1", "One", List.of(item("a", "A", List.of(item(null, "x"), item(null, "y"))))),
            item("SR (25/26) 02", "Two"),
            item(null, "Three"),
            item("1", "Again"),
            item("amendment", "Five"));
    assertThat(registered(review).all())
        .extracting(Review.Item::path)
        .containsExactly("1", "1/a", "1/a/1", "1/a/2", "sr-25-26-02", "3", "1-2", "5");
  }

  @Test
  void theSameTitleTwiceHasTwoAddresses() throws InvalidReview {
    assertThat(register(with())).isEqualTo("a-short-review");
    assertThat(register(with())).isEqualTo("a-short-review-2");
    assertThat(
            register(
                new OpenReview(
                    OpenReview.FORMAT,
                    "Readings",
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of())))
        .isEqualTo("readings-2");
  }

  @Test
  void anItemAddedLaterTakesNoAddressThatIsThere() throws InvalidReview {
    var address = register(with(item("1", "One", List.of(item(null, "x")))));
    var officer = council.officer();
    assertThat(council.as(() -> reviews.addItem(officer, address, "1", item(null, "y"))))
        .isEqualTo("1/2");
    assertThat(council.as(() -> reviews.addItem(officer, address, "1/2", item("a", "z"))))
        .isEqualTo("1/2/a");
    assertThat(council.as(() -> reviews.addItem(officer, address, null, item("1", "w"))))
        .isEqualTo("1-2");
    assertThatThrownBy(
            () -> council.as(() -> reviews.addItem(officer, address, "1/2/a", item("i", "v"))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatBreaksARuleEntersNothing() {
    var broken =
        new OpenReview(
            OpenReview.FORMAT,
            " ",
            null,
            List.of(),
            null,
            new OpenReview.Scheme(
                List.of(new OpenReview.Level("1", "a"), new OpenReview.Level("1", "b"))),
            List.of(item(null, "")),
            List.of());
    assertThatThrownBy(() -> register(broken))
        .isInstanceOfSatisfying(
            InvalidReview.class,
            e ->
                assertThat(e.problems())
                    .extracting(InvalidReview.Problem::pointer)
                    .containsExactly("/title", "/gradingScheme/levels/1/code", "/items/0/text"));
  }

  @Test
  void gradesAreTiedToTheLevelsThatTheyName() throws InvalidReview {
    var first = registered(Northmere.dampAndMould()).items().getFirst();
    var latest = requireNonNull(first.latest());
    assertThat(requireNonNull(latest.level()).label()).isEqualTo("Fully Achieved");
  }

  @Test
  void anotherCouncilFindsNothing() throws InvalidReview {
    var address = register(with());
    var other = world.council();
    assertThatThrownBy(() -> other.as(() -> register.find(other.officer(), address)))
        .isInstanceOf(Refusal.class);
    assertThat(other.as(() -> registrations.register(other.officer(), with())))
        .as("an address taken elsewhere is free here, and so tells nothing")
        .isEqualTo("a-short-review");
  }

  private String register(OpenReview review) throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), review));
  }

  private Review registered(OpenReview review) throws InvalidReview {
    var address = register(review);
    return council.as(() -> register.find(council.officer(), address));
  }

  private static OpenReview with(OpenReview.Item... items) {
    return new OpenReview(
        OpenReview.FORMAT,
        "A short review",
        null,
        List.of(),
        null,
        null,
        List.of(items),
        List.of());
  }

  private static OpenReview.Item item(
      @Nullable String reference, String text, List<OpenReview.Item> below) {
    return new OpenReview.Item(reference, text, null, null, null, null, null, List.of(), below);
  }

  private static OpenReview.Item item(@Nullable String reference, String text) {
    return item(reference, text, List.of());
  }
}
