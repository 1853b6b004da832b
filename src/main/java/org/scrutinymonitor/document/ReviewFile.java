package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * The kinds of file as which a review goes out. The same review gives the same bytes, on every day
 * and machine.
 */
public enum ReviewFile {
  WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    public byte[] write(OpenReview review, Locale language) {
      return WordForm.write(ReviewForm.of(review, language));
    }
  },
  PDF("pdf", "application/pdf") {
    @Override
    public byte[] write(OpenReview review, Locale language) {
      return PdfForm.write(ReviewForm.of(review, language));
    }
  },
  HTML("html", "text/html") {
    @Override
    public byte[] write(OpenReview review, Locale language) {
      return HtmlForm.forScreen(ReviewForm.of(review, language)).getBytes(UTF_8);
    }
  },
  JSON("json", "application/json") {
    @Override
    public byte[] write(OpenReview review, Locale language) {
      return OpenReviewJson.write(review).getBytes(UTF_8);
    }
  };

  private final String ending;
  private final String mediaType;

  ReviewFile(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /**
   * The review as such a file.
   *
   * @param language of the labels, Welsh or else English; the words of the review stay as they are
   */
  public abstract byte[] write(OpenReview review, Locale language);

  /** How its name ends, without the dot: "docx". */
  public String ending() {
    return ending;
  }

  /** Its media type, without a character set. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind of file that has a name like this, by its ending in large or small letters. */
  public static Optional<ReviewFile> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> lower.endsWith("." + kind.ending)).findFirst();
  }
}
