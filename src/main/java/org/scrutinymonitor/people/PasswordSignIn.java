package org.scrutinymonitor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares a password with every account of an e-mail address, always with the same work, so that
 * time does not tell whether there are any.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {
  /** Passwords that are hashed for each try; an address with more accounts takes longer. */
  private static final int ALWAYS = 2;

  /** Hashing takes 16 MB each time: so many at once, and the others wait. */
  private static final int AT_ONCE = 4;

  private static final int LONGEST = PasswordRules.LONGEST;

  private final People people;
  private final Entrance entrance;
  private final SignInEntries entries;
  private final Attempts attempts;
  private final Devices devices;
  private final PasswordEncoder passwords;
  private final String nobodys;
  private final Semaphore room = new Semaphore(AT_ONCE);

  PasswordSignIn(
      People people,
      Entrance entrance,
      SignInEntries entries,
      Attempts attempts,
      Devices devices,
      PasswordEncoder passwords) {
    this.people = people;
    this.entrance = entrance;
    this.entries = entries;
    this.attempts = attempts;
    this.devices = devices;
    this.passwords = passwords;
    this.nobodys = passwords.encode("nobody has this password");
  }

  /** Too many wrong tries: this one was not looked at. */
  static final class TooMany extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("too many tries");
    }
  }

  /** The password is right for accounts of several councils: the person must choose. */
  static final class Several extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final transient List<SignedIn> accounts;

    Several(List<SignedIn> accounts) {
      super("several councils");
      this.accounts = accounts;
    }

    List<SignedIn> accounts() {
      return accounts;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    var email = People.plain(tried.getName());
    var password = tried.getCredentials() instanceof String given ? given : "";
    var details = tried.getDetails() instanceof SignInDetails from ? from : null;
    var device = details == null ? null : devices.known(details.request(), email);
    var client = details == null ? "" : details.client();
    if (!mayTry(email, device, client)) {
      // Once in a while, or whoever tries on would fill the audit.
      if (attempts.countIfAllowed(Attempts.Kind.REFUSED, email)) {
        entries.refused(people.accounts(email), "too-many");
      }
      throw new TooMany();
    }
    var accounts = people.accounts(email);
    var right = right(accounts, password);
    if (right.isEmpty()) {
      entries.refused(accounts, "password");
      count(email, device, client);
      throw new BadCredentialsException("wrong");
    }
    if (device != null) attempts.forget(Attempts.Kind.DEVICE, device);
    if (right.size() > 1) throw new Several(right);
    return entrance.shown(right.getFirst(), FactorGrantedAuthority.PASSWORD_AUTHORITY);
  }

  /** A known device has tries of its own; when they are used up it is like any other. */
  private boolean mayTry(String email, @Nullable String device, String client) {
    if (device != null && attempts.areAllowed(Attempts.Kind.DEVICE, device)) return true;
    return attempts.areAllowed(Attempts.Kind.ACCOUNT, email)
        && attempts.areAllowed(Attempts.Kind.CLIENT, client);
  }

  private void count(String email, @Nullable String device, String client) {
    if (device != null && attempts.countIfAllowed(Attempts.Kind.DEVICE, device)) return;
    attempts.count(Attempts.Kind.ACCOUNT, email);
    attempts.count(Attempts.Kind.CLIENT, client);
  }

  private List<SignedIn> right(List<People.Account> accounts, String password) {
    var right = new ArrayList<SignedIn>();
    var fits = password.length() <= LONGEST;
    for (int i = 0; i < Math.max(ALWAYS, accounts.size()); i++) {
      var account = i < accounts.size() ? accounts.get(i) : null;
      var hash = account == null ? null : account.passwordHash();
      var same = matches(fits ? password : "", hash == null ? nobodys : hash);
      if (same && fits && account != null && hash != null) right.add(account.signedIn());
    }
    return right;
  }

  private boolean matches(String password, String hash) {
    room.acquireUninterruptibly();
    try {
      return passwords.matches(password, hash);
    } finally {
      room.release();
    }
  }
}
