package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Posts, who holds them, covers, groups, and members of committees. */
@Story
class KeepingPostsTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String at;
  private World.Somebody lee;

  @BeforeEach
  void aSignedInOfficer() {
    council = world.council();
    officer = Visit.by(council, pages);
    at = council.at();
    lee = world.person(council, "A. Lee", "lee", true);
  }

  @Test
  void aPostIsAddedAndThenHeld() {
    assertThat(officer.page(at + "/posts").text()).contains("No posts yet");
    var added =
        officer.post(
            at + "/posts/new",
            "title",
            "  Head of  Libraries ",
            "title_cy",
            "Pennaeth Llyfrgelloedd",
            "body",
            "",
            "manager",
            "");
    assertThat(added).hasStatus3xxRedirection();
    var post = there(added);
    assertThat(officer.page(post).text()).contains("Nobody holds this post today");

    var held =
        officer.post(
            post + "/holdings",
            "holder",
            id(lee),
            "holder_from",
            "1 March 2024",
            "holder_until",
            "");
    assertThat(held).hasStatus3xxRedirection().redirectedUrl().isEqualTo(post);
    assertThat(officer.page(post).text())
        .contains("A. Lee, since 1 March 2024")
        .doesNotContain("Nobody holds this post today");
    assertThat(officer.page(at + "/posts?q=librar").select("tbody tr").text())
        .contains("Head of Libraries", "A. Lee");
    assertThat(officer.page(at + "/posts?language=cy").select("tbody tr").text())
        .contains("Pennaeth Llyfrgelloedd");
  }

  @Test
  void everyErrorOfAPostIsSaidAtOnceAndNothingTypedIsLost() {
    world.post(council, "Head of Libraries", null);
    var answer =
        officer.post(
            at + "/posts/new",
            "title",
            "head of libraries",
            "title_cy",
            "x".repeat(201),
            "body",
            "");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#title", "#title_cy");
    assertThat(page.select("#title").attr("value")).isEqualTo("head of libraries");
  }

  @Test
  void twoBodiesMayHaveAPostOfTheSameTitle() {
    world.post(council, "Partnership Manager", null);
    assertThat(
            officer.post(
                at + "/posts/new", "title", "Partnership Manager", "body", "Moorland Police"))
        .hasStatus3xxRedirection();
  }

  @Test
  void aRenamedPostKeepsWhatPointsToIt() throws InvalidReview {
    var review = registered();
    var post = world.post(council, "Housing Lead", null);
    world.responsible(council, review + "/1/b/1", post);
    officer.post(at + "/posts/" + post + "/details", "title", "Homes Lead", "manager", "");
    assertThat(officer.page(at + "/posts/" + post).text())
        .contains("Homes Lead", "Damp and mould: 1 item");
  }

  @Test
  void severalPersonsMayShareAPostButNoneHoldsItTwice() {
    var post = world.post(council, "Housing Lead", null);
    world.holds(post, lee, LONG_AGO);
    var ray = world.person(council, "B. Ray", "ray", true);
    var address = at + "/posts/" + post;
    officer.post(address + "/holdings", "holder", id(ray), "holder_from", "1/2/2024");
    assertThat(officer.page(address).text()).contains("A. Lee", "B. Ray, since 1 February 2024");

    var again = officer.post(address + "/holdings", "holder", id(ray), "holder_from", "1/3/2024");
    assertThat(again).hasStatus(422);
    assertThat(errors(again)).contains("holds the post in these days already");
  }

  @Test
  void whoeverTakesUpAPostNeedsAPersonAndADay() {
    var post = world.post(council, "Housing Lead", null);
    var answer =
        officer.post(
            at + "/posts/" + post + "/holdings",
            "holder",
            "",
            "holder_from",
            "soon",
            "holder_until",
            "never");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#holder", "#holder_from", "#holder_until");
    assertThat(page.select("#holder_from").attr("value")).isEqualTo("soon");
  }

  @Test
  void whoLeavesAPostStaysInItsHistory() {
    var post = world.post(council, "Housing Lead", null);
    var holding = world.holds(post, lee, LONG_AGO);
    var address = at + "/posts/" + post;
    assertThat(officer.page(address + "/holdings/" + holding + "/end").text())
        .contains("When does A. Lee leave this post?");
    var early = officer.post(address + "/holdings/" + holding + "/end", "last", "1/1/2019");
    assertThat(early).hasStatus(422);
    officer.post(address + "/holdings/" + holding + "/end", "last", "31 March 2025");
    assertThat(officer.page(address).text())
        .contains("A. Lee, 1 January 2020 to 31 March 2025", "Nobody holds this post today");
    assertThat(world.viewer(lee).roles()).isEmpty();
  }

  @Test
  void whoCoversAPostAnswersForItAsLongAsTheyDo() throws InvalidReview {
    var review = registered();
    var post = world.post(council, "Housing Lead", null);
    world.responsible(council, review + "/1/b/1", post);
    var address = at + "/posts/" + post;
    officer.post(
        address + "/covers",
        "covering",
        id(lee),
        "covering_from",
        "1 January 2024",
        "covering_until",
        "31 December 2099");
    assertThat(officer.page(address).text()).contains("A. Lee, 1 January 2024 to 31 December 2099");
    assertThat(officer.page(at + "/posts").text()).contains("Covered by A. Lee");

    var end = officer.page(address).select("form[action*=/covers/][action$=/end]").attr("action");
    officer.post(end);
    assertThat(officer.page(address).text()).contains("Nobody covers this post now or later");
  }

  @Test
  void whatHasNoHolderIsListed() throws InvalidReview {
    var review = registered();
    var post = world.post(council, "Housing Lead", null);
    world.post(council, "Post with nothing to do", null);
    world.responsible(council, review + "/1/b/1", post);
    var page = officer.page(at + "/posts/vacant");
    assertThat(page.select("tbody").text())
        .contains("Housing Lead", "1 item")
        .doesNotContain("nothing to do");
    assertThat(page.text()).contains("Damp and mould: 15 items");

    world.holds(post, lee, LONG_AGO);
    assertThat(officer.page(at + "/posts/vacant").text())
        .contains("Somebody holds every post that has something to answer for");
  }

  @Test
  void anEndedPostIsHeldByNobodyAndPointsNowhere() throws InvalidReview {
    var review = registered();
    var post = world.post(council, "Housing Lead", null);
    world.holds(post, lee, LONG_AGO);
    world.responsible(council, review + "/1/b/1", post);
    var address = at + "/posts/" + post;
    assertThat(officer.page(address + "/end").text()).contains("1 item or review points to it");
    officer.post(address + "/end");
    assertThat(officer.page(address).text()).doesNotContain("This post ended");
    officer.post(address + "/end", "confirmed", "yes");
    assertThat(world.viewer(lee).roles()).isEmpty();
    assertThat(officer.page(address).text()).contains("This post ended", "A. Lee");
    assertThat(officer.page(at + "/posts").text()).doesNotContain("Housing Lead");
    assertThat(officer.page(at + "/posts/vacant").text()).contains("Damp and mould: 16 items");
    assertThat(officer.get(address + "/details")).hasStatus(404);
  }

  @Test
  void aGroupTakesPostsInAndLetsThemOut() {
    var post = world.post(council, "Head of Libraries", null);
    officer.post(at + "/post-groups", "name", "Heads of Service");
    assertThat(officer.post(at + "/post-groups", "name", "heads of service")).hasStatus(422);
    var page = officer.page(at + "/post-groups");
    var include = page.select("form[action$=/posts]").attr("action");
    assertThat(officer.post(include, "post", "")).hasStatus(422);
    officer.post(include, "post", String.valueOf(post));
    page = officer.page(at + "/post-groups");
    assertThat(page.select(".card").text()).contains("Heads of Service", "Head of Libraries");
    assertThat(officer.page(at + "/posts/" + post).text()).contains("Heads of Service");

    officer.post(page.select("form[action$=/removal]").attr("action"));
    assertThat(officer.page(at + "/post-groups").text()).contains("No post is in this group yet");
    officer.post(include.replace("/posts", "/end"));
    assertThat(officer.page(at + "/post-groups").select(".card")).isEmpty();
  }

  @Test
  void aCommitteeHasMembersForATermAndOneChair() throws InvalidReview {
    registered();
    var committee =
        council.as(() ->
            world.inTransaction(
                () -> sql.fetchSingle("select id from committee").get(0, Integer.class)));
    var members = at + "/committees/" + committee + "/members";
    var ray = world.person(council, "B. Ray", "ray", true);
    assertThat(officer.page(at + "/posts").select("a[href=" + members + "]").text())
        .isEqualTo("Members of the Homes and Communities Select Committee");
    officer.post(
        members,
        "member",
        id(lee),
        "chair",
        "yes",
        "member_from",
        "20 May 2024",
        "member_until",
        "");
    var second =
        officer.post(members, "member", id(ray), "chair", "yes", "member_from", "20 May 2025");
    assertThat(second).hasStatus(422);
    assertThat(errors(second)).contains("has a chair in these days already");
    officer.post(members, "member", id(ray), "member_from", "20 May 2025");
    var page = officer.page(members);
    assertThat(page.select("main .govuk-list").get(0).text())
        .contains("A. Lee, chair, since 20 May 2024", "B. Ray, since 20 May 2025");

    officer.post(page.select("a[href$=/end]").get(0).attr("href"), "last", "1 May 2025");
    assertThat(officer.page(members).select("#former + ul").text())
        .contains("A. Lee, chair, 20 May 2024 to 1 May 2025");
  }

  @Test
  void othersSeeNoPosts() {
    var post = world.post(council, "Housing Lead", null);
    world.holds(post, lee, LONG_AGO);
    var member = world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER);
    var stranger = Visit.by(world.council(), pages);
    for (var somebody : new Visit[] {Visit.by(lee, pages), Visit.by(member, pages), stranger}) {
      for (var address :
          new String[] {
            "/posts", "/posts/new", "/posts/vacant", "/posts/" + post, "/post-groups"
          }) {
        assertThat(somebody.get(at + address)).as(address).hasStatus(404);
      }
      assertThat(somebody.post(at + "/posts/new", "title", "X")).hasStatus(404);
      assertThat(somebody.post(at + "/posts/" + post + "/end")).hasStatus(404);
    }
    assertThat(officer.page(at + "/posts").text()).contains("Housing Lead").doesNotContain("X ");
    assertThat(Visit.by(lee, pages).page(at).select("nav").text()).doesNotContain("Posts");
  }

  @Test
  void anotherCouncilsPersonCannotTakeUpAPost() {
    var post = world.post(council, "Housing Lead", null);
    var elsewhere = world.person(world.council(), "C. Else", "else", true);
    var answer =
        officer.post(
            at + "/posts/" + post + "/holdings",
            "holder",
            id(elsewhere),
            "holder_from",
            "1 January 2024");
    assertThat(answer).hasStatus(422);
  }

  private String registered() throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  @Autowired org.jooq.DSLContext sql;

  private static String id(World.Somebody person) {
    return String.valueOf(person.id());
  }

  private static String there(MvcTestResult answer) {
    return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private static String errors(MvcTestResult answer) {
    return Visit.document(answer).select(".govuk-error-summary").text();
  }
}
