package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.coalesce;
import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
  private static final int LINES = 3;

  private final DSLContext sql;
  private final Audit audit;
  private final Councils councils;
  private final MailServer server;
  private final Envelopes envelopes;
  private final TransactionTemplate transaction;
  private volatile boolean closing;

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

  /**
   * Sends all that may go at a moment, the councils by turns, over several lines at once: a server
   * far away takes a fifth of a second for each mail. Returns how many mails went.
   */
  int send(Instant now) {
    if (!server.isConfigured()) return 0;
    var lines =
        IntStream.range(0, LINES).<Callable<Integer>>mapToObj(n -> () -> send(n, now)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int sent = 0;
      for (var line : threads.invokeAll(lines)) sent += line.get();
      return sent;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Over one line go the mails of the same persons, so that each gets theirs in order. */
  private int send(int number, Instant now) {
    int all = 0;
    try (var line = server.line()) {
      for (int sent = 1; sent > 0; all += sent) {
        sent = 0;
        for (var council : councils.all()) {
          sent += CouncilScope.in(council.id(), () -> turn(council, line, number, now));
        }
      }
    } catch (Unreachable waits) {
      return all;
    }
    return all;
  }

  /** When the program ends, no further mail is begun: one that is cut off would go twice. */
  @EventListener
  void closing(ContextClosedEvent closed) {
    closing = true;
  }

  private int turn(Council council, MailLine line, int number, Instant now) throws Unreachable {
    var here =
        waits(now).and(coalesce(MAIL.PERSON, MAIL.ID.cast(Integer.class)).mod(LINES).eq(number));
    if (!anyWaits(here)) return 0;
    line.connect();
    int sent = 0;
    for (var next : ready(here)) {
      if (closing) return 0;
      line.connect();
      if (send(council, line, next, now)) sent++;
    }
    return sent;
  }

  private boolean anyWaits(Condition here) {
    return Boolean.TRUE.equals(
        transaction.execute(begun -> sql.fetchExists(sql.selectFrom(MAIL).where(here))));
  }

  /**
   * A mail that can go.
   *
   * @param link its reader's link, null where it has none
   */
  record Ready(long mail, @Nullable String link) {}

  /**
   * The mails that have waited longest, with their links. Links are kept before any mail goes:
   * whatever becomes of the noting, a link that was sent opens.
   */
  List<Ready> ready(Condition here) {
    return Objects.requireNonNull(
        transaction.execute(begun ->
            sql.select(MAIL.ID, MAIL.PERSON, MAIL.KIND, MAIL.WORDS)
                .from(MAIL)
                .where(here)
                .orderBy(MAIL.SEND_AFTER, MAIL.ID)
                .limit(A_TURN)
                .fetch()
                .map(r ->
                    new Ready(r.value1(), envelopes.link(r.value2(), r.value3(), r.value4())))));
  }

  /** Sends a mail unless somebody else does or did; true where the server took it. */
  boolean send(Council council, MailLine line, Ready next, Instant now) {
    return Boolean.TRUE.equals(
        transaction.execute(begun -> {
          var mail = locked(next.mail(), now);
          if (mail == null) return false;
          if (hasLeft(mail)) return givenUp(mail, now, "The person has left.");
          return switch (envelopes.send(council, mail, next.link(), line)) {
            case Answer.Taken taken -> sent(mail, now);
            case Answer.Refused refused -> bounced(mail, now, refused.why());
            case Answer.NotNow later -> delayed(mail, now, later.why());
          };
        }));
  }

  private @Nullable MailRecord locked(long mail, Instant now) {
    return sql.selectFrom(MAIL)
        .where(MAIL.ID.eq(mail).and(waits(now)))
        .forUpdate()
        .skipLocked()
        .fetchOne();
  }

  /** What may go at a moment. */
  static Condition waits(Instant now) {
    return MAIL.SENT_AT
        .isNull()
        .and(MAIL.GIVEN_UP_AT.isNull())
        .and(MAIL.BOUNCED_AT.isNull())
        .and(MAIL.SEND_AFTER.le(at(now)));
  }

  private boolean hasLeft(MailRecord mail) {
    return mail.getPerson() != null
        && sql.fetchExists(
            sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(mail.getPerson()))
                .and(PERSON.LEFT_AT.isNotNull()));
  }

  private boolean sent(MailRecord mail, Instant now) {
    mail.setSentAt(at(now));
    mail.setAttempts(mail.getAttempts() + 1);
    mail.setFailure(null);
    mail.update();
    audited("mail.sent", mail, Map.of("to", mail.getRecipient()));
    return true;
  }

  private boolean bounced(MailRecord mail, Instant now, String why) {
    mail.setBouncedAt(at(now));
    mail.setBounce(why);
    mail.setAttempts(mail.getAttempts() + 1);
    mail.update();
    audited("mail.bounced", mail, Map.of("to", mail.getRecipient(), "why", why));
    return false;
  }

  private boolean delayed(MailRecord mail, Instant now, String why) {
    var attempts = mail.getAttempts() + 1;
    var wait = Retries.after(attempts);
    if (wait == null) return givenUp(mail, now, why);
    mail.setAttempts(attempts);
    mail.setFailure(why);
    mail.setSendAfter(at(now.plus(wait)));
    mail.update();
    audited("mail.delayed", mail, Map.of("attempts", attempts, "why", why));
    return false;
  }

  private boolean givenUp(MailRecord mail, Instant now, String why) {
    mail.setGivenUpAt(at(now));
    mail.setFailure(why);
    mail.update();
    audited("mail.given-up", mail, Map.of("why", why));
    return false;
  }

  private void audited(String act, MailRecord mail, Map<String, ?> detail) {
    audit.entryOfProgram(act, "mail/" + mail.getId(), detail);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
