package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.intake.source.Shown.lines;
import static org.scrutinymonitor.intake.source.Shown.p;
import static org.scrutinymonitor.intake.source.Shown.tbl;
import static org.scrutinymonitor.intake.source.Shown.tc;
import static org.scrutinymonitor.intake.source.Shown.tr;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

class WordReaderTest {
  private static final String NUMBERING =
      """
      <w:numbering>
       <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
       </w:abstractNum>
       <w:abstractNum w:abstractNumId="1">
        <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
       </w:abstractNum>
       <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
       <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>
       <w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
      </w:numbering>
      """;

  private static SourceDocument read(String body, Object... parts) throws Unreadable {
    return SourceReader.read(Shown.word(body, parts));
  }

  private static String item(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, words);
  }

  @Test
  void automaticNumbersAreWords() throws Exception {
    String body =
        item(5, 0, "Find")
            + item(5, 1, "homes")
            + item(5, 1, "rooms")
            + item(5, 2, "walls")
            + item(5, 0, "Treat")
            + item(5, 1, "again")
            + item(6, 0, "Point")
            + item(7, 0, "Fourth");
    assertThat(lines(read(body, "word/numbering.xml", NUMBERING)))
        .containsExactly(
            "1. Find",
            "a) homes",
            "b) rooms",
            "1.b.i walls",
            "2. Treat",
            "a) again",
            "• Point",
            "4. Fourth");
  }

  @Test
  void anAutomaticNumberIsAllThatACellMayHold() throws Exception {
    String table = tbl(tr(tc("", item(5, 0, "")), tc("", p("That damp is found"))));
    assertThat(lines(read(table, "word/numbering.xml", NUMBERING)))
        .containsExactly("|0| 1. |1| That damp is found");
  }

  @Test
  void cellsMergedDownwardsAndSidewaysAreOneCell() throws Exception {
    String table =
        tbl(
            tr(
                tc("<w:vMerge w:val='restart'/>", p("Grade")),
                tc("<w:gridSpan w:val='2'/>", p("x"))),
            tr(tc("<w:vMerge/>", p("unseen")), tc("", p("y")), tc("", p("z"))),
            tr(
                tc("<w:vMerge/>", p("")),
                tc("<w:hMerge w:val='restart'/>", p("u")),
                tc("<w:hMerge/>", p(""))));
    assertThat(lines(read(table))).containsExactly("|0v3| Grade |1+2| x", "|1| y |2| z", "|1+2| u");
  }

  @Test
  void columnsThatAHairDividesAreOne() throws Exception {
    String grid =
        "<w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='12'/><w:gridCol w:w='3000'/></w:tblGrid>";
    String table =
        "<w:tbl>"
            + grid
            + tr(tc("", p("a")), tc("<w:gridSpan w:val='2'/>", p("b")))
            + tr(tc("<w:gridSpan w:val='2'/>", p("c")), tc("", p("d")))
            + "</w:tbl>";
    assertThat(lines(read(table))).containsExactly("|0| a |1| b", "|0| c |1| d");
  }

  @Test
  void rowsThatBeginFurtherInKeepTheirColumns() throws Exception {
    String table =
        tbl(
            tr(tc("", p("a")), tc("", p("b"))),
            "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("", p("c")) + "</w:tr>");
    assertThat(lines(read(table))).containsExactly("|0| a |1| b", "|1| c");
  }

  @Test
  void insertedWordsStayAndDeletedWordsGo() throws Exception {
    String body =
        "<w:p><w:r><w:t>Due in </w:t></w:r>"
            + "<w:del><w:r><w:delText>March</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>June</w:t></w:r></w:ins>"
            + "<w:moveFrom><w:r><w:t> 2023</w:t></w:r></w:moveFrom>"
            + "<w:moveTo><w:r><w:t> 2024</w:t></w:r></w:moveTo></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
            + p("line");
    assertThat(lines(read(body))).containsExactly("Due in June 2024", "One line");
  }

  @Test
  void aDeletedRowIsNoRow() throws Exception {
    String table =
        tbl(
            tr(tc("", p("a")), tc("", p("b"))),
            "<w:tr><w:trPr><w:del/></w:trPr>" + tc("", p("gone")) + tc("", p("gone")) + "</w:tr>",
            tr(tc("", p("c")), tc("", p("d"))));
    assertThat(lines(read(table))).containsExactly("|0| a |1| b", "|0| c |1| d");
  }

  @Test
  void fieldsShowTheirResultAndControlsTheirContent() throws Exception {
    String body =
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>May 2024</w:t></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + p("Click here")
            + "</w:sdtContent></w:sdt>"
            + "<w:sdt><w:sdtContent>"
            + p("Chosen")
            + "</w:sdtContent></w:sdt>"
            + "<w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>";
    assertThat(lines(read(body))).containsExactly("May 2024", "Chosen", "linked");
  }

  @Test
  void tickBoxesAndOldFormFieldsAreRead() throws Exception {
    String body =
        "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r><w:r><w:t> Yes </w:t></w:r>"
            + "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r><w:r><w:t> No</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/>"
            + "<w:listEntry w:val='On-Track'/><w:listEntry w:val='Slipped'/></w:ddList></w:ffData></w:fldChar></w:r></w:p>";
    assertThat(lines(read(body))).containsExactly("☑ Yes ☐ No", "Slipped");
  }

  @Test
  void hyphensTabsAndLineBreaksAreKept() throws Exception {
    String body =
        "<w:p><w:r><w:t>on</w:t><w:noBreakHyphen/><w:t>line</w:t><w:br/><w:t>co</w:t><w:softHyphen/>"
            + "<w:t>operate</w:t><w:tab/><w:t>x</w:t></w:r></w:p>";
    assertThat(lines(read(body))).containsExactly("on-line⏎cooperate⇥x");
  }

  @Test
  void wordsInATextBoxAreReadOnce() throws Exception {
    String box = "<w:txbxContent>" + p("In the box") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>Around </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r>"
            + "<w:r><w:t>it</w:t></w:r></w:p>";
    assertThat(lines(read(body))).containsExactly("In the box", "Around it");
  }

  @Test
  void tablesWithinACellAreItsWords() throws Exception {
    String inner = tbl(tr(tc("", p("Ward")), tc("", p("5"))), tr(tc("", p("All")), tc("", p("9"))));
    String table = tbl(tr(tc("", p("Evidence")), tc("", p("Figures:") + inner + p("end"))));
    assertThat(lines(read(table))).containsExactly("|0| Evidence |1| Figures:⏎Ward⇥5⏎All⇥9⏎end");
  }

  @Test
  void aTableThatOnlyFramesTheFormIsOpened() throws Exception {
    String form =
        tbl(tr(tc("", p("Review:")), tc("", p("Damp"))), tr(tc("", p("Date:")), tc("", p("May"))));
    assertThat(lines(read(tbl(tr(tc("", p("Title") + form + p("")))))))
        .containsExactly("Title", "|0| Review: |1| Damp", "|0| Date: |1| May");
  }

  @Test
  void headingsAreKnownByTheStyleBehindTheStyle() throws Exception {
    String styles =
        """
        <w:styles>
         <w:style w:type="paragraph" w:styleId="Ueberschrift"><w:name w:val="heading 2"/></w:style>
         <w:style w:type="paragraph" w:styleId="Ours"><w:basedOn w:val="Ueberschrift"/><w:name w:val="Council"/></w:style>
         <w:style w:type="paragraph" w:styleId="Level"><w:name w:val="L"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
         <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
         <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
        </w:styles>
        """;
    String styled = "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String body =
        styled.formatted("Ours", "One")
            + styled.formatted("Level", "Two")
            + styled.formatted("A", "Three");
    assertThat(lines(read(body, "word/styles.xml", styles)))
        .containsExactly("#2 One", "#4 Two", "Three");
  }

  @Test
  void labelsAreShadedOrWhollyBold() throws Exception {
    String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r>%s</w:p>";
    String table =
        tbl(
            tr(
                tc("<w:shd w:fill='D9D9D9'/>", p("Label")),
                tc("<w:shd w:fill='auto'/>", p("plain")),
                tc("", bold.formatted("")),
                tc("", bold.formatted("<w:r><w:t> and plain</w:t></w:r>"))));
    Table read = (Table) read(table).blocks().getFirst();
    assertThat(read.rows().getFirst().cells().stream().map(Cell::emphasis))
        .containsExactly(true, false, true, false);
  }

  @Test
  void rowsThatRepeatOnEachPageAreHeaders() throws Exception {
    String table =
        tbl(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + tc("", p("No"))
                + tc("", p("Action"))
                + "</w:tr>",
            tr(tc("", p("1")), tc("", p("Letter"))));
    Table read = (Table) read(table).blocks().getFirst();
    assertThat(read.rows().stream().map(SourceDocument.Row::header)).containsExactly(true, false);
  }

  @Test
  void writingFromRightToLeftAndAccentsKeepTheirOrder() throws Exception {
    assertThat(lines(read(p("שלום עולם 12") + p("cafe\u0301 W\u0302yr"))))
        .isEqualTo(List.of("שלום עולם 12", "caf\u00E9 \u0174yr"));
  }

  @Test
  void theTitleComesFromTheProperties() throws Exception {
    byte[] file =
        Shown.zip(
            "word/document.xml",
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                + p("x")
                + "</w:body></w:document>",
            "docProps/core.xml",
            "<c:p xmlns:c='c' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Damp </dc:title></c:p>");
    assertThat(SourceReader.read(file).title()).isEqualTo("Damp");
  }
}
