package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.MAIL_ATTACHMENT;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.MailLine.Answer;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.MailAttachmentRecord;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.Links;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts the rows of the outbox into the mails that go over the line, each with its reader's link.
 */
@Component
class Envelopes {
  private static final String UTF_8 = "UTF-8";

  private final DSLContext sql;
  private final InstantSource time;
  private final Links links;
  private final MailServer server;
  private final boolean returns;

  Envelopes(
      DSLContext sql,
      InstantSource time,
      Links links,
      MailServer server,
      @Value("${scrutiny.mail.returns.host:}") String returns) {
    this.sql = sql;
    this.time = time;
    this.links = links;
    this.server = server;
    this.returns = !returns.isBlank();
  }

  /** Sends a mail of the outbox. */
  Answer send(Council council, MailRecord mail, @Nullable String link, MailLine line) {
    try {
      var to = new InternetAddress(mail.getRecipient(), true);
      return line.send(message(council, mail, link, to, line.session()), to);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Answer.Refused("No mail can be addressed to this: " + e.getMessage());
    }
  }

  private MimeMessage message(
      Council council, MailRecord mail, @Nullable String link, InternetAddress to, Session session)
      throws MessagingException, UnsupportedEncodingException {
    var message = new Numbered(session, mail.getMessageId());
    message.setFrom(new InternetAddress(server.from(), council.name(), UTF_8));
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(mail.getSubject(), UTF_8);
    message.setSentDate(Date.from(time.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    replies(message);
    if (mail.getStop() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.getStop() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var words = link == null ? mail.getWords() : mail.getWords().replace(Mail.LINK, link);
    var files = files(mail);
    if (files.isEmpty()) {
      message.setText(words, UTF_8);
    } else {
      message.setContent(multipart(words, files));
    }
    message.saveChanges();
    return message;
  }

  /** Where nobody reads the mailbox for us, answers go to the scrutiny office. */
  private void replies(MimeMessage message) throws MessagingException {
    if (returns) return;
    // Councils can be read across: the question must name ours.
    var office =
        sql.select(COUNCIL.OFFICE_EMAIL)
            .from(COUNCIL)
            .where(COUNCIL.ID.eq(CouncilScope.council()))
            .fetchSingle(COUNCIL.OFFICE_EMAIL);
    if (office != null) message.setReplyTo(new InternetAddress[] {new InternetAddress(office)});
  }

  private static MimeMultipart multipart(String words, List<MailAttachmentRecord> files)
      throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(words, UTF_8);
    var all = new MimeMultipart(text);
    for (var file : files) {
      var part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(file.getContent(), file.getMediaType())));
      part.setFileName(file.getFileName());
      all.addBodyPart(part);
    }
    return all;
  }

  private List<MailAttachmentRecord> files(MailRecord mail) {
    return sql.selectFrom(MAIL_ATTACHMENT)
        .where(MAIL_ATTACHMENT.MAIL.eq(mail.getId()))
        .orderBy(MAIL_ATTACHMENT.ID)
        .fetch();
  }

  /** A link for the reader of a mail of this kind, null where its words have no place for one. */
  @Nullable String link(@Nullable Integer person, String kind, String words) {
    var purpose = MailKind.ofStored(kind).purpose();
    return person == null || purpose == null || !words.contains(Mail.LINK)
        ? null
        : link(person, purpose);
  }

  /** Makes a link for a person, and returns its whole address. */
  String link(int person, LinkPurpose purpose) {
    return server.address("/link/" + links.make(person, purpose));
  }

  /** A message that keeps the number it was given. */
  private static final class Numbered extends MimeMessage {
    private final String number;

    Numbered(Session session, String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
