package org.scrutinymonitor.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is to the council, and so what they may do. */
public enum Role {
  /** Runs the scrutiny office: takes forms in, keeps the register, edits agreed plans. */
  SCRUTINY_OFFICER(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  static Role ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }
}
