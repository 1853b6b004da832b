package org.scrutinymonitor.publication;

import java.util.Arrays;
import java.util.List;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.publication.PublicFound.Count;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** What a visitor looks for among what is public, and what was found. */
public record PublicSearchPage(
    Visitor visitor, PublicWanted wanted, PublicFound found, String server, Errors errors)
    implements Page {
  private static final int VALUES = 12;

  @Override
  public int code() {
    return errors.code();
  }

  /** The address of a list. */
  String address(PublicWanted other) {
    return visitor.link(other.below());
  }

  /** "Search: damp, page 2 of 3" */
  String title(View view) {
    var title =
        wanted.words().isEmpty()
            ? view.text("publication.search")
            : view.text("overview.search.of", wanted.words());
    return found.page() == 1
        ? title
        : view.text("overview.search.page-of", title, found.page(), found.pages());
  }

  /** The facets by which this list can be narrowed further. */
  List<PublicFacet> facets() {
    return Arrays.stream(PublicFacet.values())
        .filter(facet -> !wanted.chosen().containsKey(facet) && all(facet).size() > 1)
        .toList();
  }

  /** How many items each value of a facet has: the first of them. */
  List<Count> counts(PublicFacet facet) {
    var all = all(facet);
    return all.subList(0, Math.min(VALUES, all.size()));
  }

  /** Whether a facet has more values than are shown. */
  boolean more(PublicFacet facet) {
    return all(facet).size() > VALUES;
  }

  private List<Count> all(PublicFacet facet) {
    return found.counts().getOrDefault(facet, List.of());
  }

  /** What a value of a facet is called. */
  static String value(View view, PublicFacet facet, String value, String name) {
    return switch (facet) {
      case GRADE -> view.text("overview.meaning." + value.replace('_', '-'));
      case DUE -> view.text("overview.dueness." + value.replace('_', '-'));
      case CLOSURE ->
          view.text(
              value.equals(PublicFacet.OPEN) ? "overview.facet.open" : "publication.search.closed");
      case COMMITTEE, REVIEW, YEAR -> name;
    };
  }

  /** What a value is called to which the list is narrowed. */
  String chosen(View view, PublicFacet facet) {
    var value = wanted.chosen().getOrDefault(facet, "");
    var unknown = facet == PublicFacet.YEAR ? value : view.text("overview.facet.unknown");
    return value(view, facet, value, found.chosen().getOrDefault(facet, unknown));
  }

  /** What the grade of an item means, as a grade is shown. */
  static Grade grade(View view, PublicFound.Hit hit) {
    var words = view.text("overview.meaning." + hit.meaning().style());
    return new Grade(words, words, hit.meaning());
  }
}
