package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose.
 *
 * @param hint a line below the label, null for none
 * @param reveals the letter of the field that this choice shows (class {@code reveal--a}), or null
 */
public record Choice(String value, String label, @Nullable String hint, @Nullable String reveals) {
  public Choice(String value, String label) {
    this(value, label, null, null);
  }
}
