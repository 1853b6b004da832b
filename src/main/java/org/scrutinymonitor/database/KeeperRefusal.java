package org.scrutinymonitor.database;

/** Why the database cannot be had, in a sentence for the person who starts the program. */
public final class KeeperRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeeperRefusal(String sentence) {
    super(sentence);
  }
}
