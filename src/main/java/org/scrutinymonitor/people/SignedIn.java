package org.scrutinymonitor.people;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person as Spring Security keeps them in the session: who, not what they may do, which
 * is read anew for each request.
 */
final class SignedIn implements Principal, Serializable {
  private static final long serialVersionUID = 3L;

  private final int council;
  private final int person;
  private final boolean byLink;
  private final @Nullable Instant until;

  /**
   * @param byLink whether the link of a mail let them in, for their update requests alone
   * @param until when the session ends whatever happens, null where only idleness ends it
   */
  SignedIn(int council, int person, boolean byLink, @Nullable Instant until) {
    this.council = council;
    this.person = person;
    this.byLink = byLink;
    this.until = until;
  }

  /** Somebody who is let into their whole account. */
  static SignedIn to(int council, int person) {
    return new SignedIn(council, person, false, null);
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

  /** Whether the session's own end has come. */
  boolean isOver(Instant now) {
    return until != null && !now.isBefore(until);
  }

  /** Names the account without saying whose it is: "3/17". */
  @Override
  public String getName() {
    return name(council, person);
  }

  static String name(int council, int person) {
    return council + "/" + person;
  }
}
