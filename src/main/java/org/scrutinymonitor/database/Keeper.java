package org.scrutinymonitor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the program's own PostgreSQL in one folder: one server at a time, durable, reached over the
 * loopback address alone, started again when it ends, and gone when we are gone.
 *
 * <p>The folder holds {@code lock}, the unpacked programs, the cluster under its major version,
 * {@code passwords} and {@code postgres.log}.
 */
public final class Keeper implements AutoCloseable {
  /** The role that owns the tables; migrations run as it. */
  public static final String OWNER = "scrutiny_owner";

  /** The role the program works as: it owns nothing and is held to one council at a time. */
  public static final String APPLICATION = "scrutiny_application";

  private static final String DATABASE = "scrutiny";
  private static final String SUPERUSER = "postgres";
  static final String MAJOR = "18";
  private static final String DRAFT = MAJOR + ".new";
  private static final long LOG_BYTES = 10_000_000;

  /** A server that ends more often than this within so short a time is not started again. */
  private static final int ENDS = 5;

  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Path home;
  private final FileChannel lock;
  private final Binaries binaries;
  private final Path log;
  private volatile Postmaster postmaster;
  private volatile boolean closing;

  private Keeper(Path home, FileChannel lock, Binaries binaries, Path log, Postmaster postmaster) {
    this.home = home;
    this.lock = lock;
    this.binaries = binaries;
    this.log = log;
    this.postmaster = postmaster;
  }

  /**
   * Starts the server on that folder, which is made and filled when it is not there.
   *
   * @throws KeeperRefusal with a sentence for a person, when the folder is in use or the server
   *     does not start
   */
  public static Keeper start(Path folder) throws IOException, InterruptedException, SQLException {
    var home = folder.toAbsolutePath().normalize();
    Files.createDirectories(home, Folders.OURS_ALONE);
    var lock = lock(home);
    try {
      var log = log(home);
      var binaries = Binaries.below(home);
      Files.createDirectories(home.resolve("passwords"), Folders.OURS_ALONE);
      var cluster = home.resolve(MAJOR);
      if (!Files.exists(cluster)) create(binaries, home, cluster, log);
      Postmaster.stopLeftover(binaries, cluster, log);
      var keeper = new Keeper(home, lock, binaries, log, Postmaster.start(binaries, cluster, log));
      keeper.prepareRoles();
      return keeper;
    } catch (IOException | InterruptedException | SQLException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** The JDBC address of the program's database. */
  public String url() {
    return url(DATABASE);
  }

  /** The password of {@link #OWNER} or {@link #APPLICATION}. */
  public String password(String role) throws IOException {
    return Password.named(home.resolve("passwords"), role).value();
  }

  /**
   * From now on starts the server again, at the same address, when it ends without us.
   *
   * @param lost what is done when it does not start, or keeps ending
   */
  public Keeper watch(Runnable lost) {
    Thread.ofVirtual().name("database keeper").start(() -> watching(lost));
    return this;
  }

  private void watching(Runnable lost) {
    var ends = new ArrayDeque<Long>();
    try {
      while (true) {
        postmaster.awaitEnd();
        if (closing) return;
        var now = System.nanoTime();
        ends.add(now);
        while (now - ends.getFirst() > SOON.toNanos()) ends.removeFirst();
        if (ends.size() > ENDS) break;
        LOG.error("The database ended by itself and is started again; see {}", log);
        if (!startAgain()) return;
      }
      LOG.error("The database keeps ending; see {}", log);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    } catch (IOException | RuntimeException failed) {
      LOG.error("The database ended and could not be started again; see {}", log, failed);
    }
    lost.run();
  }

  /** Starts the server that ended; not where we are being stopped meanwhile. */
  private synchronized boolean startAgain() throws IOException, InterruptedException {
    if (closing) return false;
    var cluster = home.resolve(MAJOR);
    Postmaster.stopLeftover(binaries, cluster, log);
    postmaster = Postmaster.startAt(binaries, cluster, log, postmaster.port());
    return true;
  }

  /** Stops the server and lets the folder go. */
  @Override
  public synchronized void close() throws IOException, InterruptedException {
    closing = true;
    try {
      postmaster.close();
    } finally {
      lock.close();
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    var channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return channel;
    } catch (OverlappingFileLockException byOurselves) {
      // the same refusal as for another program
    }
    channel.close();
    throw new KeeperRefusal(
        "Another copy of this program is using %s: stop it, or set SCRUTINY_DATA to another folder."
            .formatted(home));
  }

  private static Path log(Path home) throws IOException {
    var log = home.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, home.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  /** Makes an empty cluster beside its place first: one that was cut short is never taken up. */
  private static void create(Binaries binaries, Path home, Path cluster, Path log)
      throws IOException, InterruptedException {
    forgetDrafts(home);
    var draft = Files.createTempDirectory(home, DRAFT);
    var password = Password.named(home.resolve("passwords"), SUPERUSER);
    // The builtin locale: no index depends on the C library or ICU of the day.
    var exit =
        Postmaster.run(
            List.of(
                binaries.initdb(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums"),
            log);
    if (exit != 0) {
      throw new KeeperRefusal(
          "The database could not be made in %s; the reason is in %s.".formatted(home, log));
    }
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void forgetDrafts(Path home) throws IOException {
    try (var drafts = Files.newDirectoryStream(home, DRAFT + "*")) {
      for (var draft : drafts) {
        try {
          Folders.delete(draft);
        } catch (IOException | UncheckedIOException stillBeingLeft) {
          // whoever was cut short is clearing it away just now
        }
      }
    }
  }

  private void prepareRoles() throws IOException, SQLException {
    try (var connection =
            DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password(SUPERUSER));
        var statement = connection.createStatement()) {
      prepareRole(statement, OWNER);
      prepareRole(statement, APPLICATION);
      if (missing(statement, "select from pg_database where datname = '%s'", DATABASE)) {
        statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
      }
      statement.execute("revoke all on database %s from public".formatted(DATABASE));
      statement.execute("grant connect on database %s to %s".formatted(DATABASE, APPLICATION));
    }
  }

  private void prepareRole(Statement statement, String role) throws IOException, SQLException {
    if (missing(statement, "select from pg_roles where rolname = '%s'", role)) {
      statement.execute("create role " + role);
    }
    statement.execute(
        "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
            .formatted(role, password(role)));
  }

  private static boolean missing(Statement statement, String query, String name)
      throws SQLException {
    try (var found = statement.executeQuery(query.formatted(name))) {
      return !found.next();
    }
  }

  private String url(String database) {
    return url(postmaster.port(), database);
  }

  /** The JDBC address of the program's database at a port. */
  static String url(int port) {
    return url(port, DATABASE);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
