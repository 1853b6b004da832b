package org.scrutinymonitor.people;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in person as Spring Security keeps them in the session. */
final class SignedIn implements UserDetails {
  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final String email;
  private final String passwordHash;

  SignedIn(Viewer viewer, String email, String passwordHash) {
    this.viewer = viewer;
    this.email = email;
    this.passwordHash = passwordHash;
  }

  Viewer viewer() {
    return viewer;
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
  public String getPassword() {
    return passwordHash;
  }
}
