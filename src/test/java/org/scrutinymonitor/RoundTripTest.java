package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.GeneratedReviews;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/** A form that goes out and comes in again is the same review, whatever stands in it. */
class RoundTripTest {
  @Property(tries = 200)
  void asJson(@ForAll("reviews") OpenReview review) throws InvalidReview {
    String json = OpenReviewJson.write(review);
    assertThat(OpenReviewJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(review);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void asHtml(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.HTML);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void asWord(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.WORD);
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void asPdf(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.PDF);
  }

  /** The same review, and no doubt about any of it: forms hold none, and reading makes none. */
  private static void comesBack(OpenReview review, boolean welsh, ReviewFile kind)
      throws IOException, Unreadable {
    OpenReview back = read(kind.write(review, welsh ? Locale.of("cy", "GB") : Locale.UK), kind);
    // As text, since a difference is then seen at a glance.
    assertThat(OpenReviewJson.write(back)).isEqualTo(OpenReviewJson.write(review));
  }

  private static OpenReview read(byte[] file, ReviewFile kind) throws IOException, Unreadable {
    Path path = Files.createTempFile("form", "." + kind.ending());
    try {
      Files.write(path, file);
      return FormFile.read(path);
    } finally {
      Files.delete(path);
    }
  }

  @Provide
  Arbitrary<OpenReview> reviews() {
    return GeneratedReviews.reviews();
  }
}
