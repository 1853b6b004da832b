package org.scrutinymonitor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
  @TempDir static Path folder;
  private static Keeper keeper;

  @BeforeAll
  static void start() throws Exception {
    keeper = Keeper.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    keeper.close();
  }

  @Test
  void whatIsAcknowledgedIsOnDisk() throws Exception {
    try (var connection = as(Keeper.APPLICATION)) {
      for (var setting :
          new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
        assertThat(ask(connection, "show " + setting)).as(setting).isEqualTo("on");
      }
    }
  }

  @Test
  void theServerListensOnTheLoopbackAddressAlone() throws Exception {
    try (var connection = as("postgres")) {
      assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(connection, "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void aSecondCopyOnTheSameFolderIsRefusedInASentence() {
    assertThatExceptionOfType(KeeperRefusal.class)
        .isThrownBy(() -> Keeper.start(folder))
        .withMessageContaining("Another copy of this program is using " + folder);
  }

  @Test
  void aServerThatIsKilledComesBackAtTheSameAddressWithAllThatWasAcknowledged(@TempDir Path other)
      throws Exception {
    try (var kept = Keeper.start(other).watch(() -> {})) {
      var address = kept.url();
      try (var connection = owner(kept);
          var statement = connection.createStatement()) {
        statement.execute("create table kept as select 1 as word");
      }
      for (int time = 0; time < 2; time++) {
        var pid = Files.readAllLines(other.resolve("18/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        assertThat(awaited(kept)).isEqualTo("1");
        assertThat(kept.url()).isEqualTo(address);
      }
    }
    assertThat(Files.exists(other.resolve("18/postmaster.pid"))).as("closed for good").isFalse();
  }

  private static String awaited(Keeper kept) throws InterruptedException {
    for (int tries = 0; ; tries++) {
      Thread.sleep(100);
      try (var connection = owner(kept)) {
        return ask(connection, "select word from kept");
      } catch (Exception notYet) {
        if (tries > 600) throw new AssertionError(notYet);
      }
    }
  }

  private static Connection owner(Keeper kept) throws Exception {
    return DriverManager.getConnection(kept.url(), Keeper.OWNER, kept.password(Keeper.OWNER));
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    for (var role : new String[] {Keeper.OWNER, Keeper.APPLICATION, "postgres"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(keeper.url(), role, "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void passwordsAreRandomAndReadByUsAlone() throws Exception {
    assertThat(keeper.password(Keeper.OWNER))
        .hasSizeGreaterThanOrEqualTo(40)
        .isNotEqualTo(keeper.password(Keeper.APPLICATION));
    assertThat(permissions(folder.resolve("passwords"))).isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve("passwords"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
    assertThat(permissions(folder.resolve("18"))).isEqualTo("rwx------");
  }

  @Test
  void theApplicationRoleMakesNoTable() throws Exception {
    try (var connection = as(Keeper.APPLICATION);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table mine (id integer)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("create temporary table mine (id integer)"))
          .hasMessageContaining("permission denied");
    }
  }

  private static Connection as(String role) throws Exception {
    return DriverManager.getConnection(keeper.url(), role, keeper.password(role));
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
