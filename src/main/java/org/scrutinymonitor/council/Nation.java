package org.scrutinymonitor.council;

import java.util.Locale;

/**
 * The nation of a council: its bank holidays, and the law on exempt information, follow from it.
 */
public enum Nation {
  ENGLAND,
  WALES,
  SCOTLAND,
  NORTHERN_IRELAND;

  /** The name in the database: "northern_ireland". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Nation ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
