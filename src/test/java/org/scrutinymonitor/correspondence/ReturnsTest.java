package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.ANSWER;
import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class ReturnsTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @Autowired Returns returns;
  @Autowired DSLContext sql;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Somebody head;
  private int number;
  private Post.Received asked;

  @BeforeEach
  void somebodyWasAsked() {
    mailbox.start();
    council = world.council();
    var review = round.review(council);
    var housing = world.post(council, "Head of Housing", null);
    head = round.holder(council, housing, "Head of Housing");
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/3", housing);
    number = round.open(council, review, round.today().plusDays(40));
    dispatch.send(Instant.now().plus(Duration.ofDays(7)));
    asked = Post.of(mailbox, head.email()).getFirst();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void aMailThatCouldNotBeDeliveredIsNotedWithWhatTheOtherSideSaid() {
    arrives(report("failed", "smtp; 550 5.1.1 nobody of that name"));
    returns.read();
    assertThat(row().getBouncedAt()).isNotNull();
    assertThat(row().getBounce()).contains("550 5.1.1 nobody of that name");
    assertThat(row().getSentAt()).isNotNull();
  }

  @Test
  void aMailThatIsOnlyLateIsNoBounce() {
    arrives(report("delayed", "smtp; 450 try later"));
    returns.read();
    assertThat(row().getBouncedAt()).isNull();
  }

  @Test
  void aFormThatIsMailedBackIsSavedAsADraftAndNeverSubmitted() throws Exception {
    arrives(reply(head.email(), filled("Forty landlords took it up.", "2")));
    returns.read();
    var saved = round.write(council, () -> sql.selectFrom(ANSWER).fetch());
    assertThat(saved).hasSize(1);
    assertThat(saved.getFirst().getEvidence()).isEqualTo("Forty landlords took it up.");
    assertThat(saved.getFirst().getGrade()).isEqualTo("2");
    assertThat(saved.getFirst().getSavedBy()).isEqualTo(head.id());
    assertThat(saved.getFirst().getUpdateRequest()).isEqualTo(round.request(council, number, "2"));
    assertThat(round.write(council, () -> sql.fetchCount(REQUEST_ACT))).isZero();

    dispatch.send(Instant.now());
    var told = Post.of(mailbox, head.email()).getLast();
    assertThat(told.subject()).contains("we have read your form");
    assertThat(told.words()).contains("\n- 2 ", "Nothing has been submitted yet", "/link/");

    returns.read();
    assertThat(round.write(council, () -> sql.fetchCount(ANSWER))).isEqualTo(1);
  }

  @Test
  void aFormThatCannotBeReadIsAnsweredWithASentence() throws Exception {
    arrives(reply(head.email(), "no document".getBytes(StandardCharsets.UTF_8)));
    returns.read();
    dispatch.send(Instant.now());
    var told = Post.of(mailbox, head.email()).getLast();
    assertThat(told.subject()).isEqualTo("We could not read your form");
    assertThat(told.words()).contains("/link/");
    assertThat(round.write(council, () -> sql.fetchCount(ANSWER))).isZero();
  }

  @Test
  void aFormFromSomebodyElseIsLeftForAPerson() throws Exception {
    arrives(reply("stranger@elsewhere.example", filled("I say so.", "1")));
    returns.read();
    assertThat(round.write(council, () -> sql.fetchCount(ANSWER))).isZero();
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void whatPeopleWriteStaysUnread() throws Exception {
    var letter = new MimeMessage(Session.getInstance(new Properties()));
    letter.setFrom(new InternetAddress(head.email()));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress(StoryMail.FROM));
    letter.setHeader("In-Reply-To", asked.id());
    letter.setSubject("Re: your update");
    letter.setText("I am away until Monday.");
    letter.saveChanges();
    arrives(letter);
    returns.read();
    assertThat(unread()).isEqualTo(1);
  }

  private MimeMessage report(String action, String said) {
    var text =
        """
        From: MAILER-DAEMON@mx.example
        To: %s
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I could not deliver it.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %s
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: %s

        --b
        Content-Type: text/rfc822-headers

        From: %s
        To: %s
        Message-ID: %s
        Subject: Your update

        --b--
        """
            .formatted(
                StoryMail.FROM,
                head.email(),
                action,
                said,
                StoryMail.FROM,
                head.email(),
                asked.id());
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private MimeMessage reply(String from, byte[] form) throws Exception {
    var reply = new MimeMessage(Session.getInstance(new Properties()));
    reply.setFrom(new InternetAddress(from));
    reply.setRecipient(Message.RecipientType.TO, new InternetAddress(StoryMail.FROM));
    reply.setHeader("References", asked.id());
    reply.setSubject("Re: your update");
    var words = new MimeBodyPart();
    words.setText("Here it is.");
    var file = new MimeBodyPart();
    file.setDataHandler(
        new jakarta.activation.DataHandler(new ByteArrayDataSource(form, AskedForms.WORD)));
    file.setFileName("form filled.docx");
    reply.setContent(new MimeMultipart(words, file));
    reply.saveChanges();
    return reply;
  }

  /** The form that came with the mail, with the first empty rows filled in, as in Word. */
  private byte[] filled(String evidence, String grade) throws Exception {
    var sent = asked.files().getFirst().getInputStream().readAllBytes();
    try (var document = new XWPFDocument(new ByteArrayInputStream(sent))) {
      var cells =
          document.getTables().stream()
              .flatMap(table -> table.getRows().stream())
              .filter(row -> row.getTableCells().size() == 2)
              .filter(row -> row.getCell(0).getText().contains("November 2026"))
              .filter(row -> row.getCell(1).getText().isEmpty())
              .limit(2)
              .toList();
      assertThat(cells).hasSize(2);
      cells.get(0).getCell(1).setText(evidence);
      cells.get(1).getCell(1).setText(grade);
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private void arrives(MimeMessage mail) {
    mailbox.getManagers().getUserManager().getUser(StoryMail.FROM).deliver(mail);
  }

  private long unread() throws Exception {
    var inbox =
        mailbox
            .getManagers()
            .getImapHostManager()
            .getInbox(mailbox.getManagers().getUserManager().getUser(StoryMail.FROM));
    return inbox.getMessages().stream()
        .filter(stored -> !stored.getFlags().contains(Flags.Flag.SEEN))
        .count();
  }

  private MailRecord row() {
    return round.write(
        council, () -> sql.selectFrom(MAIL).where(MAIL.MESSAGE_ID.eq(asked.id())).fetchSingle());
  }
}
