package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Outside;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The links of mails: what they open, once, and what one sees when they open nothing. */
@Story
class FollowingLinksTest {
  @Autowired World world;
  @Autowired WantedLinks wanted;
  @Autowired People people;
  @LocalServerPort int port;

  private World.Founded council;
  private int officer;
  private Outside browser;

  @BeforeEach
  void aCouncilAndABrowser() {
    council = world.council();
    officer = council.officer().person();
    browser = new Outside(port);
  }

  @Test
  void whoAsksForALinkGetsTheSameAnswerWhetherOrNotTheAddressIsKnown() {
    var known = ask(council.email());
    var unknown = ask("nobody@" + council.officer().address() + ".example");
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
    assertThat(without(known)).isEqualTo(without(unknown)).contains("If there is an account");
    assertThat(wanted.of(council.officer().council(), officer))
        .containsExactly(LinkPurpose.SIGN_IN);
  }

  @Test
  void askingForALinkWithoutAnAddressSaysWhatIsMissing() {
    var answer = ask(" ");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").text())
        .isEqualTo("Type your e-mail address.");
  }

  @Test
  void nobodysMailboxIsFilledWithLinks() {
    for (int i = 0; i < 8; i++) ask(council.email());
    assertThat(wanted.of(council.officer().council(), officer)).hasSize(5);
  }

  @Test
  void aLinkSignsInOnceAndLookingAtItUsesNothingUp() {
    var link = link(LinkPurpose.SIGN_IN);
    for (int look = 0; look < 3; look++) {
      assertThat(browser.page(link).select("main form button").text()).isEqualTo("Continue");
    }
    var before = browser.session();
    assertThat(browser.location(browser.send(link, link))).isEqualTo("/");
    assertThat(browser.session()).isNotEqualTo(before);
    assertThat(browser.leads("/")).isEqualTo(council.at() + "/home");
    assertThat(browser.get(council.at()).statusCode()).isEqualTo(200);

    var other = new Outside(port);
    assertThat(other.get(link).statusCode()).isEqualTo(410);
    assertThat(other.leads(council.at() + "/account")).isEqualTo("/sign-in");
  }

  @Test
  void aSpentLinkSaysWhatToDoAndANewOneGoesToTheSamePerson() {
    var link = link(LinkPurpose.SIGN_IN);
    browser.send(link, link);
    browser.forget();
    assertThat(browser.page(link).select("h1").text()).contains("has been used or is too old");
    var sent = browser.send(link, link + "/again");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).doesNotContain(council.email());
    assertThat(wanted.of(council.officer().council(), officer))
        .containsExactly(LinkPurpose.SIGN_IN);
  }

  @Test
  void anUnknownLinkSaysWhatToDo() {
    var answer = browser.get("/link/abcdefghijklmnopqrstuvwxyz012345");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("main").text())
        .contains("copy all of it into the address bar");
    assertThat(Jsoup.parse(answer.body()).select("main form")).isEmpty();
  }

  @Test
  void theAddressOfALinkGoesNowhereElse() {
    var headers = browser.get(link(LinkPurpose.SIGN_IN)).headers();
    assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
    assertThat(headers.firstValue("cache-control").orElse("")).contains("no-store");
  }

  @Test
  void aLinkToAnswerOpensRequestsAndNothingElse() {
    var link = link(LinkPurpose.ANSWER);
    assertThat(browser.page(link).select("h1").text()).isEqualTo("Answer your update requests");
    assertThat(browser.location(browser.send(link, link))).isEqualTo(council.at() + "/requests");
    assertThat(browser.leads("/")).isEqualTo(council.at() + "/requests");
    for (var end : List.of("", "/readings", "/people", "/account", "/tokens", "/new-review")) {
      assertThat(browser.get(council.at() + end).statusCode()).as(end).isEqualTo(404);
    }
  }

  @Test
  void aLinkToAnswerLeavesWhoeverIsSignedInAsTheyAre() {
    browser.signIn(council.email(), World.PASSWORD);
    var link = link(LinkPurpose.ANSWER);
    browser.send(link, link);
    assertThat(browser.get(council.at()).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkOfAnotherCouncilEndsTheSessionThatTheBrowserHad() {
    browser.signIn(council.email(), World.PASSWORD);
    var other = world.council();
    var link =
        wanted.make(other.officer().council(), other.officer().person(), LinkPurpose.SIGN_IN);
    assertThat(browser.page(link).select(".masthead__council").text())
        .isEqualTo("Council " + other.officer().address());
    browser.send(link, link);
    assertThat(browser.leads("/")).isEqualTo(other.at() + "/home");
    assertThat(browser.get(council.at()).statusCode()).isEqualTo(404);
  }

  @Test
  void aNewAccountChoosesItsPasswordByLink() {
    var email = "new@" + council.officer().address() + ".example";
    var person = newPerson(email);
    var link = wanted.make(council.officer().council(), person, LinkPurpose.SET_UP);
    for (var wrong :
        List.of(
            List.of("short", "short", "at least 12 characters"),
            List.of("password1234", "password1234", "guessed first"),
            List.of("qwertyuiop12", "qwertyuiop12", "guessed first"),
            List.of(
                council.officer().address() + "1",
                council.officer().address() + "1",
                "guessed first"),
            List.of("x".repeat(201), "x".repeat(201), "at most 200 characters"),
            List.of("meadow kettle orbit", "meadow kettle", "differ"))) {
      var answer = browser.send(link, link, "password", wrong.get(0), "again", wrong.get(1));
      assertThat(answer.statusCode()).as(wrong.get(0)).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
          .contains(wrong.get(2));
    }
    browser.send(link, link, "password", "meadow kettle orbit", "again", "meadow kettle orbit");
    assertThat(browser.leads("/")).isEqualTo(council.at() + "/home");
    browser.forget();
    assertThat(browser.location(browser.signIn(email, "meadow kettle orbit"))).isEqualTo("/");
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void anAccountThatHasNoPasswordYetCannotBeEnteredWithOne() {
    var email = "new@" + council.officer().address() + ".example";
    newPerson(email);
    for (var password : List.of("", "nobody has this password")) {
      assertThat(browser.location(browser.signIn(email, password))).isEqualTo("/sign-in?failed");
    }
  }

  private int newPerson(String email) {
    return council.as(() ->
        world.inTransaction(() ->
            people.add(
                council.officer().council(),
                email,
                "New Officer",
                null,
                Set.of(Role.COMMITTEE_MEMBER),
                "en")));
  }

  private String link(LinkPurpose purpose) {
    return wanted.make(council.officer().council(), officer, purpose);
  }

  private HttpResponse<String> ask(String email) {
    return browser.send("/sign-in", "/sign-in/link", "email", email);
  }

  private static String without(HttpResponse<String> page) {
    return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
