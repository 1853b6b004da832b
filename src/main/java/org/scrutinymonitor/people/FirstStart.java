package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Routines.somebodyCanSignIn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the first council and its administrator, where nobody can sign in yet. Whoever can read
 * the terminal may: the link is printed at each start while nobody exists, works once, and is kept
 * in memory alone, since a restart makes another.
 */
@Component
public class FirstStart {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final Councils councils;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private @Nullable String token;

  FirstStart(
      DSLContext sql,
      Councils councils,
      People people,
      Audit audit,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.councils = councils;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** The address of the page that founds a council; empty where somebody can sign in already. */
  public synchronized Optional<String> link() {
    if (somebodyExists()) return Optional.empty();
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    token = made;
    return Optional.of("/set-up/" + made);
  }

  /** Whether this is the token of the link, and nobody has used it. */
  synchronized boolean opens(String tried) {
    var made = token;
    return made != null
        && MessageDigest.isEqual(
            made.getBytes(StandardCharsets.US_ASCII), tried.getBytes(StandardCharsets.US_ASCII))
        && !somebodyExists();
  }

  /**
   * Founds the council and its administrator, together or not at all, and uses the link up.
   *
   * @return who is to be signed in, null where another was quicker
   */
  synchronized @Nullable SignedIn found(String tried, SetUpForm form) {
    if (!opens(tried)) return null;
    var council = councils.nextNumber();
    var person =
        CouncilScope.in(council, () -> transaction.<Integer>execute(begun -> found(council, form)));
    token = null;
    return SignedIn.to(council, Objects.requireNonNull(person));
  }

  private int found(int council, SetUpForm form) {
    councils.found(
        council,
        form.address(),
        form.name(),
        form.nameCy().isBlank() ? null : form.nameCy(),
        form.welshFirst(),
        form.nation());
    var roles = EnumSet.of(Role.ADMINISTRATOR);
    if (form.office()) roles.add(Role.SCRUTINY_OFFICER);
    var person =
        people.add(
            council,
            form.email(),
            form.post(),
            form.password(),
            roles,
            form.welshFirst() ? "cy" : "en");
    audit.entry(person, "council.founded", form.address(), Map.of("name", form.name()));
    audit.entry(person, "person.added", "person/" + person, Map.of("roles", Role.stored(roles)));
    return person;
  }

  private boolean somebodyExists() {
    return Boolean.TRUE.equals(
        transaction.execute(begun -> somebodyCanSignIn(sql.configuration())));
  }
}
