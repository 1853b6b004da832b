package org.scrutinymonitor.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Contents;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Proof;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;

/** Lays out a pack: the report, what changed, the form of each review, the appendices. */
final class PackPaper {
  private final View view;
  private final PackSource source;
  private final List<Block> blocks = new ArrayList<>();

  private PackPaper(PackSource source) {
    this.source = source;
    this.view =
        new View(
            Texts.in(source.language()),
            new Masthead("", "/", null, null, source.language(), List.of()),
            "/",
            null,
            null);
  }

  /**
   * The pack as a paper.
   *
   * @param number the number of the pack among those of the meeting
   * @param at when it was frozen
   */
  static Paper of(PackSource source, int number, Instant at) {
    var pack = new PackPaper(source);
    pack.head();
    pack.report();
    pack.agenda();
    pack.blocks.add(new Heading(2, pack.view.text("packs.changes"), false));
    pack.blocks.addAll(PackChanges.of(pack.view, source));
    pack.reviews();
    pack.blocks.add(new Heading(2, pack.view.text("packs.late"), true));
    pack.blocks.addAll(LateItems.of(pack.view, source));
    pack.ledgers();
    pack.about(number, at);
    var words = FormWords.in(pack.view.texts().locale());
    return new Paper(
        words.language(),
        pack.view.text("packs.title"),
        pack.view.text("packs.topic", source.committee(), pack.view.day(source.meeting().day())),
        words.page(),
        pack.blocks);
  }

  private void head() {
    var meeting = source.meeting();
    blocks.add(new Heading(1, view.text("packs.title"), false));
    blocks.add(new Paragraph(Style.LEAD, source.councilName()));
    var rows = new ArrayList<Row>();
    rows.add(fact("packs.to", source.committee()));
    rows.add(
        fact(
            "packs.meeting",
            meeting.begins() == null
                ? view.weekday(meeting.day())
                : view.text(
                    "packs.meeting-at", view.weekday(meeting.day()), meeting.begins().toString())));
    if (meeting.place() != null) rows.add(fact("packs.place", meeting.place()));
    rows.add(fact("packs.by", view.text("packs.office", source.councilName())));
    blocks.add(new Table(view.text("packs.facts"), Look.FORM, List.of(22, 78), List.of(), rows));
    blocks.add(new Contents(view.text("packs.contents")));
  }

  private Row fact(String label, String text) {
    return new Row(true, List.of(Cell.of(Role.ROW, view.text(label)), Cell.text(text)));
  }

  private void report() {
    var report = CoverReport.of(view, source);
    for (int i = 0; i < report.size(); i++) {
      blocks.add(
          new Heading(2, view.text("packs.numbered", i + 1, report.get(i).heading()), false));
      blocks.add(new Paragraph(Style.TEXT, report.get(i).words()));
    }
  }

  private void agenda() {
    blocks.add(new Heading(2, view.text("packs.agenda"), false));
    if (source.agenda().isEmpty()) {
      blocks.add(new Paragraph(Style.TEXT, view.text("packs.agenda.none")));
      return;
    }
    var rows = new ArrayList<Row>();
    for (var entry : source.agenda()) {
      var figures = Figures.of(view, source.today(), List.of(entry.review()));
      rows.add(
          new Row(
              true,
              List.of(
                  Cell.of(Role.ROW, entry.review().title()),
                  Cell.text(entry.number() == null ? "–" : entry.number()),
                  Cell.text(entry.period() == null ? "–" : entry.period()),
                  Cell.text("" + figures.items()),
                  Cell.text("" + figures.achieved()),
                  Cell.text("" + figures.open()))));
    }
    blocks.add(
        new Table(
            view.text("packs.agenda"),
            Look.LIST,
            List.of(35, 12, 16, 11, 15, 11),
            List.of(
                heads(
                    "packs.review",
                    "packs.agenda-item",
                    "packs.period",
                    "packs.items",
                    "packs.achieved",
                    "packs.open")),
            rows));
  }

  private void reviews() {
    for (var entry : source.agenda()) {
      blocks.add(new Heading(2, view.text("packs.review-of", entry.review().title()), true));
      blocks.addAll(
          ReviewPaper.of(view, PostedReview.of(entry.review(), entry.posts(), source.language())));
    }
  }

  private void ledgers() {
    if (source.ledgers().isEmpty()) return;
    blocks.add(new Heading(2, view.text("packs.ledger"), true));
    blocks.add(new Paragraph(Style.TEXT, view.text("packs.ledger.what")));
    for (var ledger : source.ledgers()) {
      blocks.add(
          new Heading(3, view.text("packs.ledger.of", ledger.review(), ledger.period()), false));
      blocks.add(
          new Paragraph(Style.TEXT, view.text("packs.ledger.by", view.day(ledger.answersBy()))));
      var rows = new ArrayList<Row>();
      for (var line : ledger.lines()) {
        rows.add(
            new Row(
                true,
                List.of(
                    Cell.of(Role.ROW, line.post()),
                    Cell.text(line.told()),
                    Cell.text(line.answered()),
                    Cell.text(
                        line.silentDays() == 0
                            ? "–"
                            : view.count("packs.days", line.silentDays())))));
      }
      blocks.add(
          new Table(
              view.text("packs.ledger.of", ledger.review(), ledger.period()),
              Look.LIST,
              List.of(30, 42, 14, 14),
              List.of(heads("packs.post", "packs.told", "packs.answered", "packs.silent")),
              rows));
    }
  }

  /** The end of the pack: whatever proves where its words come from has its place here. */
  private void about(int number, Instant at) {
    blocks.add(new Heading(2, view.text("packs.about"), false));
    blocks.add(new Paragraph(Style.TEXT, view.text("packs.about.made", number, view.moment(at))));
    histories();
    blocks.add(new Proof(view.text("packs.about.digest")));
  }

  /** The newest entry of each review's history: what stood before it can be checked by it. */
  private void histories() {
    var lines = new ArrayList<String>();
    for (var entry : source.agenda()) {
      var history = entry.history();
      if (history == null) continue;
      lines.add(
          "• "
              + view.text(
                  "packs.about.history-of",
                  entry.review().title().replace('\n', ' '),
                  history.number(),
                  history.hex()));
    }
    if (lines.isEmpty()) return;
    blocks.add(new Paragraph(Style.TEXT, view.text("packs.about.history")));
    blocks.add(new Paragraph(Style.TEXT, String.join("\n", lines)));
  }

  private Row heads(String... keys) {
    return heads(view, keys);
  }

  /** The heads of the columns of a list. */
  static Row heads(View view, String... keys) {
    var cells = new ArrayList<Cell>();
    for (var key : keys) cells.add(Cell.of(Role.COLUMN, view.text(key)));
    return new Row(true, cells);
  }
}
