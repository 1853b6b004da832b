package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Folders and files that only the user of this program may enter. */
final class Folders {
  static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  static final FileAttribute<Set<PosixFilePermission>> READ_BY_US_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private Folders() {}

  /** Deletes a folder with all that is in it; a folder that is not there is no error. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var inside = Files.walk(folder)) {
      for (var file : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
