package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The scrutiny office writes the sections of its report. */
@Story
class ReportSectionsTest {
  @Autowired World world;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit officer;

  @BeforeEach
  void aCouncil() {
    council = world.council();
    officer = Visit.by(council, pages);
  }

  @Test
  void aCouncilBeginsWithTheStandardSectionsInBothLanguages() {
    var page = officer.page(at());
    assertThat(page.select("legend")).hasSize(9);
    assertThat(page.select("#heading-1").val()).isEqualTo("Purpose of the report");
    assertThat(page.select("#heading_cy-1").val()).isEqualTo("Diben yr adroddiad");
    assertThat(page.text()).contains("nobody has changed them yet");
  }

  @Test
  void eachSavingIsAVersionAndNoneIsLost() {
    assertThat(save("0", "Purpose", "For the {committee}")).hasStatus3xxRedirection();
    assertThat(save("1", "Purpose", "To the {committee}")).hasStatus3xxRedirection();
    var page = officer.page(at());
    assertThat(page.select("#words-1").text()).isEqualTo("To the {committee}");
    assertThat(page.text()).contains("Version 2, saved", "The sections were saved.");
    assertThat(
            council.as(() ->
                world.inTransaction(() ->
                    sql.fetch("select words from report_section order by version")
                        .getValues(0, String.class))))
        .containsExactly("For the {committee}", "To the {committee}");
  }

  @Test
  void anUnknownPlaceholderIsAnErrorAtItsField() {
    var answer = save("0", "Purpose", "For the {chairman}");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a[href=#words-1]").text()).contains("“chairman”");
    assertThat(page.select("#words-1").text()).isEqualTo("For the {chairman}");
    assertThat(officer.page(at()).select("#heading-1").val()).isEqualTo("Purpose of the report");
  }

  @Test
  void whoSavesAfterSomebodyElseHearsOfIt() {
    assertThat(save("0", "Purpose", "One")).hasStatus3xxRedirection();
    assertThat(save("0", "Purpose", "Two")).hasStatus(409);
    assertThat(officer.page(at()).select("#words-1").text()).isEqualTo("One");
  }

  @Test
  void aButtonThatDoesNotSaveKeepsWhatIsTyped() {
    var answer =
        officer.post(
            at(), "act", "add", "seen", "0", "sections", "1", "heading-1", "A", "words-1", "B");
    assertThat(answer).hasStatusOk();
    var page = Visit.document(answer);
    assertThat(page.select("legend")).hasSize(2);
    assertThat(page.select("#heading-1").val()).isEqualTo("A");
  }

  private MvcTestResult save(String seen, String heading, String words) {
    return officer.post(
        at(), "act", "save", "seen", seen, "sections", "1", "heading-1", heading, "words-1", words);
  }

  private String at() {
    return council.at() + "/report-sections";
  }
}
