package org.scrutinymonitor.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for changes of agreed fields and their reason, with the agreed words beside each.
 *
 * @param item whose fields, null for the review's own
 * @param typed what was typed into each field so far
 * @param days the days that were typed for dates so far
 * @param since what others changed since this person opened the form; empty where nothing
 * @param earlier whether the words were recommended before, null where nobody asked
 */
public record AmendPage(
    Shown shown,
    Review.@Nullable Item item,
    Map<AgreedField, @Nullable String> typed,
    Map<AgreedField, TypedDays> days,
    String reason,
    List<Review.Amendment> since,
    Errors errors,
    @Nullable Earlier earlier)
    implements Page {

  /** The form as it is opened: every field as it is in the register. */
  static AmendPage opened(Shown shown, Review.@Nullable Item item) {
    return new AmendPage(shown, item, Map.of(), Map.of(), "", List.of(), Errors.none(), null);
  }

  @Override
  public int code() {
    return since.isEmpty() ? errors.code() : 409;
  }

  public List<AgreedField> fields() {
    return item == null ? AgreedField.OF_REVIEW : AgreedField.OF_ITEM;
  }

  /** The words of a field in the register, null where it is empty. */
  public @Nullable String agreed(AgreedField field) {
    return item == null ? field.of(shown.review()) : field.of(item);
  }

  /** The date in a field in the register, null where it holds none. */
  public @Nullable WrittenDate agreedDate(AgreedField field) {
    return item == null ? field.dateOf(shown.review()) : field.dateOf(item);
  }

  /**
   * What stands in the input: what was typed; where this person had left the field alone and
   * another changed it since, the newest words.
   */
  public String value(AgreedField field) {
    return words(isLeftAlone(field) ? agreed(field) : Typed.tidy(typed.get(field)));
  }

  /** The days that stand in the inputs of a date; as {@link #value}. */
  public TypedDays daysOf(AgreedField field) {
    var mine = days.get(field);
    return mine == null || isLeftAlone(field) ? TypedDays.of(agreedDate(field)) : mine;
  }

  private boolean isLeftAlone(AgreedField field) {
    if (!typed.containsKey(field)) return true;
    for (var amendment : since) {
      if (amendment.field() != field) continue;
      return Objects.equals(Typed.tidy(typed.get(field)), Typed.tidy(amendment.oldText()));
    }
    return false;
  }

  /** The change that another made to a field since this person opened the form, or null. */
  public Review.@Nullable Amendment changedSince(AgreedField field) {
    for (var amendment : since.reversed()) if (amendment.field() == field) return amendment;
    return null;
  }

  /** The number of the newest amendment on this page: what this person has seen. */
  public int seen() {
    var amendments = item == null ? shown.review().amendments() : item.amendments();
    return amendments.isEmpty() ? 0 : amendments.getLast().id();
  }

  /** The page to which this one leads back. */
  public String back() {
    return item == null ? shown.address() : shown.address(item);
  }

  /** The lines of an input, by what usually stands in the field. */
  public static int rows(AgreedField field) {
    return switch (field) {
      case TITLE, COMMITTEE, PLAN_AGREED, DUE -> 1;
      case LINK_OFFICERS, RESPONSIBILITY, RESPONSE -> 3;
      case TEXT, AGREED_ACTION, SUCCESS_MEASURE -> 5;
    };
  }

  public String title(View view) {
    return item == null
        ? view.text("review.amend.title-of-review")
        : view.text("review.amend.title", shown.name(view, item));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }
}
