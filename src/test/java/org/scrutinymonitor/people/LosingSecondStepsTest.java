package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** Somebody has lost their telephone: an administrator removes its app and its passkeys. */
@Story
class LosingSecondStepsTest {
  private static final String PASSWORD = "otter kettle meadow";

  @Autowired World world;
  @Autowired People people;
  @Autowired DSLContext sql;
  @LocalServerPort int port;

  private World.Founded council;
  private int administrator;
  private int officer;
  private String at;
  private Outside browser;

  @BeforeEach
  void anOfficerWithAnAppAndAPasskey() {
    council = world.council();
    administrator = add("admin", Set.of(Role.ADMINISTRATOR));
    officer = council.officer().person();
    hasApp(officer);
    hasPasskey(officer);
    at = council.at() + "/people/" + officer;
    browser = new Outside(port);
    browser.signIn(email("admin"), PASSWORD);
  }

  @Test
  void bothAreRemovedTheSessionsEndAndThePersonIsTold() {
    var theirs = new Outside(port);
    theirs.signIn(council.email(), World.PASSWORD);
    assertThat(browser.page(at).select("a[href$=second-step-removal]")).hasSize(1);
    var page = browser.page(at + "/second-step-removal");
    assertThat(page.select("main").text()).contains("An app that shows codes, 1 passkey");
    var done =
        browser.send(
            at + "/second-step-removal",
            at + "/second-step-removal",
            "reason",
            "Telephone lost, asked for in person.");
    assertThat(browser.location(done)).isEqualTo(at);
    assertThat(browser.page(at).select("a[href$=second-step-removal]")).isEmpty();
    assertThat(count("authenticator")).isZero();
    assertThat(count("passkey")).isZero();
    assertThat(theirs.leads(council.at() + "/account")).isEqualTo("/sign-in");
    assertThat(column("select words from mail where kind = 'second_step' and person = " + officer))
        .singleElement()
        .asString()
        .contains("Telephone lost, asked for in person.", "tell your administrators");
    assertThat(
            column(
                "select detail::text from audit_entry where act = 'second-step.removed' and person = "
                    + administrator))
        .singleElement()
        .asString()
        .contains("Telephone lost", "\"passkeys\": 1", "\"app\": true");
  }

  @Test
  void withoutAReasonNothingIsRemoved() {
    var answer =
        browser.send(at + "/second-step-removal", at + "/second-step-removal", "reason", " ");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("#reason-error").text())
        .contains("Say why they are removed.");
    assertThat(count("authenticator")).isOne();
    assertThat(column("select words from mail")).isEmpty();
  }

  @Test
  void onesOwnAndWhatIsNotThereAreNotRemovedHere() {
    hasPasskey(administrator);
    var own = council.at() + "/people/" + administrator;
    assertThat(browser.get(own + "/second-step-removal").statusCode()).isEqualTo(404);
    assertThat(browser.page(own).select("a[href$=second-step-removal]")).isEmpty();
    var without = add("without", Set.of());
    assertThat(
            browser.get(council.at() + "/people/" + without + "/second-step-removal").statusCode())
        .isEqualTo(404);
    var other = world.council().officer().person();
    assertThat(browser.get(council.at() + "/people/" + other + "/second-step-removal").statusCode())
        .isEqualTo(404);
  }

  private void hasApp(int person) {
    insert(
        "insert into authenticator (council, person, secret, made_at, confirmed_at)"
            + " values (?, ?, 'sealed', now(), now())",
        council.officer().council(),
        person);
  }

  private void hasPasskey(int person) {
    insert(
        """
        insert into passkey (council, person, label, credential, public_key, signature_count, uv_initialized,
          backup_eligible, backup_state, transports, attestation, made_at)
        values (?, ?, 'Telephone', sha256(?::bytea), 'key', 0, true, true, true, '{internal}', 'none', now())
        """,
        council.officer().council(),
        person,
        ("passkey " + person).getBytes(StandardCharsets.UTF_8));
  }

  private void insert(String statement, Object... values) {
    council.as(() -> world.inTransaction(() -> sql.execute(statement, values)));
  }

  private long count(String table) {
    return column(
            "select id from %s where removed_at is null and person = %d".formatted(table, officer))
        .size();
  }

  private List<Object> column(String query) {
    return council.as(() -> world.inTransaction(() -> sql.fetch(query).into(Object.class)));
  }

  private String email(String name) {
    return name + "@" + council.officer().address() + ".example";
  }

  private int add(String name, Set<Role> roles) {
    return council.as(() ->
        world.inTransaction(() ->
            people.add(council.officer().council(), email(name), name, PASSWORD, roles, "en")));
  }
}
