package org.scrutinymonitor.people;

import java.time.Duration;

/** What the link of a mail lets its reader do, once. */
public enum LinkPurpose {
  /** Sign in to one's account. */
  SIGN_IN(Duration.ofMinutes(30)),
  /** Answer the update requests of one's own posts. */
  ANSWER(Duration.ofDays(35)),
  /** Choose a password for a new account. */
  SET_UP(Duration.ofDays(7));

  private final Duration lasts;

  LinkPurpose(Duration lasts) {
    this.lasts = lasts;
  }

  /** How long a link can be used. */
  public Duration lasts() {
    return lasts;
  }

  /** The name in the database: "sign_in". */
  public String stored() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static LinkPurpose ofStored(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }
}
