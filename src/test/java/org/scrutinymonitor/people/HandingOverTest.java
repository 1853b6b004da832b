package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person leaves; one act hands over everything that they held. */
@Story
class HandingOverTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit officer;
  private String review;
  private World.Somebody leaver;
  private World.Somebody successor;
  private int housing;
  private int forum;
  private String page;

  @BeforeEach
  void somebodyWithTwoPosts() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    leaver = world.person(council, "A. Lee", "lee", true);
    successor = world.person(council, "B. Ray", "ray", true);
    housing = world.post(council, "Housing Lead", null);
    forum = world.post(council, "Forum Secretary", null);
    world.holds(housing, leaver, LONG_AGO);
    world.holds(forum, leaver, LONG_AGO);
    world.responsible(council, review + "/1/b/1", housing);
    world.linkOfficer(council, review, forum);
    page = council.at() + "/people/" + leaver.id() + "/hand-over";
  }

  @Test
  void nothingIsDoneBeforeItIsConfirmed() {
    assertThat(officer.page(page).select("select")).hasSize(2);
    var check = officer.post(page, "day", today(), "post-" + housing, id(successor));
    assertThat(check).hasStatusOk();
    assertThat(Visit.document(check).select("dl").text())
        .contains("Housing Lead B. Ray", "Forum Secretary Nobody: becomes vacant");
    assertThat(world.viewer(leaver).roles()).contains(Role.LINK_OFFICER);
  }

  @Test
  void everyPostGoesToItsSuccessorOrBecomesVacantAndAccessGoesAtOnce() {
    var lee = Visit.by(leaver, pages);
    assertThat(lee.get(council.at() + "/" + review)).hasStatusOk();
    var done =
        officer.post(page, "day", today(), "post-" + housing, id(successor), "confirmed", "yes");
    assertThat(done).hasStatus3xxRedirection();

    assertThat(world.viewer(leaver).roles()).isEmpty();
    assertThat(lee.get(council.at() + "/" + review)).hasStatus(404);
    assertThat(Visit.by(successor, pages).get(council.at() + "/" + review)).hasStatusOk();
    assertThat(world.viewer(successor).roles()).containsExactly(Role.CONTRIBUTOR);
    assertThat(officer.page(council.at() + "/posts/" + housing).text())
        .contains("A. Lee, 1 January 2020 to", "B. Ray, since");
    assertThat(officer.page(council.at() + "/posts/vacant").select("tbody").text())
        .contains("Forum Secretary");
    assertThat(acts("person/" + leaver.id())).containsExactly("signed-in", "person.handed-over");
  }

  @Test
  void whoLeavesLaterKeepsTheirPostsUntilThen() {
    var later = Days.today(time).plusDays(30);
    officer.post(
        page, "day", later.toString(), "post-" + housing, id(successor), "confirmed", "yes");
    assertThat(world.viewer(leaver).roles()).contains(Role.LINK_OFFICER);
    assertThat(world.viewer(successor).roles()).isEmpty();
    assertThat(officer.page(council.at() + "/posts/" + housing).text())
        .contains("B. Ray, since " + words(later));
  }

  @Test
  void whatWasTakenUpTodayIsGoneTodayAsWell() {
    var post = world.post(council, "Taken up today", null);
    world.holds(post, leaver, Days.today(time));
    officer.post(page, "day", today(), "confirmed", "yes");
    assertThat(world.viewer(leaver).roles()).isEmpty();
    assertThat(officer.page(council.at() + "/posts/" + post).text()).contains("did not take it up");
  }

  @Test
  void whatWasOverBeforeStaysAsItWas() {
    var post = world.post(council, "Long over", null);
    var holding = world.holds(post, leaver, LONG_AGO);
    var address = council.at() + "/posts/" + post;
    officer.post(address + "/holdings/" + holding + "/end", "last", "31 March 2025");
    officer.post(page, "day", "1 March 2025", "confirmed", "yes");
    assertThat(officer.page(address).text()).contains("1 January 2020 to 31 March 2025");
  }

  @Test
  void whoSharesAPostGoesOnWithIt() {
    world.holds(housing, successor, LONG_AGO);
    officer.post(page, "day", today(), "post-" + housing, id(successor), "confirmed", "yes");
    assertThat(officer.page(council.at() + "/posts/" + housing).text().split("B. Ray, since", -1))
        .hasSize(2);
  }

  @Test
  void theCoversOfALeaverEndAndThoseOfTheirPostsStay() {
    var covered = world.post(council, "Covered by the leaver", null);
    officer.post(
        council.at() + "/posts/" + covered + "/covers",
        "covering",
        id(leaver),
        "covering_from",
        "1 January 2024",
        "covering_until",
        "31 December 2099");
    officer.post(
        council.at() + "/posts/" + housing + "/covers",
        "covering",
        id(successor),
        "covering_from",
        "1 January 2024",
        "covering_until",
        "31 December 2099");
    var check = officer.post(page, "day", today());
    assertThat(Visit.document(check).text()).contains("Covers Covered by the leaver");
    officer.post(page, "day", today(), "confirmed", "yes");
    assertThat(officer.page(council.at() + "/posts/" + covered).text())
        .contains("Nobody covers this post");
    assertThat(officer.page(council.at() + "/posts/" + housing).text())
        .contains("B. Ray, 1 January 2024 to");
  }

  @Test
  void onlyAnAdministratorClosesTheAccountAndOnlyOnceTheDayHasCome() {
    assertThat(officer.page(page).select("#leaves")).isEmpty();
    officer.post(page, "day", today(), "leaves", "yes", "confirmed", "yes");
    assertThat(left()).isFalse();

    var administrator =
        Visit.by(world.person(council, "Administrator", "admin", true, Role.ADMINISTRATOR), pages);
    var early =
        administrator.post(page, "day", Days.today(time).plusDays(1).toString(), "leaves", "yes");
    assertThat(early).hasStatus(422);
    assertThat(Visit.document(early).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#leaves");

    var lee = Visit.by(leaver, pages);
    administrator.post(page, "day", today(), "leaves", "yes", "confirmed", "yes");
    assertThat(left()).isTrue();
    assertThat(lee.get(council.at() + "/account")).hasStatus3xxRedirection();
    assertThat(officer.get(page)).hasStatus(404);
  }

  @Test
  void othersHandNothingOver() {
    var member = world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER);
    for (var somebody :
        new Visit[] {
          Visit.by(leaver, pages), Visit.by(member, pages), Visit.by(world.council(), pages)
        }) {
      assertThat(somebody.get(page)).hasStatus(404);
      assertThat(somebody.post(page, "day", today(), "confirmed", "yes")).hasStatus(404);
    }
    assertThat(world.viewer(leaver).roles()).contains(Role.LINK_OFFICER);
  }

  @Test
  void nobodyTakesOverFromThemselves() {
    var answer = officer.post(page, "day", today(), "post-" + housing, id(leaver));
    assertThat(answer).hasStatus(422);
  }

  private boolean left() {
    return council.as(() ->
        world.inTransaction(() ->
            sql.fetchSingle("select left_at is not null from person where id = ?", leaver.id())
                .get(0, Boolean.class)));
  }

  private java.util.List<String> acts(String subject) {
    return council.as(() ->
        world.inTransaction(() ->
            sql.fetch("select act from audit_entry where subject = ?", subject)
                .map(r -> r.get(0, String.class))));
  }

  private String today() {
    return words(Days.today(time));
  }

  private static String words(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
  }

  private static String id(World.Somebody person) {
    return String.valueOf(person.id());
  }
}
