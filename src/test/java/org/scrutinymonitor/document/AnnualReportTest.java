package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.Closings;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The scrutiny office drafts the annual report, changes it, and takes it away. */
@Story
class AnnualReportTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Exemptions exemptions;
  @Autowired Closings closings;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private ConsideredReview.Before before;
  private Visit officer;
  private String year;

  @BeforeEach
  void aReviewThatWasConsidered() throws InvalidReview {
    council = world.council();
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                "update council set name_cy = 'Cyngor' where id = ?",
                council.officer().council())));
    before = considered.before(council);
    officer = Visit.by(council, pages);
    var today = Days.today(time);
    year = "" + today.getYear();
  }

  @Test
  void everySectionIsDraftedInBothLanguages() {
    begin();
    var page = officer.page(report());
    assertThat(page.select("section > h2")).hasSize(AnnualSection.values().length);
    assertThat(page.text()).contains("Drafted by the program for Scrutiny Officer");
    assertThat(page.select("section[aria-labelledby=totals] li").eachText().getFirst())
        .matches("Still monitored: \\d+ of \\d+( \\(\\d+%\\))?, among all items \\[2\\.1\\]\\.");
    assertThat(officer.page(report() + "?language=cy").text())
        .contains("yn dal i gael eu monitro", "Sut y gwneir y rhifau");
    assertThat(page.text() + officer.page(report() + "?language=cy").text())
        .doesNotContain("{0}", "null");
  }

  @Test
  void everyNumberIsTheLengthOfTheListBehindIt() {
    begin();
    everyNumberLeadsToItsList();
  }

  private void everyNumberLeadsToItsList() {
    int some = 0;
    for (var link : officer.page(report()).select("section a[href*=figures/items]")) {
      var number = Pattern.compile("^\\d+").matcher(link.text());
      if (!number.find()) continue;
      var path = link.attr("href").replaceFirst("^https?://[^/]+", "");
      assertThat(officer.page(path).select("tbody tr"))
          .as(path)
          .hasSize(Integer.parseInt(number.group()));
      some += number.group().equals("0") ? 0 : 1;
    }
    assertThat(some).as("not all of them zero").isGreaterThan(8);
  }

  @Test
  void aReportOfAYearThatIsOverCountsAsAtItsLastDay() {
    var last = "" + (Integer.parseInt(year) - 1);
    assertThat(officer.post(council.at() + "/annual-reports", "year", last))
        .hasStatus3xxRedirection();
    var page = officer.page(council.at() + "/annual-reports/" + last);
    assertThat(page.text()).contains("31 December " + last);
    assertThat(page.select("a[href*='on=" + last + "-12-31']")).isNotEmpty();
  }

  @Test
  void wordsAreSavedAsAVersionWithWhoAndWhenAndTheNumbersStay() {
    begin();
    var numbers = officer.page(report()).select("section[aria-labelledby=totals] table").html();
    assertThat(save("totals", "1", "Our own words [2.1].", "Ein geiriau [2.1]."))
        .hasStatus3xxRedirection();
    var page = officer.page(report());
    var section = page.select("section[aria-labelledby=totals]");
    assertThat(section.text())
        .contains("Our own words [2.1].", "Changed by Scrutiny Officer")
        .doesNotContain("Still monitored");
    assertThat(section.select("table").html()).isEqualTo(numbers);
    assertThat(officer.page(report() + "/totals").select("details").text())
        .contains("Drafted by the program", "Still monitored");
  }

  @Test
  void whoSavesAfterSomebodyElseHearsOfIt() {
    begin();
    assertThat(save("totals", "1", "One", "Un")).hasStatus3xxRedirection();
    assertThat(save("totals", "1", "Two", "Dau")).hasStatus(409);
    assertThat(officer.page(report()).text()).contains("One").doesNotContain("Two");
  }

  @Test
  void aSectionWithoutWordsIsAnErrorAtItsField() {
    begin();
    var answer = save("totals", "1", "", "Un");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a[href=#words_en]")).hasSize(1);
    assertThat(page.select("#words_cy").text()).isEqualTo("Un");
  }

  @Test
  void aSectionIsDraftedAnewAndItsWordsAreAnEarlierVersion() {
    begin();
    save("totals", "1", "Our own words", "Ein geiriau");
    assertThat(officer.post(report() + "/totals/draft", "seen", "2")).hasStatus3xxRedirection();
    assertThat(officer.page(report()).text()).contains("Still monitored");
    assertThat(officer.page(report() + "/totals").select("details").text())
        .contains("Our own words");
    assertThat(officer.post(report() + "/totals/draft", "seen", "2")).hasStatus(409);
  }

  @Test
  void whereACommitteeGaveItsOwnGradeBothAreToldAndItsOwnCounts() {
    begin();
    var path = told("overdue").getFirst();
    assertThat(officer.page(report()).select("section[aria-labelledby=overdue]").text())
        .contains("Officers graded it:", "No committee has judged that.");
    assertThat(
            officer.post(
                before.at() + "/" + before.review() + "/decision",
                "item",
                path,
                "judgment",
                "own",
                "grade",
                "3",
                "reason",
                "Half of it is live."))
        .hasStatus3xxRedirection();
    council.as(() -> {
      closings.close(council.officer(), before.meeting());
      return true;
    });
    everySectionAnew();
    assertThat(officer.page(report()).select("section[aria-labelledby=overdue] li").text())
        .containsPattern(
            "Officers graded it: [124] [^.]+\\. The committee changed that on [^.]+, and its grade"
                + " counts: 3 [^.]+\\.");
  }

  @Test
  void ofAnItemThatHoldsAnythingExemptNothingIsCounted() {
    begin();
    var before = count("introduction", "all items");
    var path = told("overdue").getFirst();
    assertThat(officer.page(report()).select(".govuk-warning-text")).isEmpty();
    exempt(path);
    assertThat(officer.page(report()).select(".govuk-warning-text").text())
        .contains("made exempt after these sections were drafted: Introduction", "Longest overdue")
        .doesNotContain("How the numbers are made");
    everySectionAnew();
    assertThat(officer.page(report()).select(".govuk-warning-text")).isEmpty();
    assertThat(count("introduction", "all items")).isEqualTo(before - 1);
    everyNumberLeadsToItsList();
    for (var link : officer.page(report()).select("section a[href*=figures/items]")) {
      assertThat(
              officer
                  .page(link.attr("href").replaceFirst("^https?://[^/]+", ""))
                  .select("tbody a[href*='/" + path + "']"))
          .as(link.attr("href"))
          .isEmpty();
    }
  }

  /** The number in the line of what is counted. */
  private int count(String section, String what) {
    var row =
        officer
            .page(report())
            .select("section[aria-labelledby=" + section + "] tr:contains(" + what + ")");
    return Integer.parseInt(row.select("td").get(1).text().split(" ")[0]);
  }

  @Test
  void itTellsWhatIsLongestOverdueWithItsPost() {
    world.responsible(
        council, before.review() + "/1/c", world.post(council, "Head of Housing", null));
    begin();
    var section = officer.page(report()).select("section[aria-labelledby=overdue]");
    assertThat(section.select("h3")).isNotEmpty();
    assertThat(section.text()).contains("ago; its date never moved", "Recommended:");
  }

  @Test
  void ofAnItemThatHoldsAnythingExemptNothingIsTold() throws Exception {
    begin();
    var told = told("overdue");
    assertThat(told).isNotEmpty();
    var path = told.getFirst();
    var secret =
        council.as(() ->
            world.inTransaction(() ->
                sql.fetchSingle(
                        "select text from item where path = ? and council = ?",
                        path,
                        council.officer().council())
                    .get(0, String.class)));
    exempt(path);
    everySectionAnew();
    assertThat(told("overdue")).doesNotContain(path);
    assertThat(officer.page(report()).text()).doesNotContain(secret.lines().findFirst().get());
    assertThat(word("en")).doesNotContain(secret.lines().findFirst().get());
  }

  @Test
  void wordAndPdfHoldWhatIsSavedAndTheAddressesOfTheNumbers() throws Exception {
    begin();
    save("introduction", "1", "Our year [1.1].\n## A heading\n• A point", "Ein blwyddyn");
    for (var text : new String[] {word("en"), pdf("en")}) {
      assertThat(text.replaceAll("\\s+", " "))
          .contains(
              "Annual report of scrutiny " + year,
              "Our year [1.1].",
              "A heading",
              "Where things stand",
              "Numbers and their lists",
              "Longest overdue")
          .doesNotContain("## ", "null", "{0}");
      assertThat(text.replaceAll("\\s+", ""))
          .contains("figures/items?figure=overdue&…", "standsforon=", "&audience=open");
    }
    assertThat(word("cy")).contains("Ein blwyddyn", "Adroddiad blynyddol craffu " + year);
    for (var language : new String[] {"en", "cy"}) {
      assertThat(Conformance.breaches(file(language, "pdf"))).isEmpty();
    }
    assertThat(file("en", "pdf")).isEqualTo(file("en", "pdf"));
  }

  @Test
  void aYearHasOneReportAndNoneBeforeItBegins() {
    begin();
    assertThat(officer.post(council.at() + "/annual-reports", "year", year)).hasStatus(409);
    assertThat(officer.post(council.at() + "/annual-reports", "year", "2098")).hasStatus(422);
    assertThat(officer.post(council.at() + "/annual-reports", "year", "x")).hasStatus(404);
  }

  @Test
  void nobodyElseReadsADraft() {
    begin();
    var member =
        Visit.by(world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER), pages);
    for (var at : new String[] {"", "/totals", "/en/annual-report.docx"}) {
      assertThat(member.get(report() + at)).as(at).hasStatus(404);
    }
    assertThat(member.page(council.at() + "/figures").select("a[href$=annual-reports]")).isEmpty();
    assertThat(officer.page(council.at() + "/figures").select("a[href$=annual-reports]"))
        .hasSize(1);
  }

  private void begin() {
    assertThat(officer.post(council.at() + "/annual-reports", "year", year))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(report());
  }

  private void everySectionAnew() {
    for (var section : AnnualSection.values()) {
      officer.post(report() + "/" + section.word() + "/draft", "seen", "1");
    }
  }

  private void exempt(String path) {
    council.as(() -> {
      exemptions.decide(
          council.officer(),
          new Exemptions.Of(before.review(), path, ExemptField.TEXT, null, null),
          new Exemption.Wanted(3, "A contract", null, Days.today(time).plusYears(1)));
      return true;
    });
  }

  /** The paths of the items that a section tells. */
  private java.util.List<String> told(String section) {
    return officer
        .page(report())
        .select("section[aria-labelledby=" + section + "] a[href*=/" + before.review() + "/]")
        .eachAttr("href")
        .stream()
        .map(link -> link.replaceFirst(".*/" + before.review() + "/", "").replaceFirst("\\?.*", ""))
        .toList();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult save(
      String section, String seen, String english, String welsh) {
    return officer.post(
        report() + "/" + section, "seen", seen, "words_en", english, "words_cy", welsh);
  }

  private byte[] file(String language, String ending) {
    var answer = officer.get(report() + "/" + language + "/annual-report." + ending);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private String word(String language) throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(file(language, "docx")));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }

  private String pdf(String language) throws Exception {
    try (var pdf = Loader.loadPDF(file(language, "pdf"))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private String report() {
    return council.at() + "/annual-reports/" + year;
  }
}
