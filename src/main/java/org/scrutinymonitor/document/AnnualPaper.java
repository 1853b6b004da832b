package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Contents;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;

/** Lays out an annual report from what is saved, and from nothing else. */
final class AnnualPaper {
  private static final String HEADING = "## ";

  private AnnualPaper() {}

  static Paper of(AnnualReport report, CouncilSettings council, String language) {
    var view = AnnualDraft.view(language);
    var year = report.year();
    var title = view.text("annual.title", year.title());
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, title, false));
    blocks.add(new Paragraph(Style.LEAD, council.name(language)));
    blocks.add(
        new Table(
            view.text("packs.facts"),
            Look.FORM,
            List.of(22, 78),
            List.of(),
            List.of(
                fact(
                    view.text("annual.year"),
                    view.text("annual.days-of", view.day(year.first()), view.day(year.last()))),
                fact(view.text("packs.by"), view.text("packs.office", council.name(language))))));
    blocks.add(new Contents(view.text("packs.contents")));
    var notes = new ArrayList<Block>();
    for (var section : AnnualSection.values()) {
      var kept = report.kept(section);
      var heading = section.number() + " " + view.text(section.heading());
      blocks.add(new Heading(2, heading, false));
      blocks.addAll(words(kept.words(language)));
      var numbers = kept.numbers(language);
      var first = notes(numbers);
      blocks.addAll(numbers.subList(0, first));
      if (first == numbers.size()) continue;
      notes.add(new Heading(3, heading, false));
      notes.addAll(numbers.subList(first + 1, numbers.size()));
    }
    if (!notes.isEmpty()) {
      blocks.add(new Heading(2, view.text("annual.numbers"), false));
      blocks.addAll(addressesOnce(notes));
    }
    blocks.add(
        new Paragraph(Style.SMALL, view.text("annual.saved", view.moment(report.savedAt()))));
    var words = FormWords.in(view.texts().locale());
    return new Paper(words.language(), title, council.name(language), words.page(), blocks);
  }

  /** Where the numbers behind a section begin, after the tables that belong to its words. */
  private static int notes(List<Block> numbers) {
    for (int at = 0; at < numbers.size(); at++) {
      if (numbers.get(at) instanceof Paragraph words && words.style() == Style.LABEL) return at;
    }
    return numbers.size();
  }

  /** What every section says of its addresses is said once, in front of all. */
  private static List<Block> addressesOnce(List<Block> notes) {
    var said = notes.stream().filter(AnnualPaper::isSmall).distinct().toList();
    var once = new ArrayList<Block>(said);
    notes.stream().filter(block -> !isSmall(block)).forEach(once::add);
    return once;
  }

  private static boolean isSmall(Block block) {
    return block instanceof Paragraph words && words.style() == Style.SMALL;
  }

  private static Row fact(String label, String text) {
    return new Row(true, List.of(Cell.of(Role.ROW, label), Cell.text(text)));
  }

  /** The words of a section as blocks: a line that begins with "## " is a heading. */
  static List<Block> words(String words) {
    var blocks = new ArrayList<Block>();
    var lines = new ArrayList<String>();
    for (var line : words.split("\n", -1)) {
      if (!line.startsWith(HEADING)) {
        lines.add(line);
        continue;
      }
      paragraph(blocks, lines);
      blocks.add(new Heading(3, line.substring(HEADING.length()).strip(), false));
    }
    paragraph(blocks, lines);
    return blocks;
  }

  private static void paragraph(List<Block> blocks, List<String> lines) {
    var text = String.join("\n", lines).strip().replaceAll("\n{2,}", "\n");
    if (!text.isEmpty()) blocks.add(new Paragraph(Style.TEXT, text));
    lines.clear();
  }
}
