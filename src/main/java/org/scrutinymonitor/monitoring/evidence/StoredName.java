package org.scrutinymonitor.monitoring.evidence;

/** The name of a stored file, the same in every store: COUNCIL/aa/DIGEST. */
final class StoredName {
  private StoredName() {}

  static String of(int council, String digest) {
    if (!digest.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("no digest");
    return council + "/" + digest.substring(0, 2) + "/" + digest;
  }
}
