package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever guesses passwords is stopped, and stops nobody else. */
@Story
class GuessingTest {
  private static final String HOME = "192.0.2.10";
  private static final String ELSEWHERE = "203.0.113.7";

  @Autowired World world;
  @Autowired MockMvcTester pages;
  @Autowired WantedLinks wanted;

  private World.Founded council;

  @BeforeEach
  void aCouncil() {
    council = world.council();
  }

  @Test
  void aThousandWrongTriesFromElsewhereStopTheGuesserAndNotTheOwner() {
    var first = signIn(HOME, council.email(), World.PASSWORD);
    assertThat(first).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/");
    var device = device(first);

    var refused = 0;
    for (int i = 0; i < 1000; i++) {
      var answer = signIn(ELSEWHERE, council.email(), "wrong guess " + i);
      if (answer.getResponse().getStatus() == 429) refused++;
    }
    assertThat(refused).isGreaterThanOrEqualTo(980);
    assertThat(signIn(ELSEWHERE, council.email(), World.PASSWORD))
        .as("the right password is not tried either")
        .hasStatus(429);

    assertThat(signIn(ELSEWHERE, council.email(), World.PASSWORD, device))
        .as("the owner's own device, wherever it is")
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo("/");
    assertThat(
            wanted.make(
                council.officer().council(), council.officer().person(), LinkPurpose.SIGN_IN))
        .startsWith("/link/");
  }

  @Test
  void whoeverIsStoppedReadsWhatToDo() {
    for (int i = 0; i < 10; i++) signIn(ELSEWHERE, council.email(), "wrong guess " + i);
    var answer = signIn(ELSEWHERE, council.email(), "wrong guess");
    assertThat(answer).hasStatus(429);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("Have a link sent, which always works, or wait 15 minutes.");
  }

  @Test
  void anAddressThatNobodyHasIsCountedLikeAnyOther() {
    var nobody = "nobody@" + council.officer().address() + ".example";
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(ELSEWHERE, nobody, "wrong")).hasStatus3xxRedirection();
    }
    assertThat(signIn(ELSEWHERE, nobody, "wrong")).hasStatus(429);
  }

  @Test
  void theCookieOfADeviceIsOfUseToItsOwnerAlone() {
    var device = device(signIn(HOME, council.email(), World.PASSWORD));
    var other = world.council();
    var others = device(signIn(HOME, other.email(), World.PASSWORD));
    for (int i = 0; i < 10; i++) signIn(ELSEWHERE, other.email(), "wrong guess " + i);
    var moved = new Cookie(others.getName(), device.getValue());
    assertThat(signIn(ELSEWHERE, other.email(), World.PASSWORD, moved)).hasStatus(429);
    var forged = new Cookie(device.getName(), "A".repeat(22) + "." + "A".repeat(43));
    for (int i = 0; i < 10; i++) signIn(ELSEWHERE, council.email(), "wrong guess " + i);
    assertThat(signIn(ELSEWHERE, council.email(), World.PASSWORD, forged)).hasStatus(429);
  }

  @Test
  void aStolenDeviceHasNoMoreTriesThanAnother() {
    var device = device(signIn(HOME, council.email(), World.PASSWORD));
    for (int i = 0; i < 20; i++) {
      assertThat(signIn(ELSEWHERE, council.email(), "wrong " + i, device))
          .as("try " + i)
          .hasStatus3xxRedirection();
    }
    assertThat(signIn(ELSEWHERE, council.email(), World.PASSWORD, device)).hasStatus(429);
  }

  @Test
  void triesFromOnePlaceAreCountedTogetherAndForgottenWithTime() {
    var now = new Instant[] {Instant.parse("2026-11-25T09:00:00Z")};
    var attempts = new Attempts(() -> now[0], 100);
    for (int i = 0; i < 100; i++) {
      assertThat(attempts.countIfAllowed(Attempts.Kind.CLIENT, ELSEWHERE)).isTrue();
    }
    assertThat(attempts.countIfAllowed(Attempts.Kind.CLIENT, ELSEWHERE)).isFalse();
    assertThat(attempts.areAllowed(Attempts.Kind.CLIENT, HOME)).isTrue();
    now[0] = now[0].plus(Duration.ofMinutes(1));
    assertThat(attempts.areAllowed(Attempts.Kind.CLIENT, ELSEWHERE)).isTrue();
    for (int i = 0; i < 7; i++) attempts.count(Attempts.Kind.CLIENT, ELSEWHERE);
    assertThat(attempts.areAllowed(Attempts.Kind.CLIENT, ELSEWHERE)).isFalse();
    now[0] = now[0].plus(Duration.ofMinutes(16));
    for (int i = 0; i < 100; i++) {
      assertThat(attempts.countIfAllowed(Attempts.Kind.CLIENT, ELSEWHERE)).isTrue();
    }
  }

  @Test
  void allAddressesOfOneNetworkAreOnePlace() {
    assertThat(SignInDetails.client("2001:db8:1:2::1"))
        .isEqualTo(SignInDetails.client("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(SignInDetails.client("2001:db8:1:3::1"));
    assertThat(SignInDetails.client(HOME)).isEqualTo(HOME);
  }

  @Test
  void guessesThatEverybodyTriesAreSeen() {
    var common = new GuessedPasswords();
    for (var guessed :
        List.of(
            "password1234",
            "P@ssw0rd2024!",
            "qwertyuiop12",
            "123456789012",
            "aaaaaaaaaaaa",
            "iloveyou1234",
            "Summer2026!!",
            "manchesterunited",
            "letmein12345")) {
      assertThat(common.check(guessed).isCompromised()).as(guessed).isTrue();
    }
    assertThat(common.isGuessed("northmere2026", List.of("Northmere Borough Council"))).isTrue();
    assertThat(common.isGuessed("scrutinyofficer1", List.of("Scrutiny Officer"))).isTrue();
    for (var good :
        List.of(
            "meadow kettle orbit",
            "v9#Lq2!xTz7p",
            "three otters fetch rope",
            "coffeetrainfish",
            "walltinshirt",
            "brown-kettle-under-moss")) {
      assertThat(common.isGuessed(good, List.of("Northmere Borough Council"))).as(good).isFalse();
    }
  }

  private MvcTestResult signIn(String from, String email, String password, Cookie... cookies) {
    var request =
        pages
            .post()
            .uri("/sign-in")
            .with(csrf())
            .with(sent -> {
              sent.setRemoteAddr(from);
              return sent;
            })
            .param("email", email)
            .param("password", password);
    return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
  }

  private static Cookie device(MvcTestResult answer) {
    return List.of(answer.getResponse().getCookies()).stream()
        .filter(cookie -> cookie.getName().startsWith("device-"))
        .findFirst()
        .orElseThrow();
  }
}
