package org.scrutinymonitor.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.document.ReviewForm.Grading;
import org.scrutinymonitor.document.ReviewForm.Grid;
import org.scrutinymonitor.document.ReviewForm.Line;

/** The form as a Word document. Its XML is written directly: the same form gives the same bytes. */
final class WordForm {
  /** Twentieths of a point; those behind the label divide by 2, 3 and 4. */
  private static final int LABEL_WIDTH = 2220;

  private static final int CELLS_WIDTH = 7872;

  private final WordXml xml = new WordXml();
  private final ReviewForm form;

  private WordForm(ReviewForm form) {
    this.form = form;
  }

  static byte[] write(ReviewForm form) {
    return WordFile.write(
        new WordForm(form).document(),
        form.description(),
        form.topic(),
        form.words().language(),
        form.words().page());
  }

  private String document() {
    xml.begin("w:document");
    xml.begin("w:body");
    xml.paragraphs("Heading1", form.words().title());
    table(form.words().review(), 1, List.of(), form.heading());
    xml.paragraphs("Standing", form.words().standing());
    boolean first = true;
    for (Grid grid : form.grids()) {
      if (!first) {
        xml.paragraphs(grid.opens() ? "WideGap" : "Gap", "");
      }
      first = false;
      table(grid.name(), grid.columns(), grid.head(), grid.body());
    }
    if (!form.gradings().isEmpty()) {
      xml.paragraphs("WideGap", "");
      gradings();
    }
    xml.paragraphs("Gap", "");
    xml.pageSetup();
    return xml.end();
  }

  private void table(String name, int columns, List<Line> head, List<Line> body) {
    beginTable(name, columns);
    head.forEach(line -> row(line, columns, true));
    body.forEach(line -> row(line, columns, false));
    xml.end("w:tbl");
  }

  private void beginTable(String name, int columns) {
    xml.begin("w:tbl");
    xml.begin("w:tblPr");
    xml.empty("w:tblStyle", "w:val", "TableGrid");
    xml.empty("w:tblW", "w:w", LABEL_WIDTH + CELLS_WIDTH + "", "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.empty("w:tblLook", "w:val", "00A0", "w:firstRow", "1", "w:firstColumn", "1");
    xml.empty("w:tblCaption", "w:val", name);
    xml.end("w:tblPr");
    xml.begin("w:tblGrid");
    xml.empty("w:gridCol", "w:w", LABEL_WIDTH + "");
    for (int i = 0; i < columns; i++) {
      xml.empty("w:gridCol", "w:w", CELLS_WIDTH / columns + "");
    }
    xml.end("w:tblGrid");
  }

  private void row(Line line, int columns, boolean repeated) {
    beginRow(line.whole(), repeated);
    String style =
        switch (line.role()) {
          case RECOMMENDATION -> "Heading2";
          case PART -> "Heading3";
          case STRANDS -> "ColumnHeading";
          case FIELD -> "Normal";
        };
    label(line.label());
    int span = columns / line.cells().size();
    for (String cell : line.cells()) {
      beginCell(CELLS_WIDTH / line.cells().size(), span, false);
      xml.paragraphs(style, cell);
      xml.end("w:tc");
    }
    xml.end("w:tr");
  }

  private void gradings() {
    List<List<@Nullable Grading>> rows = form.gradingRows();
    int columns = rows.getFirst().size();
    String label = form.words().gradings();
    beginTable(label.substring(0, label.length() - 1), columns);
    for (List<@Nullable Grading> row : rows) {
      beginRow(true, false);
      label(row == rows.getFirst() ? label : "");
      for (Grading grading : row) {
        beginCell(CELLS_WIDTH / columns, 1, false);
        if (grading == null) {
          xml.paragraphs("Normal", "");
        } else {
          xml.paragraphs("ColumnHeading", grading.code());
          xml.paragraphs("Normal", grading.label());
        }
        xml.end("w:tc");
      }
      xml.end("w:tr");
    }
    xml.end("w:tbl");
  }

  private void label(String label) {
    beginCell(LABEL_WIDTH, 1, true);
    xml.paragraphs("Label", label);
    xml.end("w:tc");
  }

  private void beginRow(boolean whole, boolean repeated) {
    xml.begin("w:tr");
    if (whole || repeated) {
      xml.begin("w:trPr");
      if (whole) {
        xml.empty("w:cantSplit");
      }
      if (repeated) {
        xml.empty("w:tblHeader");
      }
      xml.end("w:trPr");
    }
  }

  private void beginCell(int width, int span, boolean shaded) {
    xml.begin("w:tc");
    xml.begin("w:tcPr");
    xml.empty("w:tcW", "w:w", width + "", "w:type", "dxa");
    if (span > 1) {
      xml.empty("w:gridSpan", "w:val", span + "");
    }
    if (shaded) {
      xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "D9D9D9");
    }
    xml.end("w:tcPr");
  }
}
