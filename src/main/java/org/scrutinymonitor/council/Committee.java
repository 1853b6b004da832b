package org.scrutinymonitor.council;

import org.jspecify.annotations.Nullable;

/**
 * A select committee of a council.
 *
 * @param nameCy its Welsh name, null where it has none
 */
public record Committee(int id, String name, @Nullable String nameCy) {
  /** Its name in a language. */
  public String name(String language) {
    return language.equals("cy") && nameCy != null ? nameCy : name;
  }
}
