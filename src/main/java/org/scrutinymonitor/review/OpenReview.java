package org.scrutinymonitor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review in the open format {@code scrutiny-review/1}: what reading a form yields, what the API
 * serves, and what a form is written from. {@code docs/format.md} describes each field.
 *
 * @param title the topic of the review, as the form names it
 * @param committee the committee that made the recommendations, null where the form does not say
 * @param linkOfficers the link officers as written, one entry each, empty where none is named
 * @param actionPlanAgreed when the committee agreed the action plan, null where the form does not
 *     say
 * @param gradingScheme the key of gradings printed in the form, null where it prints none
 * @param items the recommendations, in the order of the form
 * @param doubts everything in this review that a person must look at before it is believed
 */
public record OpenReview(
    String format,
    String title,
    @Nullable String committee,
    List<String> linkOfficers,
    @Nullable WrittenDate actionPlanAgreed,
    @Nullable Scheme gradingScheme,
    List<Item> items,
    List<Doubt> doubts) {

  /** The name and version of the format; the only value that {@link #format} can hold. */
  public static final String FORMAT = "scrutiny-review/1";

  public OpenReview {
    linkOfficers = List.copyOf(linkOfficers);
    items = List.copyOf(items);
    doubts = List.copyOf(doubts);
  }

  /**
   * A recommendation, a part or a strand: one kind of node at three depths. Any of them may carry
   * the fields, have children, or both; nothing of a parent is ever worked out from its children.
   *
   * @param reference "1", "a", "SR (25/26) 01" without surrounding brackets and colons; null for a
   *     strand, which is known by its text
   * @param updates the officer's dated updates, oldest first
   * @param items the parts or strands below
   */
  public record Item(
      @Nullable String reference,
      String text,
      @Nullable Responsibility responsibility,
      @Nullable WrittenDate due,
      @Nullable String agreedAction,
      @Nullable String successMeasure,
      @Nullable String response,
      List<Update> updates,
      List<Item> items) {
    public Item {
      updates = List.copyOf(updates);
      items = List.copyOf(items);
    }
  }

  /**
   * One dated update by the responsible officer.
   *
   * @param period what the form prints behind "Evidence of Progress", null where it prints none
   * @param grade the code of a level of the grading scheme as written, null where no grade is given
   * @param explanation what stands behind the grade ("3 – contractor failed"), null where nothing
   *     does
   */
  public record Update(
      @Nullable WrittenDate period,
      @Nullable String evidence,
      @Nullable String grade,
      @Nullable String explanation) {}

  /** The key of gradings, levels in the order in which the form prints them. */
  public record Scheme(List<Level> levels) {
    public Scheme {
      levels = List.copyOf(levels);
    }
  }

  /** One level of a grading scheme: "1", "Fully Achieved". */
  public record Level(String code, String label) {}

  /**
   * Something that the reading was not sure of.
   *
   * @param at a JSON pointer into this review: the field or the node in doubt
   * @param reason one plain sentence for an officer, saying what is uncertain
   * @param source what the document itself holds at that place, null where the doubt has no one
   *     place
   * @param choices other values that the field may truly have, best first; never the value in the
   *     tree itself, and empty where there is nothing to offer
   */
  public record Doubt(String at, String reason, @Nullable Source source, List<String> choices) {
    public Doubt {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The words of the document behind a doubt.
   *
   * @param text the words as they stand
   * @param place where: "table 2, row 4", "page 3, table 2, row 31", "line 17"
   * @param cells all cells of that row from left to right, empty ones too; empty where the place is
   *     no table row
   */
  public record Source(String text, String place, List<String> cells) {
    public Source {
      cells = List.copyOf(cells);
    }
  }
}
