package org.scrutinymonitor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at any moment while clients write through it ({@link Writer}), starts it again
 * on the same folder, and counts. That the kernel still holds what was written proves nothing of a
 * power cut: {@link KeeperTest} asks for the settings that matter there.
 */
class KillTest {
  private static final int KILLS = 10;

  @TempDir static Path folder;

  @Test
  void noAcknowledgedWorkIsLostHoweverTheProgramIsKilled() throws Exception {
    var moments = new Random(20261122);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    for (int kill = 1; kill <= KILLS; kill++) {
      var before = acknowledged.size();
      var writer = start();
      var reader = Thread.ofVirtual().start(() -> words(writer).forEach(acknowledged::add));
      while (acknowledged.size() == before) {
        assertThat(writer.isAlive()).as("the program starts after kill %d", kill - 1).isTrue();
        Thread.sleep(5);
      }
      Thread.sleep(moments.nextInt(700));
      if (kill % 2 == 0) postmaster().destroyForcibly();
      kill(writer);
      reader.join();
    }
    try (var keeper = Keeper.start(folder)) {
      assertThat(stored(keeper)).containsAll(acknowledged);
      assertThat(acknowledged).hasSizeGreaterThan(10 * KILLS);
    }
  }

  @Test
  void aServerLeftBehindIsStoppedAndAStaleFileIsNoObstacle() throws Exception {
    var writer = start();
    writer.inputReader().readLine();
    var server = postmaster();
    // The guard first: the server outlives the program, as an orphan.
    server.parent().orElseThrow().destroyForcibly();
    kill(writer);
    assertThat(works(server)).isTrue();
    try (var keeper = Keeper.start(folder)) {
      assertThat(works(server)).isFalse();
      assertThat(stored(keeper)).isNotEmpty();
    }
    var stranger = Long.toString(ProcessHandle.current().pid());
    Files.writeString(folder.resolve("18/postmaster.pid"), stranger + "\n");
    try (var keeper = Keeper.start(folder)) {
      assertThat(stored(keeper)).isNotEmpty();
    }
  }

  @Test
  void theServerGoesWhenTheProgramDies() throws Exception {
    var writer = start();
    writer.inputReader().readLine();
    var server = postmaster();
    kill(writer);
    for (int wait = 0; works(server) && wait < 300; wait++) Thread.sleep(100);
    assertThat(works(server)).isFalse();
  }

  @Test
  void aFirstStartThatIsCutShortLeavesNobodyAtWork(@TempDir Path fresh) throws Exception {
    var writer = start(fresh);
    while (!Files.exists(fresh.resolve("postgres.log"))) Thread.sleep(5);
    assertThat(fresh.resolve("18")).doesNotExist();
    kill(writer);
    for (int wait = 0; isAtWork(fresh) && wait < 100; wait++) Thread.sleep(100);
    assertThat(isAtWork(fresh)).isFalse();
    try (var files = Files.walk(fresh)) {
      assertThat(files).as("what was begun").noneMatch(file -> file.endsWith("PG_VERSION"));
    }
    try (var keeper = Keeper.start(fresh)) {
      assertThat(fresh).isDirectoryNotContaining("glob:**/18.new*");
      assertThat(keeper.url()).isNotEmpty();
    }
  }

  /** What the program acknowledged; its log goes the same way. */
  private static Stream<String> words(Process writer) {
    return writer.inputReader().lines().filter(line -> line.matches("[0-9a-f-]{36}"));
  }

  /** Whether a program works on a folder. */
  private static boolean isAtWork(Path folder) {
    return ProcessHandle.allProcesses()
        .anyMatch(
            process -> process.info().commandLine().orElse("").contains(folder.toString() + "/"));
  }

  private static Process start() throws Exception {
    return start(folder);
  }

  private static Process start(Path folder) throws Exception {
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Writer.class.getName()));
    command.add(folder.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * As kill -9 does; Process.destroyForcibly would close the pipe with acknowledged words in it.
   */
  private static void kill(Process program) throws InterruptedException {
    program.toHandle().destroyForcibly();
    program.waitFor();
  }

  /** An orphan that has ended may stay listed until somebody asks for its exit code. */
  private static boolean works(ProcessHandle server) {
    return Files.isDirectory(Path.of("/proc/" + server.pid() + "/cwd"));
  }

  private static ProcessHandle postmaster() throws Exception {
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("18/postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.readLine().strip())).orElseThrow();
    }
  }

  private static Set<String> stored(Keeper keeper) throws Exception {
    var stored = new HashSet<String>();
    try (var connection =
            DriverManager.getConnection(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from work")) {
      while (rows.next()) stored.add(rows.getString(1));
    }
    return stored;
  }
}
