package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What is published is there as data, and comes back unchanged. */
@Story
class OpenDataTest {
  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester program;
  @TempDir Path folder;

  private World.Founded council;
  private String at;

  @BeforeEach
  void aPublishedReview() throws InvalidReview {
    council = world.council();
    var review = press.register(council);
    at = council.at() + "/" + review;
    world.responsible(
        council, review + "/1/b/2", world.post(council, "Digital Services Manager", null));
    world.responsible(
        council, review + "/1/b/2", world.post(council, "Housing Officer", "Mereside Homes"));
    var officer = Visit.by(council, program);
    assertThat(
            officer.post(
                at + "/2/amendment",
                "success_measure",
                "=1+1 is what a spreadsheet would compute",
                "agreed_action",
                "\"Quoted\", with a comma\nand a line",
                "reason",
                "To try cells"))
        .hasStatus3xxRedirection();
    press.publish(officer, council, review);
  }

  private byte[] file(String ending) {
    var answer = press.get(at + "." + ending);
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getCookies()).isEmpty();
    return answer.getResponse().getContentAsByteArray();
  }

  private OpenReview json() throws InvalidReview {
    return OpenReviewJson.read(file("json"));
  }

  private OpenReview read(String ending) throws Exception {
    var path = folder.resolve("review." + ending);
    Files.write(path, file(ending));
    return FormFile.read(path);
  }

  @Test
  void jsonIsTheOpenFormatWithPostsInPlaceOfNames() throws InvalidReview {
    var review = json();
    assertThat(review.title()).isEqualTo("Damp and mould");
    assertThat(review.items()).hasSize(4);
    assertThat(
            java.util.Objects.requireNonNull(
                    review.items().getFirst().items().get(1).items().get(1).responsibility())
                .text())
        .isEqualTo("Digital Services Manager\nHousing Officer, Mereside Homes");
    assertThat(review.linkOfficers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx"})
  void everyFileOfAReviewComesBackThroughIntakeUnchanged(String ending) throws Exception {
    assertThat(read(ending)).isEqualTo(json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx"})
  void everyFileOfAReviewIsTakenInOnThePageWithoutADoubtAndRegisteredAsItWas(String ending)
      throws Exception {
    var other = world.council();
    var officer = Visit.by(other, program);
    var sent =
        program
            .post()
            .uri(other.at() + "/readings")
            .multipart()
            .file(new MockMultipartFile("files", "review." + ending, null, file(ending)))
            .with(org.scrutinymonitor.people.SignedInAs.officer(other))
            .with(csrf())
            .exchange();
    assertThat(sent).hasStatus3xxRedirection();
    var reading = java.util.Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    var check = officer.page(reading);
    assertThat(check.select(".doubt-mark")).isEmpty();
    assertThat(
            officer.post(
                reading + "/confirmation",
                "version",
                check.select("input[name=version]").attr("value")))
        .hasRedirectedUrl(other.at() + "/damp-and-mould");
    var again = officer.get(other.at() + "/damp-and-mould.json").getResponse();
    assertThat(OpenReviewJson.read(again.getContentAsByteArray())).isEqualTo(json());
  }

  @Test
  void jsonOfManyReviewsIsRefusedWithASentence() throws Exception {
    var path = folder.resolve("council.json");
    var answer = press.get(council.at() + "/open-data/council.json");
    Files.write(path, answer.getResponse().getContentAsByteArray());
    assertThatThrownBy(() -> FormFile.read(path))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("not one review in the format scrutiny-review/1");
  }

  @Test
  void aCommitteeIsThereInEveryKindWithTheItemsOfItsReviewsAlone() throws IOException {
    var committee =
        press
            .page(council.at())
            .select("a[href*=/committees/]")
            .attr("href")
            .replaceFirst("\\?.*", "");
    assertThat(committee).isNotEmpty();
    var json = press.get(committee + ".json");
    assertThat(json).hasStatusOk();
    var reviews = JsonMapper.shared().readTree(json.getResponse().getContentAsByteArray());
    assertThat(reviews.path("reviews").values().stream().map(each -> each.path("id").asString()))
        .containsExactly(at.substring(1));
    assertThat(Press.body(press.get(committee + ".csv")))
        .isEqualTo(Press.body(press.get(council.at() + "/open-data/items.csv")));
    assertThat(press.get(committee + ".xlsx")).hasStatusOk();
    assertThat(press.get(council.at() + "/committees/no-such.csv")).hasStatus(404);
  }

  @Test
  void whatCameBackCanBeRegisteredAgain() throws Exception {
    var other = world.council();
    var officer = Visit.by(other, program);
    var answer =
        program
            .post()
            .uri("/api" + other.at() + "/reviews")
            .contentType("application/json")
            .with(org.scrutinymonitor.people.SignedInAs.officer(other))
            .content(file("json"))
            .exchange();
    assertThat(answer).hasStatus(201);
    assertThat(officer.page(other.at()).text()).contains("Damp and mould");
  }

  @Test
  void noCellOfCsvIsAFormula() {
    var csv = new String(file("csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=1+1 is what").doesNotContain(",=1+1");
  }

  @Test
  void everyTableOfACouncilIsThereWithItsHeadings() {
    for (var table : DataTable.values()) {
      var answer = press.get(council.at() + "/open-data/" + table.word() + ".csv");
      assertThat(answer).hasStatusOk();
      assertThat(Press.body(answer)).startsWith("\uFEFF" + String.join(",", table.columns()));
      assertThat(answer.getResponse().getHeader("Link")).contains("open-government-licence");
    }
    var items = Press.body(press.get(council.at() + "/open-data/items.csv"));
    assertThat(items).contains(at.substring(1) + "/1/b/2," + at.substring(1) + ",");
  }

  @Test
  void aCouncilAndTheWholeInstallationAreThereAsJson() throws IOException {
    for (var address :
        new String[] {council.at() + "/open-data/council.json", "/open-data/all.json"}) {
      var answer = press.get(address);
      assertThat(answer).as(address).hasStatusOk();
      var read = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
      assertThat(read.path("reviews").values().stream().map(each -> each.path("id").asString()))
          .contains(at.substring(1));
    }
    assertThat(press.get(council.at() + "/open-data/council.xlsx")).hasStatusOk();
    assertThat(press.get("/open-data/items.csv")).hasStatusOk();
  }

  @Test
  void everyFieldIsExplainedInBothLanguages() {
    for (var language : new String[] {"en", "cy"}) {
      var page = press.page(council.at() + "/open-data?language=" + language);
      for (var table : DataTable.values()) {
        assertThat(page.select("code").eachText()).containsAll(table.columns());
      }
    }
  }
}
