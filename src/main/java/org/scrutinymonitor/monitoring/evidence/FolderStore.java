package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Evidence in a folder of this machine: COUNCIL/aa/DIGEST. */
final class FolderStore implements EvidenceStore {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(int council, String digest, byte[] content) throws IOException {
    var file = file(council, digest);
    if (Files.exists(file)) return;
    var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(file.getParent(), ours);
    var half = Files.createTempFile(file.getParent(), "half", "");
    try {
      Files.delete(half);
      try (var out = FileChannel.open(half, NEW)) {
        var bytes = java.nio.ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) out.write(bytes);
        out.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      try (var at = FileChannel.open(file.getParent())) {
        at.force(true);
      }
    } finally {
      Files.deleteIfExists(half);
    }
  }

  @Override
  public byte[] read(int council, String digest) throws IOException {
    return Digests.checked(digest, Files.readAllBytes(file(council, digest)));
  }

  private Path file(int council, String digest) {
    return folder.resolve(StoredName.of(council, digest));
  }
}
