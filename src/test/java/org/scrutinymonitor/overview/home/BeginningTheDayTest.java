package org.scrutinymonitor.overview.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Answer;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever signs in sees first what waits for them. */
@Story
class BeginningTheDayTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Rounds rounds;
  @Autowired Answers answers;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private World.Somebody writer;
  private String review;
  private LocalDate today;
  private int round;

  @BeforeEach
  void aRoundUnderWay() throws InvalidReview {
    council = world.council();
    today = Days.today(time);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    var post = world.post(council, "Digital Services Manager", null);
    world.responsible(council, review + "/1/c", post);
    world.responsible(council, review + "/1/f", post);
    writer = world.person(council, "Writer", "writer", true);
    world.holds(post, writer, today.minusDays(9));
    round =
        council.as(() ->
            rounds.open(
                council.officer(),
                review,
                new Rounds.Wanted("November 2026", null, today.plusDays(14), Set.of())));
  }

  @Test
  void signingInLeadsHome() {
    var visit = Visit.by(council, pages);
    assertThat(visit.get("/"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(council.at() + "/home");
    var page = visit.page(council.at() + "/home");
    assertThat(page.select("a.masthead__council").attr("href")).isEqualTo(council.at() + "/home");
    assertThat(page.select("nav [aria-current]")).isEmpty();
  }

  @Test
  void aContributorSeesWhatIsAskedWithItsDeadline() {
    var part = part(writer, "items");
    assertThat(part.select(".figures strong").eachText()).containsExactly("0", "2", "0");
    assertThat(part.select("ul.govuk-list > li > a")).hasSize(2);
    assertThat(part.text()).contains("Damp and mould, 1 c", "by ");
    for (var link : part.select("a[href]")) {
      assertThat(Visit.by(writer, pages).get(link.attr("href"))).hasStatusOk();
    }
  }

  @Test
  void whatWasReturnedStandsFirstWithItsSentence() {
    var request = answer("1/f");
    council.as(() -> {
      answers.submit(council.officer(), request);
      answers.giveBack(council.officer(), request, "Say when it met.");
      return true;
    });
    var first = part(writer, "items").select("ul.govuk-list li").getFirst();
    assertThat(first.text()).contains("1 f", "Returned: Say when it met.");
  }

  @Test
  void whoHasAnsweredAllIsToldThatNothingIsAsked() {
    for (var path : new String[] {"1/c", "1/f"}) {
      var request = answer(path);
      council.as(() -> {
        answers.submit(council.officer(), request);
        return true;
      });
    }
    assertThat(part(writer, "items").text()).contains("Nothing is asked of your posts now.");
  }

  @Test
  void aLinkOfficerSeesWhatWaitsForTheirCheckAndWhoIsSilent() {
    var seeing = world.post(council, "Link Officer", null);
    var link = world.person(council, "Link", "link", true);
    world.holds(seeing, link, today.minusDays(9));
    world.linkOfficer(council, review, seeing);
    var request = answer("1/f");
    council.as(() -> {
      answers.submit(council.officer(), request);
      return true;
    });
    var part = part(link, "reviews");
    assertThat(part.text())
        .contains("Damp and mould, November 2026", "1 to be checked")
        .contains("Silent: Digital Services Manager.");
    assertThat(part.select("a").eachAttr("href"))
        .contains(council.at() + "/rounds/" + round, council.at() + "/rounds/" + round + "/ledger");
  }

  @Test
  void aMemberSeesTheirCommitteeAndNoOther() {
    var meeting = world.meeting(council, review, today.plusDays(5));
    var member = world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER);
    assertThat(part(member, "committees").text()).contains("You sit on no committee now.");
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                """
                insert into committee_member (council, committee, person, from_day)
                select council, committee, ?, ? from meeting where id = ?
                """,
                member.id(),
                today.minusDays(1),
                meeting)));
    var part = part(member, "committees");
    assertThat(part.text()).contains("Homes and Communities Select Committee", "Next meeting:");
    assertThat(part.select("a").eachAttr("href"))
        .anyMatch(link -> link.endsWith("/chair"))
        .anyMatch(link -> link.endsWith("/changes"))
        .contains(council.at() + "/meetings/" + meeting);
  }

  @Test
  void theOfficeSeesRoundsAnswersAndWhatCameBack() {
    var request = answer("1/f");
    council.as(() -> {
      answers.submit(council.officer(), request);
      return world.inTransaction(() ->
          sql.execute(
              """
              insert into mail (council, message_id, person, recipient, subject, words, kind, created_at, send_after,
                                bounced_at, bounce)
              values (?, ?, ?, 'x@y.example', 'S', 'W', 'asked', now(), now(), ?::timestamptz, 'No such box')
              """,
              council.officer().council(),
              "m" + council.at(),
              writer.id(),
              time.instant().atOffset(java.time.ZoneOffset.UTC)));
    });
    var visit = Visit.by(council, pages);
    var part = visit.page(council.at() + "/home").select("section[aria-labelledby=office]");
    assertThat(part.select(".figures li").eachText())
        .containsExactly(
            "1 Rounds under way",
            "0 Rounds due within 30 days",
            "1 Answers to be checked",
            "0 Readings not confirmed",
            "1 Mails not delivered in 30 days");
    for (var link : part.select("a[href]")) {
      assertThat(visit.get(link.attr("href"))).as(link.text()).hasStatusOk();
    }
  }

  @Test
  void anAdministratorSeesAccountsThatAPasswordAloneOpensAndVacantPosts() {
    world.responsible(council, review + "/1/e", world.post(council, "Nobody's Post", null));
    var admin = world.person(council, "Admin", "admin", true, Role.ADMINISTRATOR);
    var part = part(admin, "accounts");
    assertThat(part.select(".figures strong").eachText()).containsExactly("3", "1");
    assertThat(part.select("ul.govuk-list").text()).contains("Writer", "Admin");
    for (var link : part.select("a[href]")) {
      assertThat(Visit.by(admin, pages).get(link.attr("href"))).hasStatusOk();
    }
  }

  @Test
  void whoIsSeveralThingsHasSeveralParts() {
    var both =
        world.person(council, "Both", "both", true, Role.ADMINISTRATOR, Role.COMMITTEE_MEMBER);
    var page = Visit.by(both, pages).page(council.at() + "/home");
    assertThat(page.select("main section").eachAttr("aria-labelledby"))
        .containsExactly("committees", "accounts");
  }

  @Test
  void nobodySeesAnotherCouncilsHome() {
    assertThat(Visit.by(world.council(), pages).get(council.at() + "/home")).hasStatus(404);
    assertThat(pages.get().uri(council.at() + "/home").with(csrf()).exchange())
        .hasStatus3xxRedirection();
  }

  private org.jsoup.select.Elements part(World.Somebody person, String name) {
    return Visit.by(person, pages)
        .page(council.at() + "/home")
        .select("section[aria-labelledby=" + name + "]");
  }

  private int answer(String path) {
    int request =
        council.as(() ->
            world.inTransaction(() ->
                java.util.Objects.requireNonNull(
                    sql.fetchSingle(
                            "select q.id from update_request q join item i on i.id = q.item where i.path = ?",
                            path)
                        .get(0, Integer.class))));
    council.as(() -> {
      answers.save(
          council.officer(),
          request,
          0,
          Answer.of(Map.of(AnswerField.EVIDENCE, "It met twice.", AnswerField.GRADE, "1")));
      return true;
    });
    return request;
  }
}
