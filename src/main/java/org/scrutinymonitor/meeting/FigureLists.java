package org.scrutinymonitor.meeting;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;

/** Where the list behind a figure is read. */
public interface FigureLists {
  /** The address of the items that a figure counts. */
  String list(Figure figure);

  /**
   * The address of the items that were considered in a half year.
   *
   * @param stood what stood then, null for whatever did
   */
  String list(HalfYear half, @Nullable Meaning stood);

  /** The address of the items among which a figure counts. */
  String among(Figure figure);
}
