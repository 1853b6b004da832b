package org.scrutinymonitor.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a doubt was settled.
 *
 * @param words what the field says since then, null where it is blank or no field
 * @param version the version of the reading that holds this: tells whether another window was first
 */
record Settlement(How how, @Nullable String words, int version) {
  /** The ways to settle a doubt. */
  enum How {
    /** What stands in the tree is right. */
    KEPT,
    /** What was read at first is right. */
    READ,
    /** One of the other values that the reading saw. */
    CHOSEN,
    /** The words of the cell alone. */
    CELL,
    /** A level of the grading scheme. */
    LEVEL,
    /** All words name one party. */
    ONE,
    /** Typed by the officer. */
    TYPED,
    /** Left without words. */
    BLANK,
    /** The node or update does not belong here. */
    REMOVED,
    /** Looked at: right as it stands. */
    LOOKED
  }
}
