package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.database.Keeper;

/**
 * The demonstration as a newcomer starts and stops it: a process of its own, on an empty folder.
 */
class DemonstrationTest {
  private static final List<String> COUNCILS = List.of("northmere", "glanheli");

  @TempDir Path data;
  private Process program;
  private int port;

  @BeforeEach
  void start() throws IOException {
    start("demo");
  }

  @AfterEach
  void stop() throws InterruptedException {
    program.destroyForcibly().waitFor();
    for (int tries = 0; isAtWork() && tries < 600; tries++) Thread.sleep(100);
  }

  @Test
  void whoeverIsFirstThroughTheDoorCanSignIn() throws Exception {
    for (var council : COUNCILS) {
      assertThat(reviews(council).statusCode()).as(council).isEqualTo(200);
    }
    assertThat(reviews("northmere").body()).contains("Damp and mould", "buses");
    assertThat(isReachedFromElsewhere()).isFalse();
    assertThat(stoppedPolitely())
        .containsOnlyOnce("http://localhost:" + port)
        .contains("scrutiny@northmere.example", "craffu@glanheli.example", "this machine alone");
    assertThat(isAtWork()).isFalse();

    start("serve");
    assertThat(reviews("glanheli").statusCode())
        .as("outside of the demonstration an officer's password alone opens no API")
        .isEqualTo(401);
    assertThat(isReachedFromElsewhere()).as("its passwords are public still").isFalse();
    assertThat(stoppedPolitely())
        .contains("this machine alone")
        .doesNotContain("password llwybrau");
  }

  @Test
  void aCouncilIsThereWholeOrNotAtAllHoweverTheProgramIsKilled() throws Exception {
    while (councilsWithoutSignIn() == null) assertThat(program.isAlive()).isTrue();
    program.toHandle().destroyForcibly();
    program.waitFor();
    try (var keeper = Keeper.start(data)) {
      assertThat(keeper.url()).isNotEmpty();
      assertThat(councilsWithoutSignIn()).isZero();
    }
    start("demo");
    for (var council : COUNCILS) {
      assertThat(reviews(council).statusCode()).as(council).isEqualTo(200);
    }
  }

  private void start(String command) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    program =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Scrutiny.class.getName(),
                command,
                "--scrutiny.data=" + data,
                "--server.port=" + port)
            .redirectOutput(data.resolve("out").toFile())
            .redirectError(data.resolve("err").toFile())
            .start();
  }

  /** The first answer that the API gives to the officer of a council. */
  private HttpResponse<String> reviews(String council) throws Exception {
    var signIn = Demonstration.SIGN_INS.get(COUNCILS.indexOf(council));
    var name = signIn.email() + ":" + signIn.password();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/%s/reviews".formatted(port, council)))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException notYet) {
          assertThat(program.isAlive()).as(Files.readString(data.resolve("err"))).isTrue();
          Thread.sleep(10);
        }
      }
    }
  }

  private boolean isReachedFromElsewhere() throws IOException {
    var addresses =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    for (var address : addresses) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, port), 2000);
        return true;
      } catch (ConnectException refused) {
        // as it should be
      }
    }
    return false;
  }

  /** Ends the program as a terminal or systemd does, and gives back what it printed. */
  private String stoppedPolitely() throws Exception {
    program.toHandle().destroy();
    assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(data.resolve("err")).isEmptyFile();
    return Files.readString(data.resolve("out"));
  }

  private boolean isAtWork() {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(data + "/binaries"));
  }

  /** How many councils nobody can sign in to; null where there is no council yet. */
  private @Nullable Integer councilsWithoutSignIn() throws Exception {
    var settings = new Properties();
    var file = data.resolve("18/postgresql.conf");
    var password = data.resolve("passwords/" + Keeper.OWNER);
    if (!Files.exists(file) || !Files.exists(password)) return null;
    settings.load(Files.newBufferedReader(file));
    var url = "jdbc:postgresql://127.0.0.1:%s/scrutiny".formatted(settings.getProperty("port"));
    try (var connection =
            DriverManager.getConnection(url, Keeper.OWNER, Files.readString(password).strip());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*), count(*) filter (where not exists
                  (select from person where person.council = council.id))
                from council
                """)) {
      row.next();
      return row.getInt(1) == 0 ? null : row.getInt(2);
    } catch (SQLException notYet) {
      return null;
    }
  }
}
