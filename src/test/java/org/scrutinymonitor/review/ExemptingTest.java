package org.scrutinymonitor.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A field that is not public: its words are in no file and no answer of the API. */
@Story
class ExemptingTest {
  private static final String ITEM = "/1/b/2";
  private static final String ACTION = "Online form to be built and tested with tenants.";
  private static final String SENTENCE = "Exempt: paragraph 3 of Part 1 of Schedule 12A";

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Register register;
  @Autowired MockMvcTester pages;
  @Autowired org.jooq.DSLContext sql;

  private World.Founded council;
  private Visit officer;
  private String review;
  private String at;

  @BeforeEach
  void aRegisteredReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    at = council.at() + "/" + review;
  }

  @Test
  void theFormAsksWithTheParagraphsOfTheCouncilsNation() {
    var page = officer.page(at + ITEM + "/exemption/agreed_action");
    assertThat(page.text()).contains(ACTION, "Part 1 of Schedule 12A");
    assertThat(page.select("[name=paragraph]").eachAttr("value"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                "update council set nation = 'wales' where id = ?", council.officer().council())));
    page = officer.page(at + ITEM + "/exemption/agreed_action");
    assertThat(page.text()).contains("Part 4 of Schedule 12A");
    assertThat(page.select("[name=paragraph]").eachAttr("value"))
        .containsExactly("12", "13", "14", "15", "16", "17", "18");
  }

  @Test
  void everyErrorIsSaidAtOnceAndNothingTypedIsLost() {
    var answer =
        officer.post(
            at + ITEM + "/exemption/agreed_action",
            "paragraph",
            "12",
            "reason",
            " ",
            "public_text",
            "Typed words",
            "review_on",
            "soon");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#paragraph", "#reason", "#review_on");
    assertThat(page.select("#public_text").text()).isEqualTo("Typed words");
  }

  @Test
  void theItemsPageSaysByWhichParagraphWhoDecidedAndWhatThePublicReads() {
    exempt("agreed_action", "A form is being bought.");
    var page = officer.page(at + ITEM);
    assertThat(page.select("#agreed + dl").text())
        .contains(
            "Exempt, paragraph 3",
            ACTION,
            "The public reads: A form is being bought.",
            "Decided by the Scrutiny Officer");
    assertThat(officer.page(at).select("#item-1-b-2").text()).contains("Exempt, paragraph 3");
  }

  @Test
  void exemptWordsReachNoDownloadAndNoAnswerOfTheApi() throws Exception {
    var evidence = evidence();
    amend();
    exempt("agreed_action", "");
    exempt("responsibility", "An officer");
    exempt("due", "In 2026");
    exempt("evidence?update=" + position(), "");
    exempt("grade?update=" + position(), "");
    for (var out : everyAnswer()) {
      assertThat(out)
          .doesNotContain("Online form to be built", "Digital Services Manager", evidence);
      assertThat(out).contains(SENTENCE, "An officer", "In 2026");
    }
    assertThat(text(officer.get(at + ".docx?language=cy").getResponse().getContentAsByteArray()))
        .contains("Wedi'i eithrio: paragraff 3 o Ran 1 o Atodlen 12A")
        .doesNotContain("Online form to be built");
  }

  @Test
  void whoMayNotReadExemptWordsFindsThemOnNoPage() {
    amend();
    exempt("agreed_action", "A form is being bought.");
    exempt("text", "A part");
    var words =
        council.as(() -> register.find(council.officer(), review)).at("1/b/2").orElseThrow().text();
    var post = world.post(council, "Digital Services Manager", null);
    var lee = world.person(council, "A. Lee", "lee", true);
    world.holds(post, lee, LocalDate.of(2020, 1, 1));
    world.responsible(council, review + ITEM, post);
    var administrator =
        Visit.by(world.person(council, "Admin", "admin", true, Role.ADMINISTRATOR), pages);
    for (var somebody : new Visit[] {Visit.by(lee, pages), administrator}) {
      for (var address : new String[] {at, at + ITEM, at + "/1/b"}) {
        assertThat(somebody.page(address).text())
            .doesNotContain("Online form to be built")
            .doesNotContain(words);
      }
      assertThat(somebody.page(at + ITEM).text())
          .contains("A form is being bought.", "Exempt, paragraph 3");
      var sought = council.at() + "?q=" + java.net.URLEncoder.encode(words, UTF_8);
      assertThat(somebody.page(sought).select("tbody tr")).isEmpty();
      assertThat(somebody.get(at + ITEM + "/exemption/text")).hasStatus(404);
      assertThat(somebody.post(at + ITEM + "/exemption/text/end")).hasStatus(404);
      assertThat(somebody.get(council.at() + "/exemptions")).hasStatus(404);
    }
    var member = Visit.by(world.person(council, "M", "m", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.page(at + ITEM).text()).contains("Online form to be built");
    assertThat(member.get(at + ITEM + "/exemption/text")).hasStatus(404);
  }

  @Test
  void aChangedDecisionTakesThePlaceOfTheFirstAndBothAreKept() {
    exempt("agreed_action", "First");
    exempt("agreed_action", "Second");
    assertThat(officer.page(at + ITEM + "/exemption/agreed_action").select("#public_text").text())
        .isEqualTo("Second");
    assertThat(decisions()).isEqualTo(2);
  }

  @Test
  void aFieldIsMadePublicOnlyAfterAskingOnceMore() {
    exempt("agreed_action", "");
    var page = officer.page(at + ITEM + "/exemption/agreed_action/end");
    assertThat(page.text()).contains(ACTION, "everybody can read these words");
    officer.post(at + ITEM + "/exemption/agreed_action/end");
    assertThat(officer.page(at + ITEM).text()).doesNotContain("Exempt, paragraph");
    assertThat(officer.get(at + ITEM + "/exemption/agreed_action/end")).hasStatus(404);
  }

  @Test
  void thoseToLookAtAgainAreListedFirst() {
    exempt("agreed_action", "");
    exempt("response", "");
    council.as(() ->
        world.inTransaction(() ->
            sql.execute("update exemption set review_on = '2026-01-31' where field = 'response'")));
    var page = officer.page(council.at() + "/exemptions");
    assertThat(page.select("table")).hasSize(2);
    assertThat(page.select("table").get(0).text()).contains("response", "Day passed");
    assertThat(page.select("table").get(1).text()).contains("Agreed action");
    assertThat(page.select("table a").get(0).attr("href"))
        .isEqualTo(at + ITEM + "/exemption/response");
  }

  @Test
  void aFieldOrUpdateThatIsNotThereCannotBeExempt() {
    for (var field : new String[] {"none", "evidence", "evidence?update=99", "text?update=0"}) {
      assertThat(officer.get(at + ITEM + "/exemption/" + field)).as(field).hasStatus(404);
    }
  }

  private void amend() {
    officer.post(
        at + ITEM + "/amendment",
        "seen",
        "0",
        "agreed_action",
        ACTION + " By summer.",
        "reason",
        "Online form to be built sooner");
  }

  private void exempt(String field, String publicText) {
    var answer =
        officer.post(
            at + ITEM + "/exemption/" + field,
            "paragraph",
            "3",
            "reason",
            "A contract is being let",
            "public_text",
            publicText,
            "review_on",
            "31 March 2040");
    assertThat(answer).as(field).hasStatus3xxRedirection();
  }

  private int position() {
    var item = council.as(() -> register.find(council.officer(), review)).at("1/b/2").orElseThrow();
    return java.util.Objects.requireNonNull(item.latest()).position();
  }

  private String evidence() {
    var item = council.as(() -> register.find(council.officer(), review)).at("1/b/2").orElseThrow();
    var latest = java.util.Objects.requireNonNull(item.latest());
    return java.util.Objects.requireNonNull(latest.evidence()).lines().findFirst().orElseThrow();
  }

  private int decisions() {
    return council.as(
        () -> world.inTransaction(() -> sql.fetchCount(org.jooq.impl.DSL.table("exemption"))));
  }

  /** The text of every file and of both answers of the API. */
  private java.util.List<String> everyAnswer() throws Exception {
    var pdf = officer.get(at + ".pdf").getResponse().getContentAsByteArray();
    String ofPdf;
    try (var document = Loader.loadPDF(pdf)) {
      ofPdf = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
    return java.util.List.of(
        text(officer.get(at + ".docx").getResponse().getContentAsByteArray()),
        ofPdf,
        new String(officer.get(at + ".html").getResponse().getContentAsByteArray(), UTF_8),
        new String(officer.get(at + ".json").getResponse().getContentAsByteArray(), UTF_8),
        api("/reviews/" + review));
  }

  private static String text(byte[] word) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(word));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private String api(String address) {
    var key =
        Base64.getEncoder()
            .encodeToString((council.email() + ":" + World.PASSWORD).getBytes(UTF_8));
    var answer =
        pages
            .get()
            .uri("/api" + council.at() + address)
            .header("Authorization", "Basic " + key)
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
