package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.document.ReviewForm.Grading;
import org.scrutinymonitor.document.ReviewForm.Grid;
import org.scrutinymonitor.document.ReviewForm.Line;

/**
 * The form as a Word document. Its XML is written directly: the styles lie beside this class as
 * files, and the same form gives the same bytes.
 */
final class WordForm {
  private static final List<String> FIXED_PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/settings.xml",
          "word/numbering.xml");

  /** The earliest moment that a zip can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Twentieths of a point; those behind the label divide by 2, 3 and 4. */
  private static final int LABEL_WIDTH = 2220;

  private static final int CELLS_WIDTH = 7872;

  private final WordXml xml = new WordXml();
  private final ReviewForm form;

  private WordForm(ReviewForm form) {
    this.form = form;
  }

  static byte[] write(ReviewForm form) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (String part : FIXED_PARTS) {
        put(zip, part, resource(part));
      }
      String language = form.words().language();
      put(zip, "word/styles.xml", resource("word/styles.xml").replace("LANGUAGE", language));
      put(zip, "word/footer1.xml", WordXml.footer(form.words().page()));
      put(zip, "docProps/core.xml", WordXml.properties(form.description(), form.topic(), language));
      put(zip, "word/document.xml", new WordForm(form).document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String resource(String part) throws IOException {
    try (InputStream in = WordForm.class.getResourceAsStream("word/" + part)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own part " + part);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
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
