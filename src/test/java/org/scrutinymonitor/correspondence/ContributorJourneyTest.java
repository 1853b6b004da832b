package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_LINK;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a mail on a phone to an answer that is sent, without an account and without a mouse. */
@Story
class ContributorJourneyTest {
  private static final FilePayload REGISTER =
      new FilePayload(
          "register.pdf",
          "application/pdf",
          "%PDF-1.7\nthe training register".getBytes(StandardCharsets.US_ASCII));

  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @Autowired DSLContext sql;
  @LocalServerPort int port;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Somebody coordinator;

  @BeforeEach
  void somebodyWithoutAnAccountIsAskedByMail() {
    mailbox.start();
    council = world.council();
    var review = round.review(council);
    var federation = world.post(council, "Coordinator", "Tenants' Federation");
    coordinator = round.holder(council, federation, "Federation Coordinator");
    world.responsible(council, review + "/1/c", federation);
    world.responsible(council, review + "/2", federation);
    round.open(council, review, round.today().plusDays(20));
    send();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerIsBegunOnOnePhoneAndSentFromAnother(boolean scripts) {
    var with = scripts ? "" : "-without-scripts";
    var link = newestLink();
    try (var phone = Browser.phone(port, scripts)) {
      phone.open(link);
      phone.look("link" + with);
      phone.follow("main form button");
      phone.look("link-items" + with);
      assertThat(phone.page().locator("main ol li").count()).isEqualTo(2);
      phone.follow("main ol li a");
      phone.look("link-item" + with);
      begin(phone);
    }

    // On another device the link of the mail is spent; the page sends a new one.
    try (var other = Browser.phone(port, scripts)) {
      other.open(link);
      assertThat(other.page().locator("main").innerText()).contains("new link");
      other.look("link-spent" + with);
      other.follow("main form button");
      other.look("link-sent" + with);
      send();
      assertThat(newestLink()).isNotEqualTo(link);
      other.open(newestLink());
      other.follow("main form button");
      other.follow("main ol li a");
      assertThat(other.page().locator("#evidence").inputValue()).startsWith("25 of 30 champions");
      assertThat(other.page().locator("#shows li").allInnerTexts().toString())
          .contains("Training register", "Partnership minutes");
      finish(other, with);
    }
  }

  /** What happened, a file and a link that show it; then the phone is put away. */
  private void begin(Browser phone) {
    phone.type("#evidence", "25 of 30 champions were recruited and trained in two courses.");
    phone.tabTo("#file");
    phone.page().locator("#file").setInputFiles(REGISTER);
    phone.type("#evidence-title", "Training register");
    phone.type("#evidence-dated", "October 2026");
    phone.follow("#shows > fieldset > button:not([name])");
    assertThat(phone.page().locator("#shows").innerText()).contains("Training register");
    phone.type("#link", "https://example.org/minutes");
    phone.type("#evidence-title", "Partnership minutes");
    phone.follow("#shows > fieldset > button:not([name])");
    assertThat(phone.page().locator("#shows").innerText()).contains("Partnership minutes");
  }

  /** The measure, its figure, the grade with why and until when; then everything is checked. */
  private void finish(Browser phone, String with) {
    phone.choose("met", "partly");
    phone.type("#figure", "25 of 30");
    phone.choose("grade", "3");
    phone.type("#explanation", "The second trainer left in May; a third course is booked.");
    phone.type("#expected", "March 2027");
    phone.look("link-item-filled" + with);
    phone.follow("button[value=later]");
    assertThat(phone.page().locator(".govuk-notification-banner").innerText()).isNotBlank();
    phone.look("link-items-begun" + with);
    phone.follow("a[href$='/requests/check']");
    assertThat(phone.page().locator("main").innerText())
        .contains("25 of 30", "March 2027", "third course", "Training register");
    phone.look("link-check" + with);
    phone.follow("main form button");
    phone.look("link-sent-answers" + with);
    phone.follow("main ul li a");
    assertThat(phone.page().locator("h1").innerText()).contains("landlords");
  }

  @Test
  void anOldLinkSaysWhatToDoAndSendsANewOneAndAnInventedOneDoesNot() {
    var link = newestLink();
    round.write(
        council,
        () ->
            sql.update(SIGN_IN_LINK)
                .set(
                    SIGN_IN_LINK.EXPIRES_AT,
                    Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .where(SIGN_IN_LINK.PERSON.eq(coordinator.id()))
                .execute());
    try (var phone = Browser.phone(port, true)) {
      phone.open(link);
      phone.look("link-expired");
      phone.follow("main form button");
      send();
      phone.open(newestLink());
      phone.follow("main form button");
      assertThat(phone.page().url()).endsWith(council.at() + "/requests");
      phone.open("/link/" + "A".repeat(32));
      phone.look("link-unknown");
      assertThat(phone.page().locator("main form").count()).isZero();
    }
  }

  private void send() {
    dispatch.send(Instant.now().plus(Duration.ofDays(7)));
  }

  private String newestLink() {
    return "/link/" + Post.of(mailbox, coordinator.email()).getLast().token();
  }
}
