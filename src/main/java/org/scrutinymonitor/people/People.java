package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_PERSON;

import java.util.Locale;
import org.jooq.DSLContext;
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
        sql.select(p.ID, p.COUNCIL, p.NAME, p.ROLE, p.LANGUAGE, p.PASSWORD_HASH, COUNCIL.ADDRESS)
            .from(p)
            .join(COUNCIL)
            .on(COUNCIL.ID.eq(p.COUNCIL))
            .fetchOne();
    if (row == null) throw new UsernameNotFoundException("nobody");
    var viewer =
        new Viewer(
            row.get(p.COUNCIL),
            row.get(COUNCIL.ADDRESS),
            row.get(p.ID),
            row.get(p.NAME),
            Role.ofStored(row.get(p.ROLE)),
            row.get(p.LANGUAGE));
    return new SignedIn(viewer, email, row.get(p.PASSWORD_HASH));
  }

  /** Adds a person to the council of this transaction, and returns their number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int add(
      int council, String email, String name, String password, Role role, String language) {
    var person = sql.newRecord(PERSON);
    person.setCouncil(council);
    person.setEmail(email.strip().toLowerCase(Locale.ROOT));
    person.setName(name);
    person.setPasswordHash(hash(password));
    person.setRole(role.stored());
    person.setLanguage(language);
    person.insert();
    return person.getId();
  }

  private String hash(String password) {
    var hash = passwords.encode(password);
    if (hash == null) throw new IllegalArgumentException("no password");
    return hash;
  }
}
