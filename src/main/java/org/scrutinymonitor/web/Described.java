package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;

/** Ties an input to its hint and its error for screen readers. */
public final class Described {
  private Described() {}

  /** The value of {@code aria-describedby}, null where there is nothing to point to. */
  public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
    if (hint == null && error == null) return null;
    if (error == null) return id + "-hint";
    return hint == null ? id + "-error" : id + "-hint " + id + "-error";
  }
}
