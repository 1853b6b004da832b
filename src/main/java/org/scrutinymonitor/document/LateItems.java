package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.View;

/** The appendix of items that are open and slipped, not achieved or overdue. */
final class LateItems {
  private LateItems() {}

  static List<Block> of(View view, PackSource source) {
    var blocks = new ArrayList<Block>();
    for (var review : source.reviews()) {
      var rows = rows(view, review, source.today());
      if (rows.isEmpty()) continue;
      blocks.add(new Heading(3, review.title(), false));
      blocks.add(
          new Table(
              view.text("packs.late.of", review.title()),
              Look.LIST,
              List.of(34, 26, 20, 20),
              List.of(
                  PackPaper.heads(
                      view, "packs.item", "packs.why-here", "packs.officer", "packs.committee")),
              rows));
    }
    var what = blocks.isEmpty() ? "packs.late.none" : "packs.late.what";
    blocks.addFirst(new Paragraph(Style.TEXT, view.text(what, view.day(source.today()))));
    return blocks;
  }

  private static List<Row> rows(View view, Review review, LocalDate today) {
    var rows = new ArrayList<Row>();
    var shown = Figures.shown(review, today);
    for (var item : review.carrying()) {
      var slipped = Figures.isSlipped(view, item);
      var overdue = Figures.isOverdue(review, item, today);
      if (!slipped && !overdue) continue;
      var last = item.latest();
      rows.add(
          new Row(
              true,
              List.of(
                  Cell.of(Role.ROW, PackChanges.item(view, shown, item)),
                  Cell.text(why(view, item, today, overdue)),
                  Cell.text(Shown.grade(view, last).words()),
                  Cell.text(committee(view, item)))));
    }
    return rows;
  }

  private static String committee(View view, Review.Item item) {
    var words = CommitteeWords.judgment(view, item);
    return words == null ? view.text("review.judgment.none") : words;
  }

  private static String why(View view, Review.Item item, LocalDate today, boolean overdue) {
    var lines = new ArrayList<String>();
    var dates = item.dates();
    var now = dates.now();
    if (now == null) lines.add(view.text("packs.late.no-date"));
    else lines.add(view.text("packs.late.due", now.text()));
    if (overdue && now != null && now.latest() != null) {
      lines.add(view.count("packs.late.overdue", ChronoUnit.DAYS.between(now.latest(), today)));
    }
    if (!dates.moves().isEmpty()) {
      lines.add(view.count("review.dates.moved", dates.moves().size()));
    }
    return String.join("\n", lines);
  }
}
