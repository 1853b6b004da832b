package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.MAIL_ATTACHMENT;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.MailAttachmentRecord;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.scrutinymonitor.people.ReaderMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails on their way out, each written in the transaction of what caused it. */
@Component
class Outbox {
  private static final int MAILS_A_STATEMENT = 500;
  private static final int FILES_A_STATEMENT = 50;

  private final DSLContext sql;
  private final InstantSource time;
  private final MailServer server;

  Outbox(DSLContext sql, InstantSource time, MailServer server) {
    this.sql = sql;
    this.time = time;
    this.server = server;
  }

  /** Adds mails, and returns their numbers in the same order. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Long> add(List<Mail> mails) {
    var numbers = new ArrayList<Long>();
    for (int from = 0; from < mails.size(); from += MAILS_A_STATEMENT) {
      numbers.addAll(insert(mails.subList(from, Math.min(mails.size(), from + MAILS_A_STATEMENT))));
    }
    var files = new ArrayList<MailAttachmentRecord>();
    for (int at = 0; at < mails.size(); at++) {
      for (var file : mails.get(at).attachments()) files.add(attachment(numbers.get(at), file));
    }
    for (int from = 0; from < files.size(); from += FILES_A_STATEMENT) {
      var some = files.subList(from, Math.min(files.size(), from + FILES_A_STATEMENT));
      sql.insertInto(MAIL_ATTACHMENT).set(some).execute();
    }
    return numbers;
  }

  /** Adds a mail to a reader who is no person of the council. */
  @Transactional(propagation = Propagation.MANDATORY)
  void addToReader(ReaderMail mail, MailKind kind) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var row = sql.newRecord(MAIL);
    row.setCouncil(CouncilScope.council());
    row.setMessageId(messageId());
    row.setRecipient(mail.email());
    row.setSubject(mail.subject().replaceAll("\\s+", " ").strip());
    row.setWords(mail.words());
    row.setKind(kind.stored());
    row.setStop(mail.stop());
    row.setCreatedAt(now);
    row.setSendAfter(now);
    row.setAttempts(0);
    row.insert();
  }

  private List<Long> insert(List<Mail> mails) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var rows = new ArrayList<MailRecord>();
    for (var mail : mails) {
      var row = sql.newRecord(MAIL);
      row.setCouncil(CouncilScope.council());
      row.setMessageId(messageId());
      row.setPerson(mail.person());
      row.setRecipient(mail.recipient());
      row.setSubject(mail.subject().replaceAll("\\s+", " ").strip());
      row.setWords(mail.words());
      row.setKind(mail.kind().stored());
      row.setCreatedAt(now);
      row.setSendAfter(mail.sendAfter().atOffset(ZoneOffset.UTC));
      row.setAttempts(0);
      rows.add(row);
    }
    var numbers =
        sql.insertInto(MAIL)
            .set(rows)
            .returningResult(MAIL.MESSAGE_ID, MAIL.ID)
            .fetchMap(MAIL.MESSAGE_ID, MAIL.ID);
    return rows.stream().map(row -> numbers.get(row.getMessageId())).toList();
  }

  /** Names the mail for ever, and the council to which an answer to it belongs. */
  private String messageId() {
    return "<%s.c%d@%s>".formatted(UUID.randomUUID(), CouncilScope.council(), server.host());
  }

  private MailAttachmentRecord attachment(long mail, Mail.Attachment file) {
    var row = sql.newRecord(MAIL_ATTACHMENT);
    row.setCouncil(CouncilScope.council());
    row.setMail(mail);
    row.setFileName(file.fileName());
    row.setMediaType(file.mediaType());
    row.setContent(file.content());
    return row;
  }
}
