package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only the user of this program can read. */
record Password(Path file) {
  private static final int BYTES = 24;

  /** The password of that name, made when there is none yet. */
  static Password named(Path folder, String name) throws IOException {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      var draft = Files.createTempFile(folder, name, ".new", Folders.READ_BY_US_ALONE);
      Files.writeString(draft, HexFormat.of().formatHex(bytes));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Password(file);
  }

  String value() throws IOException {
    return Files.readString(file).strip();
  }
}
