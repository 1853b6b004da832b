package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.intake.source.Shown.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

class HtmlReaderTest {
  private static SourceDocument read(String page) throws Unreadable {
    return SourceReader.read(Shown.bytes("<!DOCTYPE html><html>" + page));
  }

  @Test
  void cellsThatSpanColumnsAndRowsKeepTheOthersInTheirColumns() throws Exception {
    assertThat(
            lines(
                read(
                    "<table><tr><td rowspan=2>a<td colspan=2>b<td>c</tr><tr><td>d<td>e<td>f</tr>"
                        + "<tr><td rowspan=0>g<td>h<td>i<td>j</tr><tr><td>k</table>")))
        .containsExactly(
            "|0v2| a |1+2| b |3| c", "|1| d |2| e |3| f", "|0v2| g |1| h |2| i |3| j", "|1| k");
  }

  @Test
  void linesListsAndParagraphsOfACellAreLines() throws Exception {
    assertThat(
            lines(
                read(
                    "<table><tr><td>Who<td>One<br>Two<p>Three</p><ul><li>four<li>five</ul>"
                        + "<ol type=a start=3><li>six<li value=7>seven</ol></table>")))
        .containsExactly("|0| Who |1| One⏎Two⏎Three⏎• four⏎• five⏎c. six⏎g. seven");
  }

  @Test
  void whatIsNotShownIsNotRead() throws Exception {
    assertThat(
            lines(
                read(
                    "<head><style>p{}</style><script>document.write('x')</script></head><body>"
                        + "<p>Seen<span style='display: none'>hidden</span><!-- comment --></p>"
                        + "<noscript>no</noscript><template>no</template><p hidden>no</p>")))
        .containsExactly("Seen");
  }

  @Test
  void headerRowsAndLabelsAreKnown() throws Exception {
    Table table =
        (Table)
            read("<table><thead><tr><th>No<th>Text</thead><tr><th>1<td bgcolor='#fff2cc'>a<td bgcolor=white>b</table>")
                .blocks()
                .getFirst();
    assertThat(table.rows().stream().map(Row::header)).containsExactly(true, false);
    assertThat(table.rows().getLast().cells().stream().map(Cell::emphasis))
        .containsExactly(true, true, false);
  }

  @Test
  void aTableThatOnlyLaysOutThePageIsOpened() throws Exception {
    assertThat(
            lines(
                read(
                    "<table><tr><td><h1>Review</h1><table><tr><td>Date:<td>May</tr><tr><td>Grade:<td>1</tr></table></table>")))
        .containsExactly("#1 Review", "|0| Date: |1| May", "|0| Grade: |1| 1");
  }

  @Test
  void thePageIsReadInTheCharactersThatItWasWrittenIn() throws Exception {
    String page = "<html><head><meta charset='%s'></head><p>“Ŵyr” – £5</p>";
    for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = ("\uFEFF" + page.formatted(name)).getBytes(Charset.forName(name));
      assertThat(lines(SourceReader.read(bytes))).containsExactly("“Ŵyr” – £5");
    }
    assertThat(lines(SourceReader.read(page.formatted("utf-8").getBytes(StandardCharsets.UTF_8))))
        .containsExactly("“Ŵyr” – £5");
    assertThat(
            lines(SourceReader.read("<p>“£5” – x</p>".getBytes(Charset.forName("windows-1252")))))
        .containsExactly("“£5” – x");
  }
}
