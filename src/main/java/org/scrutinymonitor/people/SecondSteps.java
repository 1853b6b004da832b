package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.AUTHENTICATOR;
import static org.scrutinymonitor.database.schema.Tables.PASSKEY;

import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other persons show beside their password, for the day on which they have lost it. */
@Component
class SecondSteps {
  private final DSLContext sql;
  private final Directory directory;
  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Audit audit;
  private final ApplicationEventPublisher news;

  SecondSteps(
      DSLContext sql,
      Directory directory,
      Authenticators authenticators,
      Passkeys passkeys,
      Sessions sessions,
      Audit audit,
      ApplicationEventPublisher news) {
    this.sql = sql;
    this.directory = directory;
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.audit = audit;
    this.news = news;
  }

  /**
   * What somebody has.
   *
   * @param app whether an app that shows codes
   */
  public record Had(boolean app, int passkeys) {
    /** Whether there is anything to remove. */
    public boolean any() {
      return app || passkeys > 0;
    }
  }

  /** What a person of the council has. */
  @Transactional(readOnly = true)
  public Had of(Viewer viewer, int person) {
    directory.find(viewer, person);
    return new Had(
        sql.fetchExists(AUTHENTICATOR, AUTHENTICATOR.PERSON.eq(person).and(Authenticators.inUse())),
        sql.fetchCount(PASSKEY, PASSKEY.PERSON.eq(person).and(PASSKEY.REMOVED_AT.isNull())));
  }

  /**
   * Takes all of it out of use and signs the person out everywhere; they are told by mail. One's
   * own is kept on one's own page.
   */
  @Transactional
  public void remove(Viewer viewer, int person, String reason) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var had = of(viewer, person);
    if (person == viewer.person() || !had.any()) throw Refusal.notFound();
    if (reason.isBlank())
      throw new Refusal(Refusal.Sort.WRONG, "people.second-step.reason-missing");
    if (had.app()) authenticators.remove(viewer, person);
    if (had.passkeys() > 0) passkeys.removeAll(viewer, person);
    audit.entry(
        viewer.person(),
        "second-step.removed",
        "person/" + person,
        Map.of("app", had.app(), "passkeys", had.passkeys(), "reason", reason.strip()));
    news.publishEvent(new SecondStepRemoved(person, reason.strip()));
    sessions.endAll(viewer.council(), person);
  }
}
