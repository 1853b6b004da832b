package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.intake.source.Shown.lines;

import org.junit.jupiter.api.Test;

class OpenDocumentReaderTest {
  private static final String NAMES =
      " xmlns:office='urn:office' xmlns:text='urn:text' xmlns:table='urn:table' xmlns:style='urn:style'"
          + " xmlns:fo='urn:fo' xmlns:draw='urn:draw'";

  private static final String LIST =
      "<text:list-style style:name='L'>"
          + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
          + "<text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/>"
          + "<text:list-level-style-bullet text:level='3' text:bullet-char='-'/></text:list-style>";

  private static SourceDocument read(String styles, String body) throws Unreadable {
    String content =
        "<office:document-content%s><office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"
            .formatted(NAMES, styles, body);
    return SourceReader.read(
        Shown.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
  }

  private static String p(String words) {
    return "<text:p>" + words + "</text:p>";
  }

  private static String cell(String attributes, String words) {
    return "<table:table-cell " + attributes + ">" + p(words) + "</table:table-cell>";
  }

  @Test
  void coveredCellsKeepTheOthersInTheirColumns() throws Exception {
    String table =
        "<table:table><table:table-row>"
            + cell("table:number-columns-spanned='2' table:number-rows-spanned='2'", "a")
            + "<table:covered-table-cell/>"
            + cell("", "b")
            + "</table:table-row><table:table-row><table:covered-table-cell table:number-columns-repeated='2'/>"
            + cell("", "c")
            + "</table:table-row><table:table-row>"
            + cell("table:number-columns-repeated='2'", "d")
            + cell("", "e")
            + "</table:table-row></table:table>";
    assertThat(lines(read("", table)))
        .containsExactly("|0+2v2| a |2| b", "|2| c", "|0| d |1| d |2| e");
  }

  @Test
  void listsAreNumberedAndGoOnWhereTheySaySo() throws Exception {
    String item = "<text:list-item>" + p("%s") + "%s</text:list-item>";
    String inner =
        "<text:list>" + item.formatted("x", "") + item.formatted("y", "") + "</text:list>";
    String body =
        "<text:list text:style-name='L'>"
            + item.formatted("one", inner)
            + item.formatted("two", "")
            + "</text:list>"
            + p("between")
            + "<text:list text:style-name='L' text:continue-numbering='true'>"
            + item.formatted("three", "")
            + "</text:list>"
            + "<text:list text:style-name='L'>"
            + item.formatted("anew", "")
            + "</text:list>";
    assertThat(lines(read(LIST, body)))
        .containsExactly("1. one", "a) x", "b) y", "2. two", "between", "3. three", "1. anew");
  }

  @Test
  void whatWasDeletedOrNotedIsNotRead() throws Exception {
    String body =
        "<text:tracked-changes><text:changed-region><text:deletion>"
            + p("gone")
            + "</text:deletion></text:changed-region></text:tracked-changes>"
            + p(
                "Due<text:s/>in<text:note><text:note-body>"
                    + p("note")
                    + "</text:note-body></text:note>\n   June<text:line-break/>2024<text:tab/>x")
            + "<text:h text:outline-level='2'>Head</text:h>";
    assertThat(lines(read("", body))).containsExactly("Due in June⏎2024⇥x", "#2 Head");
  }

  @Test
  void headerRowsAreKnownAndTextBoxesRead() throws Exception {
    String table =
        "<table:table><table:table-header-rows><table:table-row>"
            + cell("", "No")
            + "</table:table-row></table:table-header-rows><table:table-row>"
            + cell("", "1")
            + "</table:table-row></table:table>";
    String box =
        p(
            "Around<draw:frame><draw:text-box>"
                + p("in the box")
                + "</draw:text-box></draw:frame> it");
    SourceDocument read = read("", table + box);
    assertThat(lines(read)).containsExactly("|0| No", "|0| 1", "in the box", "Around it");
    SourceDocument.Table first = (SourceDocument.Table) read.blocks().getFirst();
    assertThat(first.rows().stream().map(SourceDocument.Row::header)).containsExactly(true, false);
  }
}
