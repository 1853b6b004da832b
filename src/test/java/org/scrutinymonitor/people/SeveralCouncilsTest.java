package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Outside;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One e-mail address with accounts at two councils. */
@Story
class SeveralCouncilsTest {
  @Autowired World world;
  @Autowired People people;
  @Autowired WantedLinks wanted;
  @LocalServerPort int port;

  private World.Founded one;
  private World.Founded two;
  private String email;
  private Outside browser;

  @BeforeEach
  void twoCouncilsAndOnePartner() {
    one = world.council();
    two = world.council();
    email = "partner@" + one.officer().address() + ".example";
    browser = new Outside(port);
  }

  @Test
  void thePasswordOfOneOpensThatOne() {
    add(one, "harbour lantern wheel");
    add(two, "walnut bridge seven");
    browser.signIn(email, "walnut bridge seven");
    assertThat(browser.leads("/")).isEqualTo(two.at() + "/home");
    browser.forget();
    browser.signIn(email, "harbour lantern wheel");
    assertThat(browser.leads("/")).isEqualTo(one.at() + "/home");
  }

  @Test
  void whereBothHaveTheSamePasswordThePersonSaysWhichCouncil() {
    add(one, "harbour lantern wheel");
    add(two, "harbour lantern wheel");
    assertThat(browser.location(browser.signIn(email, "harbour lantern wheel")))
        .isEqualTo("/sign-in/council");
    assertThat(browser.leads("/")).as("signed in to none yet").isEqualTo("/sign-in");
    assertThat(browser.page("/sign-in/council").select("label").eachText())
        .containsExactly(
            "Council " + one.officer().address(), "Council " + two.officer().address());
    assertThat(browser.send("/sign-in/council", "/sign-in/council").statusCode()).isEqualTo(422);
    var third = world.council();
    assertThat(
            browser
                .send(
                    "/sign-in/council",
                    "/sign-in/council",
                    "council",
                    "" + third.officer().council())
                .statusCode())
        .isEqualTo(422);
    browser.send("/sign-in/council", "/sign-in/council", "council", "" + two.officer().council());
    assertThat(browser.leads("/")).isEqualTo(two.at() + "/home");
    assertThat(browser.get(one.at()).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyChoosesACouncilWithoutAPassword() {
    assertThat(browser.leads("/sign-in/council")).isEqualTo("/sign-in");
  }

  @Test
  void aLinkThatIsAskedForComesFromEachCouncil() {
    var first = add(one, "harbour lantern wheel");
    var second = add(two, "walnut bridge seven");
    browser.send("/sign-in", "/sign-in/link", "email", email);
    assertThat(wanted.of(one.officer().council(), first)).containsExactly(LinkPurpose.SIGN_IN);
    assertThat(wanted.of(two.officer().council(), second)).containsExactly(LinkPurpose.SIGN_IN);
  }

  private int add(World.Founded council, String password) {
    return council.as(() ->
        world.inTransaction(() ->
            people.add(
                council.officer().council(),
                email,
                "Partner",
                password,
                Set.of(Role.COMMITTEE_MEMBER),
                "en")));
  }
}
