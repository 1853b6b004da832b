package org.scrutinymonitor.intake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/** Documents written out so that a test can be read, and files made of parts. */
final class Shown {
  private Shown() {}

  /** Every block on lines of its own; "|1+2v3| words" is a cell at column 1, 2 wide and 3 high. */
  static List<String> lines(SourceDocument document) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Paragraph paragraph ->
            lines.add(
                (paragraph.heading() > 0 ? "#" + paragraph.heading() + " " : "")
                    + line(paragraph.text()));
        case Table table -> lines.addAll(rows(table));
      }
    }
    return lines;
  }

  /** The rows of the tables only. */
  static List<String> tables(SourceDocument document) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        lines.add("table");
        lines.addAll(rows(table));
      }
    }
    return lines;
  }

  private static List<String> rows(Table table) {
    return table.rows().stream().map(Shown::row).toList();
  }

  static String row(Row row) {
    StringBuilder line = new StringBuilder();
    for (Cell cell : row.cells()) {
      line.append(line.isEmpty() ? "|" : " |").append(cell.column());
      line.append(cell.columnSpan() > 1 ? "+" + cell.columnSpan() : "");
      line.append(cell.rowSpan() > 1 ? "v" + cell.rowSpan() : "");
      line.append("| ").append(line(cell.text()));
    }
    return line.toString().strip();
  }

  private static String line(String text) {
    return text.replace("\n", "⏎").replace("\t", "⇥");
  }

  static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /** A packed file of parts: a name, its content, the next name and so on. */
  static byte[] zip(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) parts[i]));
        zip.write(parts[i + 1] instanceof String words ? bytes(words) : (byte[]) parts[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final String WORD =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

  /** A Word file with this body; more parts can follow, by name and content. */
  static byte[] word(String body, Object... more) {
    Object[] parts = new Object[more.length + 2];
    parts[0] = "word/document.xml";
    parts[1] = "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>";
    System.arraycopy(more, 0, parts, 2, more.length);
    return zip(withRelations(parts));
  }

  private static Object[] withRelations(Object[] parts) {
    StringBuilder relations = new StringBuilder("<Relationships>");
    for (int i = 2; i < parts.length; i += 2) {
      String name = ((String) parts[i]).replace("word/", "");
      relations.append("<Relationship Id='r%d' Type='http://x/".formatted(i));
      relations.append(name.replace(".xml", "")).append("' Target='").append(name).append("'/>");
      parts[i + 1] = ((String) parts[i + 1]).replaceFirst("<(w:\\w+)", "<$1 " + WORD);
    }
    Object[] all = new Object[parts.length + 4];
    System.arraycopy(parts, 0, all, 0, parts.length);
    all[parts.length] = "word/_rels/document.xml.rels";
    all[parts.length + 1] = relations.append("</Relationships>").toString();
    all[parts.length + 2] = "_rels/.rels";
    all[parts.length + 3] =
        "<Relationships><Relationship Id='r1' Type='http://x/officeDocument'"
            + " Target='word/document.xml'/></Relationships>";
    return all;
  }

  /** A paragraph of Word with one run. */
  static String p(String words) {
    return "<w:p><w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
  }

  /** A cell of Word, with properties of its own. */
  static String tc(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String tbl(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }
}
