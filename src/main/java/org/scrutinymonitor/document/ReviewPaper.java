package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.web.View;

/**
 * The council's own form of a review as a part of a paper, with the committee's judgment and the
 * dates below each officer's updates.
 */
final class ReviewPaper {
  private static final int LABEL = 22;
  private static final int CELLS = 78;

  private ReviewPaper() {}

  static List<Block> of(View view, PostedReview posted) {
    var form =
        ReviewForm.of(
            posted.review(),
            view.texts().locale(),
            List.of(
                new ReviewForm.Further(
                    view.text("packs.committees-judgment") + ":",
                    item -> CommitteeWords.judgment(view, posted.of(item))),
                new ReviewForm.Further(
                    view.text("packs.dates") + ":",
                    item -> CommitteeWords.dates(view, posted.of(item)))));
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(Style.LEAD, form.words().title()));
    var heading = form.heading().stream().map(line -> row(line, 1)).toList();
    blocks.add(table(form.topic(), 1, List.of(), heading));
    blocks.add(new Paragraph(Style.SMALL, form.words().standing()));
    for (var grid : form.grids()) {
      blocks.add(
          table(
              grid.name(),
              grid.columns(),
              grid.head().stream().map(line -> row(line, grid.columns())).toList(),
              grid.body().stream().map(line -> row(line, grid.columns())).toList()));
    }
    if (!form.gradings().isEmpty()) {
      blocks.add(new Paragraph(Style.LABEL, form.words().gradings()));
      blocks.add(
          new Paragraph(
              Style.TEXT,
              form.gradings().stream()
                  .map(level -> "• " + level.code() + " – " + level.label())
                  .collect(Collectors.joining("\n"))));
    }
    return blocks;
  }

  private static Table table(String name, int columns, List<Row> head, List<Row> body) {
    var widths = new ArrayList<Integer>();
    widths.add(LABEL * columns);
    for (int i = 0; i < columns; i++) widths.add(CELLS);
    return new Table(name, Look.FORM, widths, head, body);
  }

  private static Row row(ReviewForm.Line line, int columns) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(Role.ROW, line.label()));
    var span = columns / line.cells().size();
    for (var text : line.cells()) {
      cells.add(
          switch (line.role()) {
            case RECOMMENDATION -> new Cell(Role.TEXT, 3, span, text);
            case PART -> new Cell(Role.TEXT, 4, span, text);
            case STRANDS -> new Cell(Role.COLUMN, 0, span, text);
            case FIELD -> new Cell(Role.TEXT, 0, span, text);
          });
    }
    return new Row(line.whole(), cells);
  }
}
