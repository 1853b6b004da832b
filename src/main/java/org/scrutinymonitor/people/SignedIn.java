package org.scrutinymonitor.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in person as Spring Security keeps them in the session: who, not what they may do, which
 * is read anew for each request.
 */
final class SignedIn implements UserDetails {
  private static final long serialVersionUID = 2L;

  private final int council;
  private final int person;
  private final String email;
  private final boolean byLink;
  private final @Nullable String passwordHash;

  /**
   * @param byLink whether the link of a mail let them in, for their update requests alone
   */
  SignedIn(int council, int person, String email, boolean byLink, @Nullable String passwordHash) {
    this.council = council;
    this.person = person;
    this.email = email;
    this.byLink = byLink;
    this.passwordHash = passwordHash;
  }

  int council() {
    return council;
  }

  int person() {
    return person;
  }

  boolean byLink() {
    return byLink;
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }
}
