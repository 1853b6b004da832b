package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_PERSON;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The persons of all councils, as far as signing in must know them. */
@Component
public class People {
  private final DSLContext sql;
  private final PasswordEncoder passwords;
  private final TransactionTemplate transaction;

  People(DSLContext sql, PasswordEncoder passwords, TransactionTemplate transaction) {
    this.sql = sql;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  /**
   * An account with a certain e-mail address.
   *
   * @param passwordHash null where no password was chosen yet
   */
  record Account(int council, int person, @Nullable String passwordHash) {
    SignedIn signedIn() {
      return SignedIn.to(council, person);
    }
  }

  /** Every account with this e-mail address, in whatever council: asked at sign-in alone. */
  @Transactional(readOnly = true)
  List<Account> accounts(String email) {
    var p = SIGN_IN_PERSON.call(plain(email));
    return sql.select(p.COUNCIL, p.ID, p.PASSWORD_HASH)
        .from(p)
        .fetch(r -> new Account(r.get(p.COUNCIL), r.get(p.ID), r.get(p.PASSWORD_HASH)));
  }

  /** The e-mail address of somebody who signs in. */
  String email(SignedIn who) {
    var found =
        CouncilScope.in(
            who.council(),
            () ->
                transaction.execute(begun ->
                    sql.select(PERSON.EMAIL)
                        .from(PERSON)
                        .where(PERSON.ID.eq(who.person()))
                        .fetchSingle(PERSON.EMAIL)));
    return Objects.requireNonNull(found);
  }

  /** Whether somebody signs in with this e-mail address, in whatever council. */
  public boolean isKnown(String email) {
    return sql.fetchExists(SIGN_IN_PERSON.call(email.strip().toLowerCase(Locale.ROOT)));
  }

  /** Adds a person to the council of this transaction, and returns their number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int add(
      int council,
      String email,
      String name,
      @Nullable String password,
      Set<Role> roles,
      String language) {
    var person = sql.newRecord(PERSON);
    person.setCouncil(council);
    person.setEmail(plain(email));
    person.setName(name);
    person.setPasswordHash(password == null ? null : passwords.encode(password));
    person.setRoles(Role.stored(roles));
    person.setLanguage(language);
    person.insert();
    return person.getId();
  }

  /** An e-mail address as it is kept and compared. */
  static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Adds a person who has no account: a partner, who is asked by mail and answers by its link.
   * Returns their number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int addWithoutAccount(
      int council, String email, String name, @Nullable String body, String language) {
    var person = sql.newRecord(PERSON);
    person.setCouncil(council);
    person.setEmail(email.strip().toLowerCase(Locale.ROOT));
    person.setName(name);
    person.setBody(body);
    person.setAccount(false);
    person.setLanguage(language);
    person.insert();
    return person.getId();
  }
}
