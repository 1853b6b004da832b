package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.meeting.Changes.Change;
import org.scrutinymonitor.meeting.Changes.Kind;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.View;

/**
 * What changed since the committee met last. The words of an item come from the public review: a
 * change of what is exempt is not told.
 */
final class PackChanges {
  private PackChanges() {}

  static List<Block> of(View view, PackSource source) {
    var blocks = new ArrayList<Block>();
    if (source.lastMet() == null) {
      blocks.add(new Paragraph(Style.TEXT, view.text("packs.changes.first")));
      return blocks;
    }
    var byReview = new LinkedHashMap<Integer, List<Change>>();
    for (var change : source.changes()) {
      byReview.computeIfAbsent(change.after().review(), none -> new ArrayList<>()).add(change);
    }
    for (var review : source.reviews()) {
      var changes = byReview.get(review.id());
      if (changes != null) review(view, source, review, changes, blocks);
    }
    var what = blocks.isEmpty() ? "packs.changes.none" : "packs.changes.what";
    blocks.addFirst(new Paragraph(Style.TEXT, view.text(what, view.day(source.lastMet()))));
    return blocks;
  }

  private static void review(
      View view, PackSource source, Review review, List<Change> changes, List<Block> blocks) {
    var shown = Figures.shown(review, source.today());
    var rows = new ArrayList<Row>();
    int updated = 0;
    int added = 0;
    for (var change : changes) {
      var item = review.at(change.after().path()).orElse(null);
      if (item == null) continue;
      var told = told(view, item, change);
      if (!told.isEmpty()) {
        rows.add(
            new Row(
                true,
                List.of(
                    Cell.of(Role.ROW, item(view, shown, item)),
                    Cell.text(String.join("\n", told)))));
      } else if (change.kinds().contains(Kind.NEW)) {
        added++;
      } else {
        updated++;
      }
    }
    blocks.add(new Heading(3, review.title(), false));
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              view.text("packs.changes.of", review.title()),
              Look.LIST,
              List.of(45, 55),
              List.of(PackPaper.heads(view, "packs.item", "packs.change")),
              rows));
    }
    var rest = new ArrayList<String>();
    if (updated > 0) rest.add(view.count("packs.changes.updated", updated));
    if (added > 0) rest.add(view.count("packs.changes.new", added));
    if (!rest.isEmpty()) blocks.add(new Paragraph(Style.TEXT, String.join("\n", rest)));
  }

  /** "Recommendation 1, part b: Making it known". */
  static String item(View view, Shown shown, Review.Item item) {
    var name = shown.name(view, item);
    var capital = name.substring(0, 1).toUpperCase(view.texts().locale()) + name.substring(1);
    return capital + "\n" + item.text();
  }

  private static List<String> told(View view, Review.Item item, Change change) {
    var told = new ArrayList<String>();
    for (var kind : change.kinds()) {
      var words = told(view, item, change, kind);
      if (words != null) told.add(words);
    }
    return told;
  }

  private static @Nullable String told(View view, Review.Item item, Change change, Kind kind) {
    var after = change.after();
    return switch (kind) {
      case DOWN -> graded(view, item, change, "packs.change.down");
      case UP -> graded(view, item, change, "packs.change.up");
      case CLOSED ->
          view.text(
              "review.decided.closed",
              view.text(Objects.requireNonNull(after.closed()).closure().text()));
      case REOPENED -> view.text("review.decided.reopened");
      case DATE_MOVED ->
          isExempt(item, ExemptField.DUE) || after.moved() == null
              ? null
              : view.text("packs.change.moved", after.moved().text());
      case DATE_ASKED ->
          isExempt(item, ExemptField.DUE) || isExempt(item, ExemptField.EXPECTED)
              ? null
              : view.text(
                  "packs.change.asked", Objects.requireNonNull(after.asked()).date().text());
      case SILENT -> view.text("packs.change.silent");
      case UPDATED, NEW -> null;
    };
  }

  private static @Nullable String graded(View view, Review.Item item, Change change, String key) {
    var before = change.before() == null ? null : change.before().grade(view.language());
    var after = change.after().grade(view.language());
    if (before == null || after == null || isExempt(item, ExemptField.GRADE)) return null;
    return view.text(key, before.words(), after.words());
  }

  private static boolean isExempt(Review.Item item, ExemptField field) {
    return item.exemptions().stream().anyMatch(exempt -> exempt.field() == field);
  }
}
