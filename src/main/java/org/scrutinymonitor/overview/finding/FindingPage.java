package org.scrutinymonitor.overview.finding;

import java.util.Arrays;
import java.util.List;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.overview.finding.Found.Count;
import org.scrutinymonitor.overview.finding.SavedViews.SavedView;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Items across all reviews: those that hold some words, or all, narrowed to what one wants.
 *
 * @param saved the lists that this person keeps
 * @param name what was typed as the name of a list to keep
 */
public record FindingPage(
    Viewer viewer, Wanted wanted, Found found, List<SavedView> saved, String name, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the list without anything that narrows it. */
  public String home() {
    return "/" + viewer.address() + "/search";
  }

  /** The address of a list. */
  public String address(Wanted other) {
    return other.below(home());
  }

  /** The address of this list as a file. */
  public String file() {
    return wanted.page(1).below(home() + ".csv");
  }

  /** "Search: damp", or "All items". */
  public String title(View view) {
    var title =
        wanted.words().isEmpty()
            ? view.text("overview.search.all")
            : view.text("overview.search.of", shortly(wanted.words()));
    return found.page() == 1
        ? title
        : view.text("overview.search.page-of", title, found.page(), pages());
  }

  /** The same on every page. */
  public String heading(View view) {
    return wanted.words().isEmpty()
        ? view.text("overview.search.all")
        : view.text("overview.search.of", shortly(wanted.words()));
  }

  /** How many pages the list has. */
  public int pages() {
    return pages(found.total());
  }

  static int pages(int items) {
    return Math.max(1, (items + FoundRows.AT_ONCE - 1) / FoundRows.AT_ONCE);
  }

  /** The number of the first item of this page. */
  public int first() {
    return (found.page() - 1) * FoundRows.AT_ONCE + 1;
  }

  /** The facets by which this list can be narrowed further. */
  public List<Facet> facets() {
    return Arrays.stream(Facet.values())
        .filter(facet -> !wanted.chosen().containsKey(facet) && counts(facet).size() > 1)
        .toList();
  }

  /** How many items each value of a facet has. */
  public List<Count> counts(Facet facet) {
    return found.counts().getOrDefault(facet, List.of());
  }

  /** Whether a facet has more values than are counted. */
  public boolean more(Facet facet) {
    return counts(facet).size() == FoundRows.VALUES
        && (facet == Facet.REVIEW || facet == Facet.POST);
  }

  /** What a value of a facet is called. */
  public static String value(View view, Facet facet, String value, String name) {
    return switch (facet) {
      case GRADE -> view.text("overview.meaning." + value.replace('_', '-'));
      case DUE -> view.text("overview.dueness." + value.replace('_', '-'));
      case CLOSURE ->
          value.equals(Facet.OPEN)
              ? view.text("overview.facet.open")
              : view.text("overview.facet.closed", view.text(Closure.ofStored(value).text()));
      case COMMITTEE, REVIEW, POST, YEAR -> name;
    };
  }

  /** What a value is called to which the list is narrowed. */
  public String chosen(View view, Facet facet) {
    var value = wanted.chosen().getOrDefault(facet, "");
    var unknown = facet == Facet.YEAR ? value : view.text("overview.facet.unknown");
    return value(view, facet, value, found.chosen().getOrDefault(facet, unknown));
  }

  /** The grade of an item that was found. */
  public static Grade grade(View view, Found.Hit hit) {
    var grade = hit.grade();
    if (grade != null) return grade;
    var none = view.text("overview.meaning.none");
    return new Grade(none, none, Meaning.NONE);
  }

  /** Any of the words, for a list of items that hold some of them. */
  public Wanted some() {
    var any = Spelling.any(wanted.words());
    return any == null ? wanted : wanted.words(any);
  }

  private static String shortly(String words) {
    return words.length() <= 60 ? words : words.substring(0, 59) + "…";
  }
}
