package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.WrittenDate;

/**
 * A review laid out as the council's progress form: what stands in which cell, for every kind of
 * file alike. The writers only draw it.
 *
 * @param heading the lines above the standing paragraph: Review, Link Officer/s …
 * @param grids the tables, in order; those of one recommendation follow each other closely
 * @param gradings the key of gradings: code and label of each level
 */
record ReviewForm(
    FormWords words, String topic, List<Line> heading, List<Grid> grids, List<Grading> gradings) {

  /** A label and what stands behind it: one text across the whole width, or one a column. */
  record Line(Role role, String label, List<String> cells) {
    /** Whether it is short enough to stand on one page wherever it begins. */
    boolean whole() {
      return cells.stream().mapToInt(String::length).max().orElse(0) * cells.size() <= SHORT_LINE;
    }
  }

  /** What a line is to its reader. */
  enum Role {
    RECOMMENDATION,
    PART,
    STRANDS,
    FIELD
  }

  /**
   * A table.
   *
   * @param name what a reader calls it: "Recommendation 1", "a) Frontline staff"
   * @param opens whether a recommendation begins here
   * @param columns how many columns stand behind the labels
   * @param head the lines that are printed again on every page
   */
  record Grid(String name, boolean opens, int columns, List<Line> head, List<Line> body) {}

  /** A level in the key of gradings. */
  record Grading(String code, String label) {}

  /** More columns than these cannot be read on paper; further strands stand in further tables. */
  private static final int MOST_COLUMNS = 4;

  /** A longer head would leave no room on the pages on which it is repeated. */
  private static final int LONGEST_HEAD = 500;

  /** Characters that stand behind a label on a third of a page. */
  private static final int SHORT_LINE = 1500;

  /**
   * The key of gradings in rows of equal length, as many levels in each as leave every word whole;
   * null where a row has cells left over.
   */
  List<List<@Nullable Grading>> gradingRows() {
    int longest =
        gradings.stream()
            .mapToInt(level -> Math.max(Words.longest(level.code()), Words.longest(level.label())))
            .max()
            .orElse(0);
    int most = longest <= 10 ? 6 : longest <= 12 ? 5 : longest <= 16 ? 4 : longest <= 22 ? 3 : 2;
    int rows = (gradings.size() + most - 1) / most;
    int columns = rows == 0 ? 0 : (gradings.size() + rows - 1) / rows;
    List<List<@Nullable Grading>> laid = new ArrayList<>();
    for (int from = 0; from < gradings.size(); from += columns) {
      List<@Nullable Grading> row = new ArrayList<>();
      for (int i = from; i < from + columns; i++) {
        row.add(i < gradings.size() ? gradings.get(i) : null);
      }
      laid.add(row);
    }
    return laid;
  }

  /** What the document is about, for the lists in which its file stands. */
  String description() {
    return topic.replace('\n', ' ') + " – " + words.title();
  }

  /**
   * A further line of every item, below its updates.
   *
   * @param words null for an item of which there is nothing to say
   */
  record Further(String label, Function<Item, @Nullable String> words) {}

  static ReviewForm of(OpenReview review, Locale language) {
    return of(review, language, List.of());
  }

  /** The form with further lines, which are printed only where they say anything. */
  static ReviewForm of(OpenReview review, Locale language, List<Further> further) {
    FormWords words = FormWords.in(language);
    List<Line> heading = new ArrayList<>();
    heading.add(field(words.review(), review.title()));
    if (review.committee() != null) {
      heading.add(field(words.committee(), review.committee()));
    }
    heading.add(field(words.linkOfficers(), String.join("\n", review.linkOfficers())));
    heading.add(field(words.actionPlanAgreed(), text(review.actionPlanAgreed())));
    var grids = new Grids(words, further);
    review.items().forEach(grids::recommendation);
    return new ReviewForm(
        words,
        Words.clean(review.title()),
        heading,
        grids.grids,
        review.gradingScheme() == null
            ? List.of()
            : review.gradingScheme().levels().stream()
                .map(level -> new Grading(Words.clean(level.code()), Words.clean(level.label())))
                .toList());
  }

  private static Line field(String label, @Nullable String text) {
    return new Line(Role.FIELD, label, List.of(Words.clean(text)));
  }

  private static @Nullable String text(@Nullable WrittenDate date) {
    return date == null ? null : date.text();
  }

  /** The tables of the recommendations, as they are laid one under another. */
  private static final class Grids {
    private final FormWords words;
    private final List<Further> further;
    private final List<Grid> grids = new ArrayList<>();
    private String name = "";

    Grids(FormWords words, List<Further> further) {
      this.words = words;
      this.further = further;
    }

    void recommendation(Item item) {
      String label =
          item.reference() == null
              ? words.recommendation() + ":"
              : words.recommendation() + " " + Words.clean(item.reference()) + ":";
      name = label.substring(0, label.length() - 1);
      add(
          true,
          1,
          new Line(Role.RECOMMENDATION, label, List.of(Words.clean(item.text()))),
          fields(item));
      below(item);
    }

    /** What is known by a letter stands in rows of its own, what is not stands side by side. */
    private void below(Item parent) {
      List<Item> strands = new ArrayList<>();
      for (Item item : parent.items()) {
        if (item.reference() == null && item.items().isEmpty()) {
          strands.add(item);
        } else {
          strands(strands);
          strands.clear();
          part(item);
        }
      }
      strands(strands);
    }

    private void part(Item item) {
      String text = Words.clean(item.text());
      String titled =
          item.reference() == null ? text : (Words.clean(item.reference()) + ") " + text).strip();
      name = titled.length() > 80 ? titled.substring(0, 80) + "…" : titled;
      add(false, 1, new Line(Role.PART, "", List.of(titled)), fields(item));
      below(item);
    }

    private void strands(List<Item> strands) {
      int most = mostColumns(strands);
      int blocks = (strands.size() + most - 1) / most;
      for (int block = 0; block < blocks; block++) {
        List<Item> columns =
            strands.subList(block * strands.size() / blocks, (block + 1) * strands.size() / blocks);
        add(
            false,
            columns.size(),
            new Line(Role.STRANDS, "", cells(columns, Item::text)),
            fields(columns));
      }
    }

    /** As many columns as leave each word whole on its line. */
    private int mostColumns(List<Item> strands) {
      List<Line> lines = fields(strands);
      int longest =
          Stream.concat(
                  strands.stream().map(strand -> Words.clean(strand.text())),
                  lines.stream().flatMap(line -> line.cells().stream()))
              .mapToInt(Words::longest)
              .max()
              .orElse(0);
      return longest <= 15 ? MOST_COLUMNS : longest <= 21 ? 3 : 2;
    }

    private void add(boolean opens, int columns, Line head, List<Line> body) {
      List<Line> heads = new ArrayList<>(List.of(head));
      boolean begins = opens;
      if (!grids.isEmpty() && !opens && grids.getLast().body().isEmpty()) {
        // Nothing is known of the item above but its words: they and the next line are one head.
        Grid above = grids.removeLast();
        heads.addAll(0, above.head());
        begins = above.opens();
      }
      int length = heads.stream().flatMap(h -> h.cells().stream()).mapToInt(String::length).sum();
      if (length <= LONGEST_HEAD) {
        grids.add(new Grid(name, begins, columns, heads, body));
      } else {
        heads.addAll(body);
        grids.add(new Grid(name, begins, columns, List.of(), heads));
      }
    }

    /** An item with others below has lines of its own only where something is said of itself. */
    private List<Line> fields(Item item) {
      boolean said =
          item.responsibility() != null
              || item.due() != null
              || item.agreedAction() != null
              || item.successMeasure() != null
              || item.response() != null
              || !item.updates().isEmpty();
      return item.items().isEmpty() || said ? fields(List.of(item)) : List.of();
    }

    /**
     * The lines of one item or of several side by side. A label is printed where nothing stands, as
     * a form has it for what is still to be filled in; only the response is left out.
     */
    private List<Line> fields(List<Item> items) {
      List<Line> lines = new ArrayList<>();
      line(lines, true, words.responsibility(), items, Grids::responsibility);
      line(lines, true, words.due(), items, item -> text(item.due()));
      line(lines, true, words.agreedAction(), items, Item::agreedAction);
      line(lines, true, words.successMeasure(), items, Item::successMeasure);
      line(lines, false, words.response(), items, Item::response);
      var cycles = Cycles.of(items);
      for (Cycles.Cycle cycle : cycles) {
        line(lines, true, words.evidence(cycle.period()), items, cycle::evidence);
        line(lines, true, words.assessment(cycle.period()), items, cycle::assessment);
      }
      if (cycles.isEmpty()) {
        line(lines, true, words.evidence(""), items, item -> null);
        line(lines, true, words.assessment(""), items, item -> null);
      }
      further.forEach(one -> line(lines, false, one.label(), items, one.words()));
      return lines;
    }

    private static void line(
        List<Line> lines,
        boolean always,
        String label,
        List<Item> items,
        Function<Item, @Nullable String> field) {
      if (always || items.stream().anyMatch(item -> field.apply(item) != null)) {
        lines.add(new Line(Role.FIELD, label, cells(items, field)));
      }
    }

    private static List<String> cells(List<Item> items, Function<Item, @Nullable String> field) {
      return items.stream().map(item -> Words.clean(field.apply(item))).toList();
    }

    private static @Nullable String responsibility(Item item) {
      return item.responsibility() == null ? null : item.responsibility().text();
    }
  }
}
