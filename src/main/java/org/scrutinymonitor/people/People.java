package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_PERSON;

import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The persons who can sign in. */
@Component
@Transactional(readOnly = true)
public class People implements UserDetailsService {
  private final DSLContext sql;
  private final PasswordEncoder passwords;

  People(DSLContext sql, PasswordEncoder passwords) {
    this.sql = sql;
    this.passwords = passwords;
  }

  /** The person with this e-mail address, in whatever council: asked once, at sign-in. */
  @Override
  public UserDetails loadUserByUsername(String email) {
    var p = SIGN_IN_PERSON.call(email.strip().toLowerCase(Locale.ROOT));
    var row =
        sql.select(p.ID, p.COUNCIL, p.PASSWORD_HASH)
            .from(p)
            .where(p.PASSWORD_HASH.isNotNull())
            .fetchAny();
    if (row == null) throw new UsernameNotFoundException("nobody");
    return new SignedIn(row.get(p.COUNCIL), row.get(p.ID), email, false, row.get(p.PASSWORD_HASH));
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
    person.setEmail(email.strip().toLowerCase(Locale.ROOT));
    person.setName(name);
    person.setPasswordHash(password == null ? null : passwords.encode(password));
    person.setRoles(Role.stored(roles));
    person.setLanguage(language);
    person.insert();
    return person.getId();
  }
}
