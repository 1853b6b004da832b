package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Outside;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrators' pages of persons and their accounts. */
@Story
class KeepingPeopleTest {
  private static final String PASSWORD = "otter kettle meadow";

  @Autowired World world;
  @Autowired People people;
  @Autowired WantedLinks wanted;
  @Autowired DSLContext sql;
  @LocalServerPort int port;

  private World.Founded council;
  private int administrator;
  private Outside browser;

  @BeforeEach
  void anAdministratorIsSignedIn() {
    council = world.council();
    administrator = add("admin", Set.of(Role.ADMINISTRATOR));
    browser = new Outside(port);
    browser.signIn(email("admin"), PASSWORD);
  }

  @Test
  void theListShowsWhoMayDoWhat() {
    var rows = browser.page(council.at() + "/people").select("tbody tr").eachText();
    assertThat(rows)
        .anyMatch(row -> row.startsWith("admin ") && row.contains("Administrator"))
        .anyMatch(row -> row.startsWith("Scrutiny Officer ") && row.contains(council.email()));
  }

  @Test
  void somebodyWhoIsAddedGetsALinkToChooseAPassword() {
    var added =
        browser.send(
            council.at() + "/people/new",
            council.at() + "/people/new",
            "name",
            "Chair",
            "email",
            " Chair@" + council.officer().address() + ".example",
            "account",
            "yes",
            "role-committee_member",
            "yes",
            "language",
            "cy");
    assertThat(browser.location(added)).isEqualTo(council.at() + "/people");
    assertThat(browser.page(council.at() + "/people").select("[role=alert]").text())
        .contains("Chair was added, and a link to choose a password is on its way.");
    var person = number("chair");
    assertThat(wanted.of(council.officer().council(), person)).containsExactly(LinkPurpose.SET_UP);
    assertThat(acts(person)).contains("person.added");

    var chair = new Outside(port);
    var link = wanted.make(council.officer().council(), person, LinkPurpose.SET_UP);
    chair.send(link, link, "password", PASSWORD, "again", PASSWORD);
    assertThat(chair.page(council.at()).select("html").attr("lang")).isEqualTo("cy");
    assertThat(chair.get(council.at() + "/people").statusCode()).isEqualTo(404);
  }

  @Test
  void aPartnerWithoutAnAccountGetsNoLinkAndCannotSignIn() {
    browser.send(
        council.at() + "/people/new",
        council.at() + "/people/new",
        "name",
        "Chief Inspector",
        "email",
        email("inspector"),
        "body",
        "Northmere Police",
        "account",
        "no",
        "language",
        "en");
    var person = number("inspector");
    assertThat(wanted.of(council.officer().council(), person)).isEmpty();
    browser.forget();
    browser.send("/sign-in", "/sign-in/link", "email", email("inspector"));
    assertThat(wanted.of(council.officer().council(), person)).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    var answer =
        browser.send(
            council.at() + "/people/new",
            council.at() + "/people/new",
            "name",
            " ",
            "email",
            "nobody",
            "account",
            "no",
            "role-administrator",
            "yes");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Type the name on pages.",
            "Type an e-mail address in the right form, like name@example.org.",
            "Whoever has a role needs an account. Give them one, or take the roles away.");
  }

  @Test
  void anAddressIsThereOnceInACouncilAndNothingIsToldOfOthers() {
    var other = world.council();
    var elsewhere =
        browser.send(
            council.at() + "/people/new",
            council.at() + "/people/new",
            "name",
            "Partner",
            "email",
            other.email(),
            "account",
            "yes");
    assertThat(browser.location(elsewhere)).isEqualTo(council.at() + "/people");
    var twice =
        browser.send(
            council.at() + "/people/new",
            council.at() + "/people/new",
            "name",
            "Partner",
            "email",
            council.email().toUpperCase(java.util.Locale.ROOT),
            "account",
            "yes");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("Somebody of this council has this e-mail address already.");
  }

  @Test
  void whoHasLeftIsOutAtOnceAndTheirTokensEnd() {
    var member = add("member", Set.of(Role.COMMITTEE_MEMBER));
    var theirs = new Outside(port);
    theirs.signIn(email("member"), PASSWORD);
    assertThat(theirs.get(council.at()).statusCode()).isEqualTo(200);
    var at = council.at() + "/people/" + member;
    assertThat(browser.page(at + "/leaving").select("h1").text()).isEqualTo("member has left");
    browser.send(at + "/leaving", at + "/leaving");
    assertThat(theirs.leads(council.at() + "/account")).isEqualTo("/sign-in");
    assertThat(theirs.location(theirs.signIn(email("member"), PASSWORD)))
        .isEqualTo("/sign-in?failed");
    assertThat(browser.page(council.at() + "/people").select("#left + ul").text())
        .startsWith("member, left ");
    assertThat(browser.get(at + "/leaving").statusCode()).isEqualTo(404);
    assertThat(acts(member)).contains("person.left");
  }

  @Test
  void somebodyWhoLosesTheirAccountIsSignedOut() {
    var member = add("member", Set.of());
    var theirs = new Outside(port);
    theirs.signIn(email("member"), PASSWORD);
    var at = council.at() + "/people/" + member;
    browser.send(at, at, "name", "member", "email", email("member"), "account", "no");
    assertThat(theirs.leads(council.at() + "/account")).isEqualTo("/sign-in");
  }

  @Test
  void theLastAdministratorStays() {
    var at = council.at() + "/people/" + administrator;
    assertThat(browser.page(at + "/leaving").select("main form")).isEmpty();
    var answer = browser.send(at, at, "name", "admin", "email", email("admin"), "account", "yes");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is the last administrator.");
    add("second", Set.of(Role.ADMINISTRATOR));
    assertThat(
            browser
                .send(at, at, "name", "admin", "email", email("admin"), "account", "yes")
                .statusCode())
        .isEqualTo(302);
    assertThat(browser.get(council.at() + "/people").statusCode()).isEqualTo(404);
  }

  @Test
  void aPersonOfAnotherCouncilIsNotThere() {
    var other = world.council().officer().person();
    for (var end : new String[] {"", "/leaving"}) {
      assertThat(browser.get(council.at() + "/people/" + other + end).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aPasswordIsChangedByWhoKnowsItAndSignsOutEverywhereElse() {
    var account = council.at() + "/account";
    var elsewhere = new Outside(port);
    elsewhere.signIn(email("admin"), PASSWORD);
    var wrong =
        browser.send(
            account,
            account + "/password",
            "current",
            "not this one",
            "password",
            "lantern harbour wheel",
            "again",
            "lantern harbour wheel");
    assertThat(wrong.statusCode()).isEqualTo(422);
    browser.send(
        account,
        account + "/password",
        "current",
        PASSWORD,
        "password",
        "lantern harbour wheel",
        "again",
        "lantern harbour wheel");
    assertThat(browser.get(account).statusCode()).isEqualTo(200);
    assertThat(elsewhere.leads(account)).isEqualTo("/sign-in");
    elsewhere.signIn(email("admin"), "lantern harbour wheel");
    assertThat(elsewhere.leads("/")).isEqualTo(council.at() + "/home");
  }

  @Test
  void somebodySeesWhereTheyAreSignedInAndSignsOutThere() {
    var account = council.at() + "/account";
    var elsewhere = new Outside(port);
    elsewhere.signIn(email("admin"), PASSWORD);
    assertThat(browser.page(account).select("#sessions + ul li").eachText())
        .hasSize(2)
        .filteredOn(each -> each.startsWith("Here, since "))
        .hasSize(1);
    browser.send(account, account + "/sign-out-elsewhere");
    assertThat(elsewhere.leads(account)).isEqualTo("/sign-in");
    assertThat(browser.get(account).statusCode()).isEqualTo(200);
  }

  private String email(String name) {
    return name + "@" + council.officer().address() + ".example";
  }

  private int add(String name, Set<Role> roles) {
    return council.as(() ->
        world.inTransaction(() ->
            people.add(council.officer().council(), email(name), name, PASSWORD, roles, "en")));
  }

  private int number(String name) {
    return council.as(() ->
        world.inTransaction(
            () -> (Integer) sql.fetchValue("select id from person where email = ?", email(name))));
  }

  private java.util.List<String> acts(int person) {
    return council.as(() ->
        world.inTransaction(() ->
            sql.resultQuery(
                    "select act from audit_entry where subject = ? order by id", "person/" + person)
                .fetchInto(String.class)));
  }
}
