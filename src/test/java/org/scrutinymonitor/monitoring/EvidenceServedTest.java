package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.Links;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Evidence is served to those whom it concerns, by no address that can be guessed. */
@Story
class EvidenceServedTest {
  private static final byte[] REGISTER = "25 trained".getBytes(StandardCharsets.US_ASCII);

  @Autowired World world;
  @Autowired AskedRound asked;
  @Autowired Links links;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private AskedRound.Open round;
  private int housing;
  private World.Somebody head;

  @BeforeEach
  void twoWhoShowSomething() throws InvalidReview {
    var council = world.council();
    round = asked.open(council);
    housing = world.post(council, "Head of Housing", null);
    head = world.person(council, "Head of Housing", "head", true);
    world.holds(housing, head, Days.today(time).minusYears(1));
    Visit.by(council, pages)
        .post(
            council.at()
                + "/rounds/"
                + round.number()
                + "/requests/"
                + round.request("3")
                + "/post",
            "post",
            "" + housing);
    shows(round.coordinator(), "1/c");
    shows(head, "3");
  }

  @Test
  void aPartnerByLinkReadsTheEvidenceOfTheirOwnItemsAndOfNoOthers() {
    var partner = Visit.byLink(answerLink(round.coordinator()), pages);
    assertThat(partner.get(file("1/c", "1/c")).getResponse().getContentAsByteArray())
        .isEqualTo(REGISTER);
    assertThat(partner.get(file("3", "3"))).hasStatus(404);
  }

  @Test
  void evidenceIsFoundBelowItsOwnRequestOnly() {
    var writer = Visit.by(round.coordinator(), pages);
    assertThat(writer.get(file("1/c", "3"))).as("another's, below one's own").hasStatus(404);
    assertThat(writer.get(file("2", "1/c"))).as("one's own, below another").hasStatus(404);
    var officer = Visit.by(round.council(), pages);
    assertThat(officer.get(file("3", "1/c"))).as("even to who may see both").hasStatus(404);
    assertThat(officer.get(file("3", "3"))).hasStatusOk();
  }

  @Test
  void whoAnswersAnotherItemOfTheReviewOrSitsOnTheCommitteeDoesNotReadIt() {
    var member =
        world.person(
            round.council(), "Councillor for Mill Ward", "mill", true, Role.COMMITTEE_MEMBER);
    var administrator =
        world.person(round.council(), "Administrator", "admin", true, Role.ADMINISTRATOR);
    for (var person : List.of(head, round.stranger(), member, administrator)) {
      assertThat(Visit.by(person, pages).get(file("1/c", "1/c"))).as(person.name()).hasStatus(404);
    }
  }

  @Test
  void theNumbersOfAnotherCouncilLeadNowhere() throws InvalidReview {
    var other = asked.open(world.council());
    var writer = Visit.by(other.coordinator(), pages);
    var address = file("1/c", "1/c");
    assertThat(writer.get(address)).hasStatus(404);
    assertThat(writer.get(address.replace(round.council().at(), other.council().at())))
        .hasStatus(404);
  }

  @Test
  void afterThePostHasPassedOnItsFormerHolderReadsNothingMore() {
    Visit.by(round.council(), pages)
        .post(
            round.council().at()
                + "/rounds/"
                + round.number()
                + "/requests/"
                + round.request("1/c")
                + "/post",
            "post",
            "" + housing);
    assertThat(Visit.by(round.coordinator(), pages).get(file("1/c", "1/c"))).hasStatus(404);
    assertThat(Visit.by(head, pages).get(file("1/c", "1/c"))).hasStatusOk();
  }

  private void shows(World.Somebody writer, String path) {
    assertThat(
            Visit.by(writer, pages)
                .send(round.at(path), "file", "register.txt", REGISTER, "begun-from", "0"))
        .hasStatus3xxRedirection();
  }

  /** The address of the evidence of one item below the request for another. */
  private String file(String request, String evidence) {
    return round.at(request) + "/evidence/" + round.evidence(evidence);
  }

  private String answerLink(World.Somebody person) {
    return round
        .council()
        .as(() -> world.inTransaction(() -> links.make(person.id(), LinkPurpose.ANSWER)));
  }
}
