package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Errors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of persons: their passwords, and what they themselves may change. */
@Component
class Accounts {
  private final DSLContext sql;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Accounts(
      DSLContext sql,
      PasswordEncoder passwords,
      PasswordRules rules,
      Audit audit,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.passwords = passwords;
    this.rules = rules;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** For whom a page is that a link opens, null where the person has left. */
  @Nullable Reader reader(int council, int person) {
    return within(
            council,
            () ->
                sql.select(PERSON.LANGUAGE)
                    .from(PERSON)
                    .where(PERSON.ID.eq(person))
                    .and(PERSON.LEFT_AT.isNull())
                    .fetchOptional(PERSON.LANGUAGE)
                    .map(language -> new Reader(council, language)))
        .orElse(null);
  }

  /** What is wrong with a new password of a person, by field. */
  Errors faults(int council, int person, String password, String again) {
    var errors = Errors.none();
    rules.addFaults(errors, password, again, within(council, () -> ownWords(person)));
    return errors;
  }

  /** Sets the password of a person, who has shown by a link who they are. */
  void choosePassword(int council, int person, String password) {
    within(
        council,
        () -> {
          set(person, password);
          return true;
        });
  }

  /** Whether this is the viewer's password; an account without one has none to compare. */
  @Transactional(readOnly = true)
  public boolean isPassword(Viewer viewer, String password) {
    var hash = hash(viewer.person());
    return hash != null
        && password.length() <= PasswordRules.LONGEST
        && passwords.matches(password, hash);
  }

  /** Whether the viewer has chosen a password. */
  @Transactional(readOnly = true)
  public boolean hasPassword(Viewer viewer) {
    return hash(viewer.person()) != null;
  }

  /** Changes the viewer's own password. */
  @Transactional
  public void changePassword(Viewer viewer, String password) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    set(viewer.person(), password);
  }

  /** The language in which the viewer reads pages and mails. */
  @Transactional
  public void changeLanguage(Viewer viewer, String language) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    sql.update(PERSON)
        .set(PERSON.LANGUAGE, language)
        .where(PERSON.ID.eq(viewer.person()))
        .execute();
    audit.entry(
        viewer.person(),
        "person.language",
        "person/" + viewer.person(),
        Map.of("language", language));
  }

  private void set(int person, String password) {
    sql.update(PERSON)
        .set(PERSON.PASSWORD_HASH, passwords.encode(password))
        .where(PERSON.ID.eq(person))
        .execute();
    audit.entry(person, "password.chosen", "person/" + person, Map.of());
  }

  private @Nullable String hash(int person) {
    return sql.select(PERSON.PASSWORD_HASH)
        .from(PERSON)
        .where(PERSON.ID.eq(person))
        .fetchOne(PERSON.PASSWORD_HASH);
  }

  /** What somebody who wants in as this person tries first. */
  private List<String> ownWords(int person) {
    return sql.select(
            PERSON.EMAIL, PERSON.NAME, PERSON.BODY, COUNCIL.NAME, COUNCIL.NAME_CY, COUNCIL.ADDRESS)
        .from(PERSON)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(PERSON.COUNCIL))
        .where(PERSON.ID.eq(person))
        .fetchStream()
        .flatMap(r -> Stream.of(r.intoArray()))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }

  private <T> T within(int council, Supplier<T> work) {
    var done =
        CouncilScope.in(
            council, () -> transaction.<Optional<T>>execute(begun -> Optional.of(work.get())));
    return Objects.requireNonNull(done).orElseThrow();
  }
}
