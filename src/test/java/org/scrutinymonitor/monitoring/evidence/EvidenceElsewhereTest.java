package org.scrutinymonitor.monitoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.monitoring.AskedRound;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Evidence as a council runs it: looked through by a real clamd, kept in a real store that speaks
 * S3. A program of its own, since the stories' has neither.
 */
@SpringBootTest(
    classes = Application.class,
    properties = {
      "scrutiny.strict=true",
      "scrutiny.mail.postman=false",
      "scrutiny.second-factor=off",
      "scrutiny.clamd-patience=PT2S",
      "scrutiny.evidence.s3.bucket=" + S3Server.BUCKET,
      "scrutiny.evidence.s3.path-style=true",
      "scrutiny.evidence.s3.access-key=" + S3Server.KEY,
      "scrutiny.evidence.s3.secret=" + S3Server.SECRET
    })
@AutoConfigureMockMvc
@DirtiesContext
class EvidenceElsewhereTest {
  private static final byte[] CLEAN = "25 champions trained".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Clamd clamd;

  @SuppressWarnings("NullAway.Init")
  private static S3Server s3;

  @Autowired World world;
  @Autowired AskedRound asked;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private AskedRound.Open round;
  private Visit writer;

  @DynamicPropertySource
  static void whereTheyAre(DynamicPropertyRegistry settings)
      throws IOException, InterruptedException {
    clamd = Clamd.start(Files.createDirectories(folder.resolve("clamd")));
    s3 = S3Server.start(folder.resolve("s3"));
    settings.add("scrutiny.data", () -> folder.resolve("data").toString());
    settings.add("scrutiny.clamd", clamd::address);
    settings.add("scrutiny.evidence.s3.endpoint", s3::endpoint);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    clamd.close();
    s3.close();
  }

  @BeforeEach
  void anOpenRound() throws InvalidReview {
    round = asked.open(world.council());
    writer = Visit.by(round.coordinator(), pages);
  }

  @Test
  void aCleanFileIsKeptInTheBucketAndSaysThatItWasLookedThrough() {
    assertThat(add("register.txt", CLEAN)).hasStatus3xxRedirection();
    assertThat(scans()).isEqualTo("clean");
    assertThat(object(CLEAN)).hasBinaryContent(CLEAN);
    var file = writer.page(round.at("1/c")).select("#shows .panel a").attr("href");
    assertThat(writer.get(file).getResponse().getContentAsByteArray()).isEqualTo(CLEAN);
  }

  @Test
  void aHarmfulFileIsRefusedWithASentenceAndNotKept() {
    isRefused("register.txt", Clamd.harmful(), "found something harmful");
  }

  @Test
  void whatIsHarmfulInsideADocumentIsFound() throws IOException {
    isRefused("register.docx", documentWith(Clamd.harmful()), "found something harmful");
  }

  @Test
  void aCleanDocumentIsClean() throws IOException {
    assertThat(add("register.docx", documentWith(CLEAN))).hasStatus3xxRedirection();
    assertThat(scans()).isEqualTo("clean");
  }

  @Test
  void withoutItsScannerNothingIsKept() throws IOException, InterruptedException {
    clamd.process.stop();
    try {
      isRefused("register.txt", CLEAN, "Try the file again in a while");
    } finally {
      clamd.process.startAgain();
    }
    assertThat(add("register.txt", CLEAN)).hasStatus3xxRedirection();
  }

  @Test
  void aScannerThatHangsIsNotWaitedForEvenWithALargeFile()
      throws IOException, InterruptedException {
    clamd.process.hangs();
    var began = System.nanoTime();
    try {
      var large = new byte[20_000_000];
      java.util.Arrays.fill(large, (byte) 'a');
      isRefused("register.txt", large, "Try the file again in a while");
    } finally {
      clamd.process.wakes();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void withoutItsStoreNothingIsKeptAndTheWordsAreSaved() throws IOException, InterruptedException {
    s3.process.stop();
    try {
      isRefused("register.txt", CLEAN, "Try the file again in a while");
    } finally {
      s3.process.startAgain();
    }
    assertThat(writer.page(round.at("1/c")).select("#evidence").val()).isEqualTo("25 trained.");
    assertThat(add("register.txt", CLEAN)).hasStatus3xxRedirection();
  }

  @Test
  void whatIsStoredAndCannotBeReachedIsARefusalInASentence()
      throws IOException, InterruptedException {
    add("register.txt", CLEAN);
    var file = writer.page(round.at("1/c")).select("#shows .panel a").attr("href");
    s3.process.stop();
    try {
      var answer = writer.get(file);
      assertThat(answer).hasStatus(409);
      assertThat(Visit.document(answer).text()).contains("cannot be read at the moment");
    } finally {
      s3.process.startAgain();
    }
  }

  private void isRefused(String name, byte[] content, String sentence) {
    var answer = add(name, content);
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select("#file-error").text()).contains(sentence);
    assertThat(writer.page(round.at("1/c")).select("#shows .panel")).isEmpty();
    assertThat(scans()).as("no row").isEmpty();
    assertThat(object(content)).as("no object").doesNotExist();
  }

  private MvcTestResult add(String name, byte[] content) {
    var page = writer.page(round.at("1/c"));
    return writer.send(
        round.at("1/c"),
        "file",
        name,
        content,
        "begun-from",
        page.select("input[name=begun-from]").val(),
        "evidence",
        "25 trained.");
  }

  private Path object(byte[] content) {
    return s3.object(StoredName.of(round.council().officer().council(), Digests.of(content)));
  }

  /** What the scanner said of all files of the council, by commas. */
  private String scans() {
    return round
        .council()
        .as(() ->
            world.inTransaction(() ->
                Objects.requireNonNull(
                    sql.fetchSingle("select coalesce(string_agg(scan, ','), '') from evidence_file")
                        .get(0, String.class))));
  }

  /** A Word document with a further file inside. */
  private static byte[] documentWith(byte[] inside) throws IOException {
    var plain = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Training register");
      document.write(plain);
    }
    var whole = new ByteArrayOutputStream();
    try (var in =
            new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(plain.toByteArray()));
        var out = new ZipOutputStream(whole)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("word/embeddings/register.txt"));
      out.write(inside);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return whole.toByteArray();
  }
}
