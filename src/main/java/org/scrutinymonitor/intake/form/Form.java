package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Scheme;

/**
 * Recognises the progress form of scrutiny monitoring in a document. The stages: rows become {@link
 * Line}s with a label each ({@link Lines}); {@link Portrait} or {@link Tracker} builds the tree;
 * {@link Copies} puts together what stands twice; {@link Missing} doubts what is not there; {@link
 * Harvest} makes the review.
 */
public final class Form {
  private Form() {}

  /**
   * Turns a document into a review with every doubt that the words leave.
   *
   * @throws Unreadable when the document is not the form at all
   */
  public static OpenReview recognise(SourceDocument document) throws Unreadable {
    var flat = Flat.review(document);
    if (flat.isPresent()) {
      return flat.get();
    }
    boolean exact = document.exact();
    RunningOn runningOn = new RunningOn();
    Squeezed squeezed = new Squeezed();
    List<Line> lines = new ArrayList<>();
    Tracker tracker = new Tracker(exact);
    Lines reader = new Lines(exact, squeezed);
    int number = 0;
    for (Block block : document.blocks()) {
      switch (block) {
        case Paragraph paragraph -> {
          if (!paragraph.text().isBlank()) {
            if (!exact && Squeezed.isPage(paragraph.text())) {
              squeezed.add(paragraph.text(), paragraph.place());
            } else {
              lines.add(Line.paragraph(paragraph.text(), paragraph.heading(), paragraph.place()));
            }
          }
        }
        case Table found -> {
          Table table = Turned.upright(found);
          learn(runningOn, table);
          if (!tracker.take(table)) {
            lines.addAll(reader.of(table, number++));
          }
        }
      }
    }
    if (tracker.hasItems()) {
      return tracker.review(document, lines);
    }
    lines = Stacked.rows(exact ? lines : Repeats.without(lines), exact);
    Evidence.require(lines);
    Portrait portrait = new Portrait(lines, exact, runningOn);
    List<Node> roots = portrait.read();
    Evidence.requireFilled(roots);
    if (!exact) {
      Copies.mergeAll(roots);
    }
    new Title(lines).fill(portrait.header, document, false);
    Scheme scheme = portrait.key.scheme(Grades.given(roots));
    portrait.key.doubt(portrait.header, scheme);
    new Missing(exact, isPlain(document), squeezed, runningOn).doubt(roots);
    return new Harvest(scheme, exact).review(portrait.header, roots);
  }

  /** Whether nothing in a document has a look: it came from text, where empty cells get lost. */
  private static boolean isPlain(SourceDocument document) {
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph && paragraph.heading() > 0) {
        return false;
      }
      if (block instanceof Table table) {
        for (Row row : table.rows()) {
          for (Cell cell : row.cells()) {
            if (cell.emphasis() || cell.columnSpan() > 1 || cell.rowSpan() > 1) {
              return false;
            }
          }
        }
      }
    }
    return !document.exact();
  }

  private static void learn(RunningOn runningOn, Table table) {
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        runningOn.learn(cell.text());
      }
    }
  }
}
