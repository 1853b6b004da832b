package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Story
class DownloadingTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String at;

  @BeforeEach
  void aRegisteredReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    at =
        council.at()
            + "/"
            + council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  @ParameterizedTest
  @EnumSource
  void aReviewGoesOutAsAnAttachmentThatNoBrowserRuns(ReviewFile kind) {
    var answer = officer.get(at + "." + kind.ending());
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(kind.mediaType());
    var response = answer.getResponse();
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"damp-and-mould." + kind.ending() + "\"");
    assertThat(response.getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(response.getContentAsByteArray()).hasSizeGreaterThan(1000);
  }

  @Test
  void theJsonIsTheReviewItself() throws Exception {
    var answer = officer.get(at + ".json");
    assertThat(OpenReviewJson.read(answer.getResponse().getContentAsByteArray()))
        .isEqualTo(Northmere.dampAndMould());
  }

  @Test
  void thePageLeadsToEveryFile() {
    var page = officer.page(at);
    for (var kind : ReviewFile.values()) {
      assertThat(page.select("a[href=\"" + at + "." + kind.ending() + "\"]")).hasSize(1);
    }
  }

  @Test
  void aStrangerGetsWhatNobodyGets() {
    var stranger = Visit.by(world.council(), pages);
    var there = stranger.get(at + ".docx");
    var nowhere = stranger.get("/nowhere/none.docx");
    assertThat(there).hasStatus(404);
    assertThat(Visit.document(there).select("main").html())
        .isEqualTo(Visit.document(nowhere).select("main").html());
    assertThat(stranger.get(at + ".exe")).hasStatus(404);
  }
}
