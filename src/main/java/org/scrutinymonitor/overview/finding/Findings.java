package org.scrutinymonitor.overview.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutinymonitor.overview.finding.Found.Count;
import org.scrutinymonitor.overview.finding.Found.Hit;
import org.scrutinymonitor.overview.finding.Found.Named;
import org.scrutinymonitor.overview.finding.Found.Snippet;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds items for somebody: of the reviews that they see, by the words that they may read. */
@Component
@Transactional(readOnly = true)
class Findings {
  private static final int SNIPPETS = 3;

  private final FoundRows rows;
  private final FoundItems items;
  private final FoundNames names;
  private final Spelling spelling;

  Findings(FoundRows rows, FoundItems items, FoundNames names, Spelling spelling) {
    this.rows = rows;
    this.items = items;
    this.names = names;
    this.spelling = spelling;
  }

  /** What a page of the list shows. */
  Found find(Viewer viewer, Wanted wanted, String language) {
    viewer.ask(Permission.READ_REVIEWS);
    if (wanted.tooLong()) return Found.NOTHING;
    var whole = viewer.may(Permission.READ_EXEMPT);
    var counted = rows.counted(viewer, wanted, whole);
    if (counted.items().isEmpty() && counted.total() > 0) {
      return find(viewer, wanted.page(FindingPage.pages(counted.total())), language);
    }
    var named =
        wanted.words().isEmpty() || wanted.page() > 1
            ? List.<Named>of()
            : names.holding(viewer, wanted.words(), whole, language);
    var nothing = counted.total() == 0 && !wanted.words().isEmpty() && named.isEmpty();
    return new Found(
        wanted.page(),
        counted.total(),
        hits(viewer, counted.items(), wanted.words(), whole, language),
        chosen(viewer, wanted, counted.total(), language),
        named(counted.counts(), language),
        named,
        nothing ? spelling.instead(viewer, wanted, whole, language) : null,
        nothing ? spelling.some(viewer, wanted, whole) : 0);
  }

  /**
   * To those who see not every review a list that holds nothing tells no names: those of others'
   * reviews are not told by number.
   */
  private Map<Facet, String> chosen(Viewer viewer, Wanted wanted, int total, String language) {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    if (total == 0 && !viewer.may(Permission.READ_ALL_REVIEWS)) return chosen;
    wanted
        .chosen()
        .forEach((facet, value) -> {
          var name = names.of(facet, Set.of(value), language).get(value);
          if (name != null) chosen.put(facet, name);
        });
    return chosen;
  }

  private List<Hit> hits(
      Viewer viewer, List<Integer> found, String words, boolean whole, String language) {
    if (found.isEmpty()) return List.of();
    var passages = items.passages(found, whole);
    var looked = words.isEmpty() ? Set.<String>of() : items.looked(passages, words);
    var byItem = passages.stream().collect(Collectors.groupingBy(Passage::item));
    var shown = items.shown(found, whole, language);
    return found.stream()
        .filter(shown::containsKey)
        .map(item ->
            hit(
                viewer,
                Objects.requireNonNull(shown.get(item)),
                byItem.getOrDefault(item, List.of()),
                looked))
        .toList();
  }

  private static Hit hit(
      Viewer viewer, FoundItems.Line line, List<Passage> passages, Set<String> looked) {
    return new Hit(
        line.item(),
        "/" + viewer.address() + "/" + line.review() + "/" + line.path(),
        line.mark(),
        line.title(),
        line.committee(),
        line.year(),
        passages.stream()
            .filter(passage -> passage.field().equals("text"))
            .findFirst()
            .map(passage -> passage.whole(looked))
            .orElse(List.of()),
        line.grade(),
        line.due(),
        line.closed(),
        snippets(passages, looked));
  }

  /** The fields that hold the most of the words, each of them once. */
  private static List<Snippet> snippets(List<Passage> passages, Set<String> looked) {
    if (looked.isEmpty()) return List.of();
    var told = new HashSet<String>();
    var snippets = new ArrayList<Snippet>();
    passages.stream()
        .filter(passage -> !passage.field().equals("text") && passage.hits(looked) > 0)
        .sorted((a, b) -> Integer.compare(b.hits(looked), a.hits(looked)))
        .forEach(passage -> {
          if (snippets.size() < SNIPPETS && told.add(passage.field())) {
            snippets.add(new Snippet(passage.field(), passage.part(looked)));
          }
        });
    return snippets;
  }

  private Map<Facet, List<Count>> named(
      Map<Facet, List<FoundRows.Counted>> counts, String language) {
    var named = new EnumMap<Facet, List<Count>>(Facet.class);
    counts.forEach((facet, values) -> {
      var known =
          names.of(
              facet,
              values.stream().map(FoundRows.Counted::value).collect(Collectors.toSet()),
              language);
      named.put(
          facet,
          values.stream()
              .map(value ->
                  new Count(
                      value.value(),
                      known.getOrDefault(value.value(), value.value()),
                      value.items()))
              .sorted(order(facet))
              .toList());
    });
    return named;
  }

  /** Years from the newest, everything else by how many. */
  private static Comparator<Count> order(Facet facet) {
    return switch (facet) {
      case YEAR -> Comparator.comparing((Count count) -> count.value()).reversed();
      default ->
          Comparator.comparingInt((Count count) -> count.items())
              .reversed()
              .thenComparing(Count::name);
    };
  }
}
