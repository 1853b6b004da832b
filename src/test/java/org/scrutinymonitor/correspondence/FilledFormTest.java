package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.monitoring.AskedRound;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One's own items as a Word form, filled in there and uploaded on the page of a request. */
@Story
class FilledFormTest {
  @Autowired World world;
  @Autowired AskedRound asked;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private AskedRound.Open round;
  private Visit writer;
  private String at;

  @BeforeEach
  void anOpenRound() throws InvalidReview {
    round = asked.open(world.council());
    writer = Visit.by(round.coordinator(), pages);
    at = round.at("1/c");
  }

  @Test
  void whatWasWrittenInWordIsADraftInTheFieldsOfItsItemAndNothingIsSent() throws IOException {
    var answer = send(filled("19 champions trained.", "2"));
    assertThat(answer)
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(round.council().at() + "/requests/check");
    var check = writer.page(round.council().at() + "/requests/check");
    assertThat(check.select("[role=alert]").text()).contains("1 answer was read from the form");
    assertThat(check.select("main").text()).contains("19 champions trained.");
    var page = writer.page(at);
    assertThat(page.select("#evidence").val()).isEqualTo("19 champions trained.");
    assertThat(page.select("input[name=grade][checked]").val()).isEqualTo("2");
    assertThat(page.select(".note")).isEmpty();
    assertThat(count("select count(*) from request_act")).as("nothing is submitted").isZero();
    assertThat(count("select count(*) from answer")).as("the other item has none").isOne();
  }

  @Test
  void whatTheReadingIsNotSureOfIsShownToTheWriterAndToWhoeverChecks() throws IOException {
    assertThat(send(filled("19 champions trained.", "9"))).hasStatus3xxRedirection();
    assertThat(writer.page(at).select(".note").text())
        .contains("Please check what was read from the form:", "9");
    assertThat(writer.page(round.council().at() + "/requests/check").select(".note")).hasSize(1);
    assertThat(
            Visit.by(round.link(), pages)
                .page(round.council().at() + "/rounds/" + round.number())
                .select("#request-" + round.request("1/c"))
                .text())
        .contains("Please check what was read from the form:");
  }

  @Test
  void whatWasTypedBeforeStaysWhereTheFormSaysNothing() throws IOException {
    writer.post(at, "begun-from", "0", "met", "partly", "explanation", "Two trainers left.");
    send(filled("19 champions trained.", "2"));
    var page = writer.page(at);
    assertThat(page.select("input[name=met][checked]").val()).isEqualTo("partly");
    assertThat(page.select("#explanation").val()).isEqualTo("Two trainers left.");
    assertThat(page.select("#evidence").val()).isEqualTo("19 champions trained.");
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsShownBesideTheFormAndNeitherIsLost() throws IOException {
    var officer = Visit.by(round.council(), pages);
    officer.post(at, "begun-from", "0", "evidence", "The officer was told by telephone.");
    var answer = send(filled("19 champions trained.", "2"));
    assertThat(answer).hasStatus(409);
    var page = Visit.document(answer);
    assertThat(page.select("#theirs-evidence").text()).contains("was told by telephone");
    assertThat(page.select("#evidence").val()).isEqualTo("19 champions trained.");
    assertThat(page.select("input[name=grade][checked]").val()).isEqualTo("2");
    assertThat(writer.page(at).select("#evidence").val())
        .as("until the second has decided")
        .isEqualTo("The officer was told by telephone.");
  }

  @Test
  void onesOwnFormGoesOverWhatOneWroteBefore() throws IOException {
    writer.post(at, "begun-from", "0", "evidence", "A first try.");
    assertThat(send(filled("19 champions trained.", "2"))).hasStatus3xxRedirection();
    assertThat(writer.page(at).select("#evidence").val()).isEqualTo("19 champions trained.");
  }

  @Test
  void anEmptyFormAndAFileThatIsNoneSayWhatToDo() throws IOException {
    var empty = send(form());
    assertThat(empty).hasStatus(422);
    assertThat(Visit.document(empty).text()).contains("nothing was found that is new");
    var none = send("no document".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(none).hasStatus(422);
    assertThat(Visit.document(none).text()).contains("This form could not be read.");
    assertThat(count("select count(*) from answer")).isZero();
  }

  @Test
  void theFormOfAnotherPersonAnswersNothingOfOnesOwn() throws IOException {
    var filled = filled("19 champions trained.", "2");
    var other = asked(filled);
    assertThat(other).hasStatus(422);
    assertThat(count("select count(*) from answer")).isZero();
  }

  /** The same form, sent by somebody who is asked for another item. */
  private MvcTestResult asked(byte[] filled) {
    var officer = Visit.by(round.council(), pages);
    return officer.send(round.at("3") + "/form", "form", "form.docx", filled);
  }

  private MvcTestResult send(byte[] form) {
    return writer.send(at + "/form", "form", "form.docx", form);
  }

  private byte[] form() {
    return writer.get(at + "/form.docx").getResponse().getContentAsByteArray();
  }

  /** The form with the first empty row of each kind filled in, as in Word: that of item 1c. */
  private byte[] filled(String evidence, String grade) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(form()))) {
      List<XWPFTableCell> cells =
          document.getTables().stream()
              .flatMap(table -> table.getRows().stream())
              .filter(row -> row.getTableCells().size() == 2)
              .filter(row -> row.getCell(0).getText().contains("November 2026"))
              .filter(row -> row.getCell(1).getText().isEmpty())
              .map(row -> row.getCell(1))
              .limit(2)
              .toList();
      assertThat(cells).hasSize(2);
      cells.get(0).setText(evidence);
      cells.get(1).setText(grade);
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private long count(String query) {
    return round
        .council()
        .as(() ->
            world.inTransaction(
                () -> Objects.requireNonNull(sql.fetchSingle(query).get(0, Long.class))));
  }
}
