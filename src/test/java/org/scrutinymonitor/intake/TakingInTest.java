package org.scrutinymonitor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents are sent over the network as a browser sends them, good ones and hostile ones. */
@Story
class TakingInTest {
  private static final String BOUNDARY = "----------form";
  private static final Path GARBLED =
      Path.of("src/test/resources/intake/damp-and-mould-garbled.txt");

  @Autowired World world;
  @Autowired ReadingList list;
  @LocalServerPort int port;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private World.Founded council;

  @BeforeEach
  void anOfficerSignsIn() throws Exception {
    council = world.council();
    var form =
        "email=%s&password=%s&_csrf=%s"
            .formatted(
                URLEncoder.encode(council.email(), UTF_8),
                World.PASSWORD,
                token(page(get("/sign-in"))));
    var request =
        HttpRequest.newBuilder(at("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
  }

  private URI at(String address) {
    return URI.create("http://localhost:" + port + address);
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofString());
  }

  private static Document page(HttpResponse<String> response) {
    return Jsoup.parse(response.body());
  }

  private static String token(Document page) {
    return page.select("form[method=post] input[name=_csrf]").last()
            instanceof org.jsoup.nodes.Element input
        ? input.val()
        : "";
  }

  private HttpResponse<String> send(Map<String, byte[]> files) throws Exception {
    return send(token(page(get(council.at() + "/readings"))), files);
  }

  private HttpResponse<String> send(String name, byte[] content) throws Exception {
    return send(Map.of(name, content));
  }

  private HttpResponse<String> send(String token, Map<String, byte[]> files) throws Exception {
    var body = new ByteArrayOutputStream();
    body.write(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token)
            .getBytes(UTF_8));
    for (var file : files.entrySet()) {
      body.write(
          ("\r\n--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                  + "Content-Type: application/octet-stream\r\n\r\n")
              .formatted(BOUNDARY, file.getKey())
              .getBytes(UTF_8));
      body.write(file.getValue());
    }
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(at(council.at() + "/readings"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String to(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private int kept() {
    return council.as(() -> list.all(council.officer())).size();
  }

  @Test
  void aFormIsReadAndTheOfficerComesToItsCheckPage() throws Exception {
    var sent = send("damp.txt", Files.readAllBytes(GARBLED));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(to(sent)).contains(council.at() + "/readings/");
    var check = page(get(URI.create(to(sent)).getPath()));
    assertThat(check.select("h1").text()).isEqualTo("Damp and mould in rented homes");
    assertThat(check.select(".steps a")).isNotEmpty();
  }

  @Test
  void aCleanFormLeavesNoDoubtAndAsksToCompareSomeFields() throws Exception {
    var word = ReviewFile.WORD.write(Northmere.dampAndMould(), Locale.UK);
    var sent = send("form.docx", word);
    var check = page(get(URI.create(to(sent)).getPath()));
    assertThat(check.select("#sample-h").text()).isEqualTo("Nothing was doubtful");
    assertThat(check.select("#doubt .govuk-summary-list__row")).hasSize(3);
    assertThat(check.select("section.panel button").text()).isEqualTo("Confirm and add 18 items");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    assertThat(send("", Map.of("damp.txt", Files.readAllBytes(GARBLED))).statusCode())
        .isEqualTo(403);
    assertThat(kept()).isZero();
  }

  @Test
  void whatCannotBeReadIsToldInASentenceAndNotKept() throws Exception {
    for (var file :
        Map.of(
                "empty.docx", new byte[0],
                "letter.txt", "Dear Councillor, the bins were late again.".getBytes(UTF_8),
                "zip.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
                "<script>alert(1)</script>.pdf", "%PDF-1.7 nothing".getBytes(UTF_8),
                "program.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})
            .entrySet()) {
      var sent = send(file.getKey(), file.getValue());
      assertThat(sent.statusCode()).as(file.getKey()).isEqualTo(422);
      assertThat(page(sent).select("#files-error").text()).as(file.getKey()).endsWith(".");
      assertThat(sent.body()).doesNotContain("<script").doesNotContain("Exception");
    }
    assertThat(kept()).isZero();
  }

  @Test
  void noFileIsTold() throws Exception {
    var sent = send("", new byte[0]);
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(page(sent).select(".govuk-error-summary a").attr("href")).isEqualTo("#files");
  }

  @Test
  void moreThanTwentyFiveMegabytesIsRefusedWithASentence() throws Exception {
    for (int size : new int[] {26, 40}) {
      var sent = send("large.pdf", new byte[size << 20]);
      assertThat(sent.statusCode()).as("%d MB", size).isEqualTo(413);
      assertThat(page(sent).select("main").text()).contains("25 MB");
    }
    assertThat(kept()).isZero();
  }

  @Test
  void theSameFileAgainLeadsToTheEarlierReadingAndIsReadAgainOnlyKnowingly() throws Exception {
    var content = Files.readAllBytes(GARBLED);
    var first = URI.create(to(send("damp.txt", content))).getPath();
    var second = send("other-name.txt", content);
    assertThat(URI.create(to(second)).getPath()).isEqualTo(first + "/again");
    assertThat(kept()).isEqualTo(1);
    var again = page(get(first + "/again"));
    assertThat(again.select("main li a").attr("href")).isEqualTo(first);
    var request =
        HttpRequest.newBuilder(at(first + "/again"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + token(again)))
            .build();
    var read = client.send(request, BodyHandlers.ofString());
    assertThat(to(read)).contains(council.at() + "/readings/").doesNotContain("again");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void ofSeveralFilesTheGoodAreKeptAndTheBadAreNamed() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("good.txt", Files.readAllBytes(GARBLED));
    files.put("bad.txt", "nothing".getBytes(UTF_8));
    var sent = send(files);
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(page(sent).select("#files-error").text()).contains("bad.txt");
    assertThat(page(sent).select(".panel li").text()).contains("good.txt");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void wordsOfADocumentAreNeverMarkup() throws Exception {
    var hostile =
        Files.readString(GARBLED)
            .replace("Damp and mould in rented homes", "<script>alert(1)</script>\"'><img src=x>");
    var check = get(URI.create(to(send("a.txt", hostile.getBytes(UTF_8)))).getPath());
    assertThat(check.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
    assertThat(page(check).select("h1").text()).contains("<script>alert(1)</script>");
  }
}
