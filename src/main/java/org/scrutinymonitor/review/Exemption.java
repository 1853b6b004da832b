package org.scrutinymonitor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Texts;

/**
 * That a field is not public: by which paragraph of Schedule 12A, why, and what the public reads
 * instead.
 *
 * @param request the number of the update request whose answer is meant, or null
 * @param position the place of the update that is meant among its item's, or null; where both are
 *     null, the item's own field is
 * @param publicText what the public reads, null for the plain sentence that it is exempt
 * @param decidedBy the post of the person who decided
 */
public record Exemption(
    int id,
    @Nullable Integer request,
    @Nullable Integer position,
    ExemptField field,
    Nation nation,
    int paragraph,
    String reason,
    @Nullable String publicText,
    LocalDate reviewOn,
    Instant decidedAt,
    String decidedBy) {

  /** The nations whose councils know exempt information, with the paragraphs of Schedule 12A. */
  public enum Nation {
    ENGLAND(1, 1),
    WALES(4, 12);

    private final int part;
    private final int first;

    Nation(int part, int first) {
      this.part = part;
      this.first = first;
    }

    /** The part of the schedule that holds its paragraphs. */
    public int part() {
      return part;
    }

    /** Its seven paragraphs. */
    public List<Integer> paragraphs() {
      return IntStream.range(first, first + 7).boxed().toList();
    }

    /** The key of what a paragraph is about: both nations have the same seven subjects. */
    public String about(int paragraph) {
      return "review.exempt.paragraph." + (paragraph - first + 1);
    }
  }

  /** How long before its day an exemption should be looked at again. */
  private static final int DAYS_BEFORE = 60;

  /** What the public reads in place of the field. */
  public String publicWords(Texts texts) {
    return publicText != null
        ? publicText
        : texts.text("review.exempt.sentence", paragraph, nation.part());
  }

  /** Whether it is about the item's own field. */
  public boolean isOfItem() {
    return request == null && position == null;
  }

  /** Whether it is about a field of this update. */
  public boolean isOf(Review.Update update) {
    return request != null
        ? request.equals(update.request())
        : position != null && position == update.position();
  }

  /** Whether its review date has come or is near. */
  public boolean isToReview(LocalDate today) {
    return !reviewOn.isAfter(today.plusDays(DAYS_BEFORE));
  }

  /** What a person wants to decide. */
  public record Wanted(
      int paragraph, String reason, @Nullable String publicText, LocalDate reviewOn) {
    /** What speaks against it, by the field of the form. */
    Errors errors(Nation nation, LocalDate today) {
      var errors = Errors.none();
      if (!nation.paragraphs().contains(paragraph)) {
        errors.add("paragraph", "review.exempt.paragraph-missing");
      }
      if (reason.isBlank()) errors.add("reason", "review.exempt.reason-missing");
      if (!reviewOn.isAfter(today)) errors.add("review_on", "review.exempt.review-on-past");
      return errors;
    }
  }
}
