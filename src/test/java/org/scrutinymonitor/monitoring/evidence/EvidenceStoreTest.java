package org.scrutinymonitor.monitoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of evidence keeps to, each the real one; and what only S3 can do wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceStoreTest {
  private static final byte[] REGISTER = "register".getBytes(StandardCharsets.US_ASCII);
  private static final String DIGEST = Digests.of(REGISTER);

  @TempDir static Path folder;
  private S3Server server;
  private S3Store s3;

  /** A store, and where it puts a name. */
  private record Store(String name, EvidenceStore store, Path objects) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void aServerThatSpeaksS3() throws IOException, InterruptedException {
    server = S3Server.start(folder.resolve("s3"));
    s3 = S3Store.open(server.bucket(S3Server.SECRET));
  }

  @AfterAll
  void stop() throws InterruptedException {
    s3.close();
    server.close();
  }

  Stream<Store> stores() {
    return Stream.of(
        new Store(
            "folder", new FolderStore(folder.resolve("evidence")), folder.resolve("evidence")),
        new Store("S3", s3, server.object("")));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsKeptComesBackAsItWas(Store store) throws IOException {
    for (int size : new int[] {0, 1, 5_000_000}) {
      var content = new byte[size];
      new Random(size).nextBytes(content);
      store.store().keep(1, Digests.of(content), content);
      assertThat(store.store().read(1, Digests.of(content))).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void bothUseTheSameNamesSoThatAFolderCanBeMovedIntoABucket(Store store) throws IOException {
    store.store().keep(2, DIGEST, REGISTER);
    assertThat(store.objects().resolve("2/" + DIGEST.substring(0, 2) + "/" + DIGEST))
        .hasBinaryContent(REGISTER);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keepingTwiceKeepsOnce(Store store) throws IOException {
    store.store().keep(3, DIGEST, REGISTER);
    store.store().keep(3, DIGEST, REGISTER);
    try (var files = Files.list(store.objects().resolve("3/" + DIGEST.substring(0, 2)))) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatOneCouncilKeepsAnotherDoesNotHave(Store store) throws IOException {
    store.store().keep(4, DIGEST, REGISTER);
    assertThrows(IOException.class, () -> store.store().read(5, DIGEST));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatWasChangedBehindOurBackIsNotRead(Store store) throws IOException {
    store.store().keep(6, DIGEST, REGISTER);
    Files.write(
        store.objects().resolve("6/" + DIGEST.substring(0, 2) + "/" + DIGEST), new byte[] {1});
    assertThrows(IOException.class, () -> store.store().read(6, DIGEST));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aNameThatIsNoDigestReachesNothing(Store store) {
    for (var name : new String[] {"", "../../passwords", DIGEST.substring(1), DIGEST + "0"}) {
      assertThrows(IllegalArgumentException.class, () -> store.store().read(1, name));
      assertThrows(IllegalArgumentException.class, () -> store.store().keep(1, name, REGISTER));
    }
  }

  @Test
  void aWrongSecretIsRefused() {
    try (var stranger = S3Store.open(server.bucket("guessed"))) {
      assertThrows(IOException.class, () -> stranger.keep(7, DIGEST, REGISTER));
      assertThat(server.object("7")).doesNotExist();
    }
  }

  @Test
  void aBucketThatIsNotThereKeepsNothing() {
    var bucket =
        new Bucket("other", server.endpoint(), "eu-west-2", true, S3Server.KEY, S3Server.SECRET);
    try (var other = S3Store.open(bucket)) {
      assertThrows(IOException.class, () -> other.keep(1, DIGEST, REGISTER));
    }
  }

  @Test
  void aBucketWithoutItsSecretIsNoSetting() {
    assertThrows(IllegalStateException.class, () -> server.bucket(" "));
  }

  @Test
  void aStoreThatHangsIsGivenUpInTime() throws IOException, InterruptedException {
    server.process.hangs();
    try (var impatient =
        S3Store.open(
            server.bucket(S3Server.SECRET), Duration.ofSeconds(1), Duration.ofSeconds(3))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(8),
          () -> assertThrows(IOException.class, () -> impatient.keep(8, DIGEST, REGISTER)));
    } finally {
      server.process.wakes();
    }
  }
}
