package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.LinkWanted;
import org.scrutinymonitor.people.Links;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@Story
class OutboxTest {
  @Autowired World world;
  @Autowired Outbox outbox;
  @Autowired Dispatch dispatch;
  @Autowired MailServer server;
  @Autowired Councils councils;
  @Autowired Links links;
  @Autowired Audit audit;
  @Autowired DSLContext sql;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private final GreenMail mailbox = StoryMail.server();
  private World.Founded council;
  private Instant now;

  @BeforeEach
  void aServer() {
    mailbox.start();
    council = world.council();
    now = Instant.parse("2026-12-01T10:00:00Z");
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void aMailGoesOnceAndIsNoted() {
    write("one@partner.example", now);
    dispatch.send(now);
    dispatch.send(now);
    assertThat(Post.of(mailbox, "one@partner.example")).hasSize(1);
    assertThat(row("one@partner.example").getSentAt().toInstant()).isEqualTo(now);
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    council.as(() -> {
      transaction.executeWithoutResult(begun -> {
        outbox.add(List.of(mail("never@partner.example", now)));
        begun.setRollbackOnly();
      });
      return true;
    });
    dispatch.send(now);
    assertThat(Post.of(mailbox, "never@partner.example")).isEmpty();
  }

  @Test
  void aMailWaitsForItsHour() {
    write("early@partner.example", now.plusSeconds(60));
    dispatch.send(now);
    assertThat(Post.of(mailbox, "early@partner.example")).isEmpty();
    dispatch.send(now.plusSeconds(61));
    assertThat(Post.of(mailbox, "early@partner.example")).hasSize(1);
  }

  @Test
  void aDeadServerDelaysAndLosesNothing() {
    mailbox.stop();
    write("patient@partner.example", now);
    assertThat(dispatch.send(now)).isZero();
    assertThat(server.why()).isEqualTo("correspondence.waits.down");
    assertThat(row("patient@partner.example").getAttempts()).isZero();

    mailbox.start();
    dispatch.send(now.plus(Duration.ofDays(30)));
    assertThat(server.why()).isNull();
    assertThat(Post.of(mailbox, "patient@partner.example")).hasSize(1);
  }

  @Test
  void killedBetweenSendingAndNotingTheRepeatIsTheSameMailAndBothLinksOpen() throws Exception {
    write("twice@partner.example", now);
    var ours = councils.find(council.officer().council()).orElseThrow();
    council.as(() -> {
      var ready = dispatch.ready(Dispatch.waits(now)).getFirst();
      transaction.executeWithoutResult(begun -> {
        try (var line = server.line()) {
          line.connect();
          assertThat(dispatch.send(ours, line, ready, now)).isTrue();
        } catch (MailLine.Unreachable e) {
          throw new AssertionError(e);
        }
        begun.setRollbackOnly();
      });
      return true;
    });
    assertThat(row("twice@partner.example").getSentAt()).isNull();

    dispatch.send(now);
    var received = Post.of(mailbox, "twice@partner.example");
    assertThat(received).hasSize(2);
    assertThat(received.get(0).id())
        .isEqualTo(received.get(1).id())
        .isEqualTo(row("twice@partner.example").getMessageId());
    for (var mail : received) {
      assertThat(links.look(mail.token())).isInstanceOf(Links.Followed.LetIn.class);
    }
  }

  @Test
  void oneBrokenAddressStopsNobodyElse() throws Exception {
    try (var picky = PickyServer.at(StoryMail.smtpPort(), mailbox)) {
      write("good-1@partner.example", now);
      write("gone@partner.example", now);
      write("busy@partner.example", now);
      write("not an address", now);
      write("good-2@partner.example", now);
      dispatch.send(now);

      assertThat(picky.taken())
          .containsExactlyInAnyOrder("good-1@partner.example", "good-2@partner.example");
      assertThat(row("gone@partner.example").getBounce()).contains("550", "nobody of that name");
      assertThat(row("not an address").getBouncedAt()).isNotNull();
      var busy = row("busy@partner.example");
      assertThat(busy.getBouncedAt()).isNull();
      assertThat(busy.getFailure()).contains("450");
      assertThat(busy.getSendAfter().toInstant()).isEqualTo(now.plus(Duration.ofMinutes(1)));

      var at = now;
      while (row("busy@partner.example").getGivenUpAt() == null) {
        at = row("busy@partner.example").getSendAfter().toInstant();
        dispatch.send(at);
      }
      assertThat(Duration.between(now, at)).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    }
  }

  @Test
  void aLinkIsMadeWhenTheMailGoesAndIsKeptNowhere() {
    council.as(() -> {
      transaction.executeWithoutResult(begun -> {
        events.publishEvent(new LinkWanted(council.officer().person(), LinkPurpose.SIGN_IN));
        audit.entryOfProgram("link.wanted", "person", java.util.Map.of());
      });
      return true;
    });
    dispatch.send(Instant.now());
    var mail = Post.of(mailbox, council.email()).getFirst();
    assertThat(mail.from()).contains(StoryMail.FROM);
    assertThat(mail.words()).contains(StoryMail.ADDRESS + "/link/", "30 minutes");
    assertThat(mail.words().lines()).allMatch(line -> line.length() <= 76 || line.contains("://"));
    assertThat(row(council.email()).getWords()).contains("{link}").doesNotContain(mail.token());
    assertThat(links.look(mail.token()))
        .isEqualTo(
            new Links.Followed.LetIn(
                council.officer().council(), council.officer().person(), LinkPurpose.SIGN_IN));
  }

  private void write(String to, Instant after) {
    council.as(() -> world.inTransaction(() -> outbox.add(List.of(mail(to, after)))));
  }

  private Mail mail(String to, Instant after) {
    return new Mail(
        council.officer().person(),
        to,
        MailKind.ASKED,
        "Your update",
        "Please answer:\n\n{link}\n",
        after,
        List.of());
  }

  private MailRecord row(String to) {
    return council.as(() ->
        world.inTransaction(() -> sql.selectFrom(MAIL).where(MAIL.RECIPIENT.eq(to)).fetchSingle()));
  }
}
