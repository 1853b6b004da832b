package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Outside;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit tells who came in, who went out and who was refused, and nothing of what was typed. */
@Story
class SignInEntriesTest {
  @Autowired World world;
  @Autowired WantedLinks wanted;
  @Autowired DSLContext sql;
  @LocalServerPort int port;

  private World.Founded council;
  private Outside browser;

  @BeforeEach
  void aCouncilAndABrowser() {
    council = world.council();
    browser = new Outside(port);
  }

  @Test
  void signingInAndOutIsWrittenDown() {
    browser.signIn(council.email(), World.PASSWORD);
    browser.send(council.at(), "/sign-out");
    assertThat(entries()).containsExactly("signed-in {\"shown\": \"password\"}", "signed-out {}");
  }

  @Test
  void aLinkIsWrittenDownAsSuch() {
    var link =
        wanted.make(council.officer().council(), council.officer().person(), LinkPurpose.ANSWER);
    browser.send(link, link);
    assertThat(entries()).contains("signed-in {\"shown\": \"ott\"}");
  }

  @Test
  void aSpentLinkThatIsFollowedIsWrittenDown() {
    var link =
        wanted.make(council.officer().council(), council.officer().person(), LinkPurpose.ANSWER);
    browser.send(link, link);
    new Outside(port).send(link, link + "/again");
    assertThat(entries())
        .containsOnlyOnce("sign-in.refused {\"why\": \"spent-link\", \"purpose\": \"answer\"}");
  }

  @Test
  void aWrongPasswordIsWrittenDownWithoutIt() throws InterruptedException {
    browser.signIn(council.email(), "guessed-by-somebody");
    awaitRefusals(1);
    assertThat(entries()).containsExactly("sign-in.refused {\"why\": \"password\"}");
  }

  @Test
  void whatIsNotLookedAtAnyMoreIsWrittenDownOnce() throws InterruptedException {
    for (int guess = 0; guess < 14; guess++) browser.signIn(council.email(), "guess " + guess);
    awaitRefusals(11);
    assertThat(entries())
        .filteredOn(entry -> entry.contains("too-many"))
        .as("once for all that came after the tenth")
        .hasSize(1);
  }

  @Test
  void anAddressWithoutAnAccountIsWrittenDownNowhere() throws InterruptedException {
    browser.signIn("stranger@" + council.officer().address() + ".example", "guessed");
    browser.signIn(council.email(), "guessed");
    awaitRefusals(1);
    assertThat(entries()).hasSize(1).noneMatch(entry -> entry.contains("stranger"));
  }

  private void awaitRefusals(int number) throws InterruptedException {
    for (int look = 0; look < 200; look++) {
      if (entries().stream().filter(e -> e.startsWith("sign-in.refused")).count() >= number) return;
      Thread.sleep(50);
    }
  }

  private List<String> entries() {
    return council.as(() ->
        world.inTransaction(() ->
            sql.fetch(
                    "select act || ' ' || detail from audit_entry where act like 'sign%' order by id")
                .into(String.class)));
  }
}
