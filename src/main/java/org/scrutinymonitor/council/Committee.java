package org.scrutinymonitor.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A select committee of a council.
 *
 * @param nameCy its Welsh name, null where it has none
 * @param endedOn the day on which it ended, null while it stands
 * @param successor the number of the committee that goes on with its work, null where none does
 */
public record Committee(
    int id,
    String name,
    @Nullable String nameCy,
    @Nullable LocalDate endedOn,
    @Nullable Integer successor) {
  /** Its name in a language. */
  public String name(String language) {
    return language.equals("cy") && nameCy != null ? nameCy : name;
  }

  /** Whether it has not ended. */
  public boolean stands() {
    return endedOn == null;
  }
}
