package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.correspondence.MailLine.Answer;
import org.scrutinymonitor.correspondence.MailLine.Unreachable;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. A mail's row is locked while it goes, and noted in the same
 * transaction: killed before, it goes when we are back; killed in between, it goes once more, with
 * the same Message-ID. Where the server cannot be reached, nothing counts as an attempt.
 */
@Component
class Dispatch {
  private static final int A_TURN = 50;

  private final DSLContext sql;
  private final Audit audit;
  private final Councils councils;
  private final MailServer server;
  private final Envelopes envelopes;
  private final TransactionTemplate transaction;

  Dispatch(
      DSLContext sql,
      Audit audit,
      Councils councils,
      MailServer server,
      Envelopes envelopes,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.audit = audit;
    this.councils = councils;
    this.server = server;
    this.envelopes = envelopes;
    this.transaction = transaction;
  }

  /** What became of the mail that had waited longest. */
  enum Next {
    NONE_WAITS,
    SENT,
    NOT_SENT
  }

  /** Sends all that may go at a moment, the councils by turns; returns how many mails went. */
  int send(Instant now) {
    if (!server.isConfigured()) return 0;
    int all = 0;
    try (var line = server.line()) {
      for (int sent = 1; sent > 0; all += sent) {
        sent = 0;
        for (var council : councils.all()) {
          sent += CouncilScope.in(council.id(), () -> turn(council, line, now));
        }
      }
    } catch (Unreachable waits) {
      return all;
    }
    return all;
  }

  private int turn(Council council, MailLine line, Instant now) throws Unreachable {
    if (!anyWaits(now)) return 0;
    int sent = 0;
    for (int i = 0; i < A_TURN; i++) {
      line.connect();
      var next = sendNext(council, line, now);
      if (next == Next.NONE_WAITS) break;
      if (next == Next.SENT) sent++;
    }
    return sent;
  }

  private boolean anyWaits(Instant now) {
    return Boolean.TRUE.equals(
        transaction.execute(begun -> sql.fetchExists(sql.selectFrom(MAIL).where(waits(now)))));
  }

  /** Sends the mail that has waited longest over a line that is connected. */
  Next sendNext(Council council, MailLine line, Instant now) {
    return Objects.requireNonNull(
        transaction.<Next>execute(begun -> {
          var mail = locked(now);
          if (mail == null) return Next.NONE_WAITS;
          if (hasLeft(mail)) return givenUp(mail, now, "The person has left.");
          return switch (envelopes.send(council, mail, line)) {
            case Answer.Taken taken -> sent(mail, now);
            case Answer.Refused refused -> bounced(mail, now, refused.why());
            case Answer.NotNow later -> delayed(mail, now, later.why());
          };
        }));
  }

  private @Nullable MailRecord locked(Instant now) {
    return sql.selectFrom(MAIL)
        .where(waits(now))
        .orderBy(MAIL.SEND_AFTER, MAIL.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOne();
  }

  private static Condition waits(Instant now) {
    return MAIL.SENT_AT
        .isNull()
        .and(MAIL.GIVEN_UP_AT.isNull())
        .and(MAIL.BOUNCED_AT.isNull())
        .and(MAIL.SEND_AFTER.le(at(now)));
  }

  private boolean hasLeft(MailRecord mail) {
    return sql.fetchExists(
        sql.selectFrom(PERSON)
            .where(PERSON.ID.eq(mail.getPerson()))
            .and(PERSON.LEFT_AT.isNotNull()));
  }

  private Next sent(MailRecord mail, Instant now) {
    mail.setSentAt(at(now));
    mail.setAttempts(mail.getAttempts() + 1);
    mail.setFailure(null);
    mail.update();
    audited("mail.sent", mail, Map.of("to", mail.getRecipient()));
    return Next.SENT;
  }

  private Next bounced(MailRecord mail, Instant now, String why) {
    mail.setBouncedAt(at(now));
    mail.setBounce(why);
    mail.setAttempts(mail.getAttempts() + 1);
    mail.update();
    audited("mail.bounced", mail, Map.of("to", mail.getRecipient(), "why", why));
    return Next.NOT_SENT;
  }

  private Next delayed(MailRecord mail, Instant now, String why) {
    var attempts = mail.getAttempts() + 1;
    var wait = Retries.after(attempts);
    if (wait == null) return givenUp(mail, now, why);
    mail.setAttempts(attempts);
    mail.setFailure(why);
    mail.setSendAfter(at(now.plus(wait)));
    mail.update();
    audited("mail.delayed", mail, Map.of("attempts", attempts, "why", why));
    return Next.NOT_SENT;
  }

  private Next givenUp(MailRecord mail, Instant now, String why) {
    mail.setGivenUpAt(at(now));
    mail.setFailure(why);
    mail.update();
    audited("mail.given-up", mail, Map.of("why", why));
    return Next.NOT_SENT;
  }

  private void audited(String act, MailRecord mail, Map<String, ?> detail) {
    audit.entryOfProgram(act, "mail/" + mail.getId(), detail);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
