package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tokens of the API: made once, good for what they say, until they end. */
@Story
class TokensTest {
  @Autowired World world;
  @Autowired MockMvcTester api;
  @Autowired Tokens tokens;
  @Autowired People people;
  @Autowired DSLContext sql;

  private World.Founded council;

  @BeforeEach
  void aCouncil() {
    council = world.council();
  }

  @Test
  void anOfficerMakesATokenSeesItOnceAndRevokesIt() {
    var officer = Visit.by(council, api);
    var at = council.at() + "/tokens";
    var made = officer.post(at, "name", "Intranet", "reviews:read", "yes", "days", "90");
    var token = Objects.requireNonNull(Visit.document(made).selectFirst("#token")).text();
    assertThat(call(token, HttpMethod.GET, reviews(), "")).hasStatusOk();
    var page = officer.page(at);
    assertThat(page.select("#token")).isEmpty();
    assertThat(page.select("tbody tr").text()).contains("Intranet", "reviews:read");
    var revoke = page.select("tbody form").attr("action");
    assertThat(officer.post(revoke)).hasStatus3xxRedirection();
    assertThat(call(token, HttpMethod.GET, reviews(), "")).hasStatus(401);
    assertThat(officer.page(at).select("tbody tr")).isEmpty();
  }

  @Test
  void aTokenNeedsAPurposeAndAScopeAndAnEnd() {
    var answer = Visit.by(council, api).post(council.at() + "/tokens", "name", " ");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary li")).hasSize(3);
  }

  /** For each scope, a call that it allows; every other scope is refused that call. */
  @Test
  void eachScopeOpensItsOwnCallsAndNoOthers() {
    var calls =
        Map.of(
            Scope.READ_REVIEWS,
            new Call(HttpMethod.GET, reviews(), ""),
            Scope.WRITE_REVIEWS,
            new Call(HttpMethod.POST, reviews(), "{}"),
            Scope.READINGS,
            new Call(HttpMethod.POST, "/api/readings", "Recommendation 1: That it be done"));
    for (var scope : Scope.offered()) {
      var token = make(council.officer(), Set.of(scope));
      calls.forEach((needed, call) -> {
        var code =
            call(token, call.method(), call.address(), call.body()).getResponse().getStatus();
        if (needed == scope) assertThat(code).as(scope + " " + call).isNotIn(401, 403, 404);
        else assertThat(code).as(scope + " " + call).isEqualTo(404);
      });
    }
  }

  private record Call(HttpMethod method, String address, String body) {}

  @Test
  void aScopeGivesNothingThatThePersonMayNotDo() {
    var member = viewer("member", Set.of(Role.COMMITTEE_MEMBER));
    var token = make(member, EnumSet.copyOf(Scope.offered()));
    assertThat(call(token, HttpMethod.GET, reviews(), "")).hasStatusOk();
    assertThat(call(token, HttpMethod.POST, reviews(), "{}")).hasStatus(404);
  }

  @Test
  void aTokenEndsWithItsTime() {
    var token =
        council.as(() ->
            world.inTransaction(() ->
                tokens.make(
                    council.officer(),
                    "short",
                    Set.of(Scope.READ_REVIEWS),
                    Duration.ofSeconds(-1))));
    assertThat(call(token, HttpMethod.GET, reviews(), "")).hasStatus(401);
  }

  @Test
  void aTokenOfAnotherCouncilFindsNothingHere() {
    var other = world.council();
    var token =
        other.as(() ->
            world.inTransaction(() ->
                tokens.make(
                    other.officer(),
                    "other",
                    EnumSet.copyOf(Scope.offered()),
                    Duration.ofDays(1))));
    assertThat(call(token, HttpMethod.GET, reviews(), "")).hasStatus(404);
  }

  @Test
  void somethingThatIsNoTokenIsRefusedWithASentence() {
    for (var wrong : new String[] {"", "nonsense", "scrutiny_" + "A".repeat(43)}) {
      var answer = call(wrong, HttpMethod.GET, reviews(), "");
      assertThat(answer).hasStatus(401).bodyText().contains("Make a new one");
      assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void ofATokenOnlyItsDigestIsKeptAndItsUseIsNotedOnceADay() {
    var token = make(council.officer(), Set.of(Scope.READ_REVIEWS));
    call(token, HttpMethod.GET, reviews(), "");
    call(token, HttpMethod.GET, reviews(), "");
    var rows =
        council.as(() ->
            world.inTransaction(
                () -> sql.fetchValues("select to_jsonb(t)::text from api_token t")));
    assertThat(rows.toString()).doesNotContain(token.substring(9));
    var uses =
        council.as(() ->
            world.inTransaction(
                () -> sql.fetchValue("select count(*) from audit_entry where act = 'token.used'")));
    assertThat(uses).isEqualTo(1L);
  }

  @Test
  void anAdministratorSeesEverybodysTokensAndOthersTheirOwn() {
    var member = viewer("member", Set.of(Role.COMMITTEE_MEMBER));
    var administrator = viewer("admin", Set.of(Role.ADMINISTRATOR));
    make(council.officer(), Set.of(Scope.READ_REVIEWS));
    make(member, Set.of(Scope.READ_REVIEWS));
    assertThat(all(administrator)).hasSize(2);
    assertThat(all(member)).hasSize(1);
    var officers = all(council.officer()).getFirst().id();
    var page =
        api.post()
            .uri(council.at() + "/tokens/" + officers + "/revocation")
            .with(SignedInAs.person(council, member.person()))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf())
            .exchange();
    assertThat(page).hasStatus(404);
  }

  private java.util.List<Tokens.Entry> all(Viewer viewer) {
    return council.as(() -> world.inTransaction(() -> tokens.all(viewer)));
  }

  private String make(Viewer viewer, Set<Scope> scopes) {
    return council.as(
        () -> world.inTransaction(() -> tokens.make(viewer, "A test", scopes, Duration.ofDays(1))));
  }

  private Viewer viewer(String name, Set<Role> roles) {
    var person =
        council.as(() ->
            world.inTransaction(() ->
                people.add(
                    council.officer().council(),
                    name + "@" + council.officer().address() + ".example",
                    name,
                    null,
                    roles,
                    "en")));
    return new Viewer(
        council.officer().council(), council.officer().address(), person, name, roles, "en");
  }

  private String reviews() {
    return "/api" + council.at() + "/reviews";
  }

  private MvcTestResult call(String token, HttpMethod method, String address, String body) {
    return api.method(method)
        .uri(URI.create(address))
        .header("Authorization", "Bearer " + token)
        .contentType("text/plain")
        .content(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }
}
