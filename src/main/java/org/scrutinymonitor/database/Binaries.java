package org.scrutinymonitor.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs initdb, pg_ctl and postgres, unpacked from this program's own jar. */
record Binaries(Path folder) {
  static final String VERSION = "18.6.0";

  /** Unpacks the programs below a folder, once; an unpacking that was cut short does not count. */
  static Binaries below(Path home) throws IOException {
    var folder = home.resolve("binaries-" + VERSION);
    if (!Files.exists(folder)) {
      var unpacking = Files.createTempDirectory(home, "unpacking");
      try (var archive = archive()) {
        unpack(archive, unpacking);
        Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Folders.delete(unpacking);
      }
    }
    return new Binaries(folder);
  }

  String initdb() {
    return program("initdb");
  }

  String pgCtl() {
    return program("pg_ctl");
  }

  String postgres() {
    return program("postgres");
  }

  private String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static InputStream archive() throws IOException {
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        switch (machine) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
          default -> null;
        };
    if (name == null || !System.getProperty("os.name").equals("Linux")) {
      throw new KeeperRefusal(
          "There is no PostgreSQL in this program for %s on %s: name a server with spring.datasource.url."
              .formatted(System.getProperty("os.name"), machine));
    }
    var archive = Binaries.class.getResourceAsStream(name);
    if (archive == null) throw new IOException(name + " is missing from this program");
    return archive;
  }

  private static void unpack(InputStream archive, Path to) throws IOException {
    try (var entries =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
        var file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) throw new IOException(entry.getName() + " leads out of " + to);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          continue;
        }
        Files.copy(entries, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
          throw new IOException(file + " cannot be made executable");
        }
      }
    }
  }
}
