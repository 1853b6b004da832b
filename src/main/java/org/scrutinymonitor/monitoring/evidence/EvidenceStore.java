package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;

/** Keeps the files of evidence outside of the tables, each under the digest of its content. */
public interface EvidenceStore {
  /**
   * Keeps a file; one that is there already is left as it is, since the same digest is the same
   * content. When this returns, the file lasts.
   *
   * @param council the number of the council
   * @param digest the SHA-256 of the content, in hexadecimal
   */
  void keep(int council, String digest, byte[] content) throws IOException;

  /**
   * The content of a file that was kept.
   *
   * @throws IOException also where the content is not what its digest says
   */
  byte[] read(int council, String digest) throws IOException;
}
