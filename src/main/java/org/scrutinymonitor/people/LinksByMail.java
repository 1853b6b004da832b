package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for mails with links; the room of correspondence writes them. Who asks learns nothing from
 * it.
 */
@Component
class LinksByMail {
  /**
   * Every answer takes at least this long, so that time does not tell whether a mail was written.
   */
  private static final Duration ALWAYS = Duration.ofMillis(300);

  private final DSLContext sql;
  private final People people;
  private final Attempts attempts;
  private final Audit audit;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate transaction;

  LinksByMail(
      DSLContext sql,
      People people,
      Attempts attempts,
      Audit audit,
      ApplicationEventPublisher news,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.people = people;
    this.attempts = attempts;
    this.audit = audit;
    this.news = news;
    this.transaction = transaction;
  }

  /**
   * Sends a link to every account of an address, if there are any and it was not asked too often.
   */
  void toAddress(String typed, String client) {
    evenly(() -> {
      var email = People.plain(typed);
      if (!attempts.countIfAllowed(Attempts.Kind.LINK_CLIENT, client)) return;
      if (!attempts.countIfAllowed(Attempts.Kind.LINK, email)) return;
      for (var account : people.accounts(email)) {
        wanted(account.council(), account.person(), LinkPurpose.SIGN_IN);
      }
    });
  }

  /** Sends a new link to the person to whom a spent one had gone. */
  void instead(Links.Followed.Spent spent, String client) {
    var person = SignedIn.name(spent.council(), spent.person());
    evenly(() -> {
      if (!attempts.countIfAllowed(Attempts.Kind.LINK_CLIENT, client)) return;
      if (!attempts.countIfAllowed(Attempts.Kind.LINK, person)) return;
      wanted(spent.council(), spent.person(), spent.purpose());
    });
  }

  /** Sends a link to somebody who has given their password and must show more. */
  void secondStep(Viewer viewer, String client) {
    var person = SignedIn.name(viewer.council(), viewer.person());
    if (!attempts.countIfAllowed(Attempts.Kind.LINK_CLIENT, client)) return;
    if (!attempts.countIfAllowed(Attempts.Kind.LINK, person)) return;
    wanted(viewer.council(), viewer.person(), LinkPurpose.SIGN_IN);
  }

  /** Sends a link to a person of a council; to one who has left, none. */
  void wanted(int council, int person, LinkPurpose purpose) {
    CouncilScope.run(
        council, () -> transaction.executeWithoutResult(begun -> ask(person, purpose)));
  }

  /** Asks for a link in the transaction of the act that gives occasion to it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(int person, LinkPurpose purpose) {
    var row =
        sql.select(PERSON.ACCOUNT, PERSON.PASSWORD_HASH.isNotNull())
            .from(PERSON)
            .where(PERSON.ID.eq(person))
            .and(PERSON.LEFT_AT.isNull())
            .fetchOne();
    if (row == null) return;
    if (purpose != LinkPurpose.ANSWER && !Objects.equals(row.value1(), true)) return;
    // Who has a password already signs in, and changes it there.
    var fitting =
        purpose == LinkPurpose.SET_UP && Objects.equals(row.value2(), true)
            ? LinkPurpose.SIGN_IN
            : purpose;
    audit.entryOfProgram("link.wanted", "person/" + person, Map.of("purpose", fitting.stored()));
    news.publishEvent(new LinkWanted(person, fitting));
  }

  private static void evenly(Runnable work) {
    var begun = System.nanoTime();
    try {
      work.run();
    } finally {
      var left = ALWAYS.toNanos() - (System.nanoTime() - begun);
      if (left > 0) {
        try {
          Thread.sleep(Duration.ofNanos(left));
        } catch (InterruptedException stopping) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
