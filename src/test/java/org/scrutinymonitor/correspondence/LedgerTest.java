package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Story
class LedgerTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @Autowired MockMvcTester pages;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Visit officer;
  private Somebody head;
  private int number;
  private String at;

  @BeforeEach
  void aRoundOfThreePosts() {
    mailbox.start();
    council = world.council();
    officer = Visit.by(council, pages);
    var review = round.review(council);
    var housing = world.post(council, "Head of Housing", null);
    var director = world.post(council, "Director of Homes", null);
    round.manages(council, director, housing);
    head = round.holder(council, housing, "Head of Housing");
    var vacant = world.post(council, "Chief Inspector", "Mereside Police");
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/3", housing);
    world.responsible(council, review + "/4", vacant);
    number = round.open(council, review, round.today().plusDays(20));
    at = council.at() + "/rounds/" + number;
    dispatch.send(Instant.now().plus(Duration.ofDays(7)));
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void theLedgerSaysWhoWasAskedWhatTheyAnsweredAndWhatComesNext() {
    round.openedOn(council, number, round.today().minusDays(3));
    round.answer(council, number, "2");
    var rows = officer.page(at + "/ledger").select("tbody tr");
    var housing = rows.stream().filter(row -> row.text().startsWith("Head of Housing")).toList();
    assertThat(housing).hasSize(1);
    assertThat(housing.getFirst().text())
        .contains("Asked: ", "sent", "1 of 2", "2 Submitted, grade 1", "3 Not begun", "3 days")
        .contains("Reminder, two weeks before");
  }

  @Test
  void aPostThatNobodyHoldsStandsInTheLedger() {
    var row =
        officer.page(at + "/ledger").select("tbody tr").stream()
            .filter(each -> each.text().startsWith("Chief Inspector, Mereside Police"))
            .findFirst()
            .orElseThrow();
    assertThat(row.text())
        .contains("Nobody holds this post", "Nobody was asked", "0 of 1", "To the link officer");
    assertThat(officer.page(at + "/ledger").text()).contains("No post answers for these");
  }

  @Test
  void personsStayOutOfWhatACommitteeReads() {
    var page = officer.page(at + "/ledger").select("main").text();
    assertThat(page).doesNotContain(head.email());
  }

  @Test
  void theLedgerIsAFileTooAndHoldsNoFormula() throws Exception {
    var answer = officer.get(at + "/ledger.csv");
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentType()).startsWith("text/csv");
    var lines = answer.getResponse().getContentAsString().lines().toList();
    assertThat(lines.getFirst()).startsWith("review,period,answers_by,post,held,item,");
    assertThat(lines).anyMatch(line -> line.contains("Head of Housing,yes,2,"));
    assertThat(lines).anyMatch(line -> line.contains("\"Chief Inspector, Mereside Police\",no,4,"));
  }

  @Test
  void theChairsLetterNamesWhatIsMissingToTheManagerOfThePost() throws Exception {
    round.answer(council, number, "2");
    var answer = officer.get(at + "/letter.docx");
    assertThat(answer).hasStatusOk();
    try (var document =
            new XWPFDocument(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        var text = new XWPFWordExtractor(document)) {
      var words = text.getText();
      assertThat(words)
          .contains("Dear Director of Homes", "Dear Chief Executive", "Yours sincerely")
          .contains("3 That the Council continue")
          .contains("Chief Inspector, Mereside Police")
          .doesNotContain("2 That private landlords");
    }
  }

  @Test
  void whoHasNoPartInTheReviewFindsNoLedger() {
    var other = world.council();
    assertThat(Visit.by(other, pages).get(other.at() + "/rounds/" + number + "/ledger"))
        .hasStatus(404);
    var stranger = world.person(council, "Contributor", "contributor", true);
    var post = world.post(council, "Head of Parks", null);
    world.holds(post, stranger, round.today().minusDays(9));
    var visit = Visit.by(stranger, pages);
    assertThat(visit.get(at + "/ledger")).hasStatus(404);
    assertThat(visit.get(at + "/letter.docx")).hasStatus(404);
    assertThat(visit.get(council.at() + "/mail")).hasStatus(404);
  }

  @Test
  void theMailOfTheCouncilIsListedWithoutAnybodysLink() {
    var page = officer.page(council.at() + "/mail");
    var mail = page.select("section.card");
    assertThat(mail).hasSize(1);
    assertThat(mail.text())
        .contains("Sent", head.email(), "Asked for updates", "[the reader's own link]", ".docx")
        .doesNotContain("{link}", "/link/", "Show the link");
    assertThat(officer.post(council.at() + "/mail/1/link")).hasStatus(404);
    var administrator =
        world.person(council, "Administrator", "administrator", true, Role.ADMINISTRATOR);
    assertThat(Visit.by(administrator, pages).page(council.at() + "/mail").select("section.card"))
        .hasSize(1);
  }

  @Test
  void thePageOfRoundsLeadsToTheMail() {
    assertThat(officer.page(council.at() + "/rounds").select("main a[href$=/mail]")).hasSize(1);
  }
}
