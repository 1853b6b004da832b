package org.scrutinymonitor.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutinymonitor.web.View;

/** The report in front of a pack: the council's own sections with everything filled in. */
final class CoverReport {
  private CoverReport() {}

  /** A section as it is printed. */
  record Section(String heading, String words) {}

  static List<Section> of(View view, PackSource source) {
    var values = values(view, source);
    var titles = source.agenda().stream().map(entry -> entry.review().title()).toList();
    return source.sections().stream()
        .map(section ->
            new Section(
                Placeholder.filled(section.heading(source.language()), values, List.of()),
                Placeholder.filled(section.words(source.language()), values, titles)))
        .toList();
  }

  private static Map<Placeholder, String> values(View view, PackSource source) {
    var reviews = source.agenda().stream().map(PackSource.Entry::review).toList();
    var figures = Figures.of(view, source.today(), reviews);
    var values = new EnumMap<Placeholder, String>(Placeholder.class);
    for (var placeholder : Placeholder.values()) {
      values.put(
          placeholder,
          switch (placeholder) {
            case COUNCIL -> source.councilName();
            case COMMITTEE -> source.committee();
            case MEETING -> view.day(source.meeting().day());
            case PLACE ->
                source.meeting().place() == null
                    ? view.text("packs.not-given")
                    : source.meeting().place();
            case LAST_MEETING ->
                source.lastMet() == null ? view.text("packs.not-met") : view.day(source.lastMet());
            case REVIEWS -> joined(view, reviews.stream().map(review -> review.title()).toList());
            case REVIEW_COUNT -> "" + reviews.size();
            case ITEMS -> "" + figures.items();
            case ACHIEVED -> "" + figures.achieved();
            case OPEN -> "" + figures.open();
            case SLIPPED -> "" + figures.slipped();
            case OVERDUE -> "" + figures.overdue();
            case ANSWERS_BY -> joined(view, source.answersBy().stream().map(view::day).toList());
            case OFFICE -> office(view, source);
          });
    }
    return values;
  }

  private static String office(View view, PackSource source) {
    return Stream.of(
            view.text("packs.office", source.councilName()),
            source.council().officeEmail(),
            source.council().officePhone())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  /** "A, B and C". */
  private static String joined(View view, List<String> words) {
    if (words.isEmpty()) return view.text("packs.none");
    if (words.size() == 1) return words.getFirst();
    return view.text(
        "packs.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }
}
