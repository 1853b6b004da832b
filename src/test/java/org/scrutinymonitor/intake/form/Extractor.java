package org.scrutinymonitor.intake.form;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Update;

/** Writes a review as the text that a bad extractor makes of its form. */
final class Extractor {
  /** What can go wrong on the way. */
  enum Disease {
    NONE,
    WORDS_CUT,
    LETTERS_LOST_AT_EDGES,
    VALUES_TWICE,
    LABELS_OVER_LINES,
    PAGE_TWICE,
    PAGE_SQUEEZED,
    PAGE_BREAKS,
    EMPTY_CELLS_LOST,
    PIPES,
    CELL_A_LINE,
    LABELS_LOST,
    CELLS_LOST,
    TABS_LOST,
    LABELS_MISPRINTED
  }

  private static final int WIDTH = 5;

  private final Random random;
  private final List<Disease> diseases;
  private final List<List<String>> rows = new ArrayList<>();

  private Extractor(long seed, Disease... diseases) {
    this.random = new Random(seed);
    this.diseases = Arrays.asList(diseases);
  }

  static String text(OpenReview review, long seed, Disease... diseases) {
    return new Extractor(seed, diseases).write(review);
  }

  private boolean has(Disease disease) {
    return diseases.contains(disease);
  }

  private String write(OpenReview review) {
    row("SCRUTINY MONITORING – PROGRESS UPDATE");
    row("Review:", review.title());
    row("Link Officer/s:", review.linkOfficers().getFirst());
    row("Action Plan Agreed:", requireNonNull(review.actionPlanAgreed()).text());
    rows.add(List.of());
    for (Item item : review.items()) {
      item("Recommendation " + item.reference() + ":", item.text(), item);
      rows.add(List.of());
    }
    List<String> codes = new ArrayList<>(List.of("Assessment of Progress Gradings:"));
    List<String> labels = new ArrayList<>(List.of(""));
    for (Level level : requireNonNull(review.gradingScheme()).levels()) {
      codes.add(level.code());
      labels.add(level.label());
    }
    int key = rows.size();
    rows.add(codes);
    rows.add(labels);
    return print(key);
  }

  private void item(String label, String text, Item item) {
    values(label, List.of(text), false);
    if (!item.updates().isEmpty()) {
      fields(List.of(item));
    }
    List<Item> strands = item.items().stream().filter(i -> i.reference() == null).toList();
    if (!strands.isEmpty()) {
      values("", strands.stream().map(Item::text).toList(), false);
      fields(strands);
    }
    for (Item part : item.items()) {
      if (part.reference() != null) {
        item("", part.reference() + ") " + part.text(), part);
      }
    }
  }

  private void fields(List<Item> items) {
    values(
        "Responsibility:",
        items.stream().map(i -> requireNonNull(i.responsibility()).text()).toList(),
        true);
    values("Date:", items.stream().map(i -> requireNonNull(i.due()).text()).toList(), true);
    values("Agreed Action:", items.stream().map(Item::agreedAction).toList(), true);
    values("Agreed Success Measure:", items.stream().map(Item::successMeasure).toList(), true);
    Update update = items.getFirst().updates().getFirst();
    String period = " (" + requireNonNull(update.period()).text() + "):";
    values(
        "Evidence of Progress" + period,
        items.stream().map(i -> i.updates().getFirst().evidence()).toList(),
        true);
    values(
        "Assessment of Progress" + period + " (include explanation if required)",
        items.stream().map(i -> i.updates().getFirst().grade()).toList(),
        true);
  }

  /** One row of the form; here cells are cut, lost and printed twice. */
  private void values(String label, List<String> texts, boolean field) {
    List<String> row = new ArrayList<>();
    row.add(field && has(Disease.LABELS_LOST) && one(14) ? "" : misprinted(label));
    boolean single = texts.size() == 1;
    if (single
        && (has(Disease.WORDS_CUT) || has(Disease.LETTERS_LOST_AT_EDGES))
        && texts.getFirst().length() > 20
        && texts.getFirst().length() < 90
        && one(4)) {
      row.addAll(cut(texts.getFirst()));
    } else if (single && has(Disease.VALUES_TWICE) && texts.getFirst().length() < 30 && one(4)) {
      row.add(texts.getFirst());
      row.add(texts.getFirst());
    } else if (field && has(Disease.CELLS_LOST) && one(10)) {
      List<String> kept = new ArrayList<>(texts);
      kept.set(random.nextInt(kept.size()), "");
      row.addAll(kept);
    } else if (field && !single && has(Disease.EMPTY_CELLS_LOST) && one(5)) {
      List<String> kept = new ArrayList<>(texts);
      kept.remove(random.nextInt(kept.size()));
      row.addAll(kept);
      rows.add(row);
      return;
    } else {
      row.addAll(texts);
    }
    while (!has(Disease.EMPTY_CELLS_LOST) && row.size() < WIDTH) {
      row.add("");
    }
    rows.add(row);
  }

  private String misprinted(String label) {
    if (!has(Disease.LABELS_MISPRINTED) || label.length() < 12 || one(2)) {
      return label;
    }
    int at = 1 + random.nextInt(9);
    return label.substring(0, at) + label.substring(at + 1);
  }

  /**
   * Cells of equal width that words run through; letters at the edges are lost or printed twice.
   */
  private List<String> cut(String text) {
    List<String> cells = new ArrayList<>();
    int parts = 2 + random.nextInt(3);
    int width = text.length() / parts;
    for (int p = 0; p < parts; p++) {
      int from = p * width;
      int to = p == parts - 1 ? text.length() : from + width;
      if (has(Disease.LETTERS_LOST_AT_EDGES) && p > 0) {
        from += random.nextInt(3) - 1;
      }
      cells.add(text.substring(Math.min(from, to), to).strip());
    }
    return cells;
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private void row(String... cells) {
    List<String> row = new ArrayList<>(Arrays.asList(cells));
    while (row.size() < WIDTH - 1) {
      row.add("");
    }
    rows.add(row);
  }

  private String print(int key) {
    List<String> lines = new ArrayList<>();
    int pageFrom = 6;
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      boolean body = r > 6 && r < key - 1;
      if (row.isEmpty()) {
        lines.add("");
      } else if (body && has(Disease.PAGE_SQUEEZED) && r == 14 && key > 22) {
        squeezed(r, Math.min(key - 1, r + 9), lines);
        r = Math.min(key - 1, r + 9) - 1;
      } else if (body && has(Disease.PAGE_BREAKS) && one(6) && longest(row) > 40) {
        broken(row, lines);
      } else if (body
          && has(Disease.LABELS_OVER_LINES)
          && row.getFirst().contains(" (")
          && one(2)) {
        overLines(row, lines);
      } else {
        lines.add(line(row));
      }
      if (has(Disease.PAGE_TWICE) && r > pageFrom && r < key - 1 && r % 11 == 10) {
        for (int k = Math.max(pageFrom, r - 10); k <= r; k++) {
          lines.add(rows.get(k).isEmpty() ? "" : line(rows.get(k)));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** A page whose words stand in the first cell of each of its rows, in front of the clean ones. */
  private void squeezed(int from, int to, List<String> lines) {
    StringBuilder page = new StringBuilder();
    for (int r = from; r < to; r++) {
      for (String cell : rows.get(r)) {
        page.append(cell).append(cell.isEmpty() ? "" : " ");
      }
    }
    lines.add("");
    for (int r = from; r < to; r++) {
      List<String> row = rows.get(r);
      String garbled =
          garbled(
              page.substring(Math.min(page.length(), (r - from) * page.length() / (to - from))));
      lines.add(row.isEmpty() ? garbled : garbled + "\t" + line(row));
    }
    lines.add("");
  }

  private String garbled(String text) {
    StringBuilder garbled = new StringBuilder(text);
    for (int i = text.length() / 80; i > 0; i--) {
      int at = random.nextInt(garbled.length());
      if (Character.isLetter(garbled.charAt(at))) {
        garbled.deleteCharAt(at);
      }
    }
    return garbled.toString().strip();
  }

  /** A row that a page break cuts: the rest of its cells stands below, without a label. */
  private void broken(List<String> row, List<String> lines) {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      String cell = row.get(c);
      int space = cell.length() > 40 ? cell.indexOf(' ', cell.length() / 2) : -1;
      boolean cut = c > 0 && space > 0;
      above.add(cut ? cell.substring(0, space) : cell);
      below.add(cut ? cell.substring(space + 1) : "");
    }
    lines.add(line(above));
    if (below.stream().anyMatch(cell -> !cell.isEmpty())) {
      lines.add("");
      lines.add(line(below));
    }
  }

  private void overLines(List<String> row, List<String> lines) {
    String label = row.getFirst();
    List<String> parts = List.of(label.split(" (?=\\()", -1));
    for (int p = 0; p < parts.size(); p++) {
      List<String> cells = new ArrayList<>();
      cells.add(parts.get(p));
      cells.addAll(
          p == 0
              ? row.subList(1, row.size())
              : row.subList(1, row.size()).stream().map(c -> "").toList());
      lines.add(line(cells));
    }
  }

  private static int longest(List<String> row) {
    return row.stream().mapToInt(String::length).max().orElse(0);
  }

  private String line(List<String> row) {
    if (has(Disease.PIPES)) {
      return "| " + String.join(" | ", row) + " |";
    }
    if (has(Disease.CELL_A_LINE)) {
      return String.join("\n", row.stream().filter(cell -> !cell.isEmpty()).toList());
    }
    return String.join(has(Disease.TABS_LOST) && one(3) ? " " : "\t", row);
  }
}
