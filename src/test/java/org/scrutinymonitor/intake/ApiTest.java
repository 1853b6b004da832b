package org.scrutinymonitor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Story
class ApiTest {
  @Autowired World world;
  @Autowired MockMvcTester api;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final JsonMapper json = JsonMapper.shared();
  private World.Founded council;

  @BeforeEach
  void aCouncil() {
    council = world.council();
  }

  @Test
  void aReviewThatIsSentIsServedAsItWasSent() throws Exception {
    var review = Northmere.dampAndMould();
    var sent = post(reviews(council), OpenReviewJson.write(review).getBytes(UTF_8));
    assertThat(sent).hasStatus(201);
    var location = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
    assertThat(location).isEqualTo(reviews(council) + "/damp-and-mould");
    assertThat(OpenReviewJson.read(body(sent).getBytes(UTF_8))).isEqualTo(review);
    assertThat(OpenReviewJson.read(body(get(location)).getBytes(UTF_8))).isEqualTo(review);

    var listed = tree(get(reviews(council))).get("reviews").get(0);
    assertThat(listed.get("reference").asString()).isEqualTo("damp-and-mould");
    assertThat(listed.get("title").asString()).isEqualTo("Damp and mould");
    assertThat(listed.get("items").asInt()).isEqualTo(18);
    assertThat(listed.get("graded").asInt()).isEqualTo(16);
    assertThat(listed.at("/links/self").asString()).isEqualTo(location);
    assertThat(tree(get(reviews(council) + "?q=nothingofthesort")).get("reviews")).isEmpty();
  }

  @Test
  void everyErrorOfAReviewIsToldWithItsPlace() throws Exception {
    var sent =
        post(
            reviews(council),
            """
            {"format": "scrutiny-review/1", "title": "x", "unknown": 1,
             "items": [{"text": 5}]}
            """
                .getBytes(UTF_8));
    assertThat(sent).hasStatus(422).hasContentType("application/problem+json");
    assertThat(tree(sent).get("errors").findValuesAsString("pointer"))
        .contains("#/unknown", "#/items/0/text");
    var untitled =
        post(
            reviews(council),
            "{\"format\": \"scrutiny-review/1\", \"title\": \" \"}".getBytes(UTF_8));
    assertThat(untitled).hasStatus(422);
    assertThat(tree(untitled).at("/errors/0/pointer").asString()).isEqualTo("#/title");
    assertThat(post(reviews(council), "no JSON".getBytes(UTF_8))).hasStatus(422);
    assertThat(tree(get(reviews(council))).get("reviews")).isEmpty();
  }

  @Test
  void aReviewWithDoubtsIsNotTaken() throws Exception {
    var sent =
        post(
            reviews(council),
            """
            {"format": "scrutiny-review/1", "title": "x",
             "doubts": [{"at": "/title", "reason": "It is cut off."}]}
            """
                .getBytes(UTF_8));
    assertThat(sent).hasStatus(422);
    assertThat(tree(sent).at("/errors/0/pointer").asString()).isEqualTo("#/doubts/0");
  }

  @Test
  void aStrangerFindsCountsAndGuessesNothing() throws Exception {
    post(reviews(council), OpenReviewJson.write(Northmere.dampAndMould()).getBytes(UTF_8));
    var there = reviews(council) + "/damp-and-mould";
    var stranger = world.council();
    var one = as(stranger, there);
    var none = as(stranger, reviews(council) + "/there-is-none");
    assertThat(one).hasStatus(404);
    assertThat(body(one).replace(there, ""))
        .isEqualTo(body(none).replace(none.getRequest().getRequestURI(), ""));
    assertThat(as(stranger, reviews(council))).hasStatus(404);
    assertThat(as(stranger, "/api/no-such-council/reviews")).hasStatus(404);
    assertThat(tree(as(stranger, reviews(stranger))).get("reviews")).isEmpty();
    assertThat(as(stranger, reviews(stranger) + "/damp-and-mould")).hasStatus(404);
    assertThat(api.get().uri(there).exchange())
        .hasStatus(401)
        .hasContentTypeCompatibleWith("application/problem+json");
  }

  @Test
  void aDocumentIsReadAndNothingIsKept() throws Exception {
    var html =
        """
        <h1>SCRUTINY MONITORING – PROGRESS UPDATE</h1>
        <table><tr><td>Review:</td><td>Litter</td></tr></table>
        <table>
        <tr><td colspan="2">Recommendation 1: That there be more bins.</td></tr>
        <tr><td>Responsibility:</td><td>Street Scene Manager</td></tr>
        <tr><td>Date:</td><td>March 2026</td></tr>
        <tr><td>Agreed Action:</td><td>Buy bins.</td></tr>
        <tr><td>Agreed Success Measure:</td><td>Less litter.</td></tr>
        <tr><td>Evidence of Progress (June 2026):</td><td>Twelve bins stand.</td></tr>
        <tr><td>Assessment of Progress (June 2026):</td><td>1</td></tr>
        </table>
        """
            .getBytes(UTF_8);
    var raw = post("/api/readings", html);
    assertThat(raw).hasStatusOk();
    assertThat(tree(raw).at("/items/0/agreedAction").asString()).isEqualTo("Buy bins.");
    var file =
        api.post()
            .uri("/api/readings")
            .multipart()
            .file(new MockMultipartFile("file", "form.html", "text/html", html))
            .with(httpBasic(council.email(), World.PASSWORD))
            .exchange();
    assertThat(body(file)).isEqualTo(body(raw));
    assertThat(tree(get(reviews(council))).get("reviews")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAnsweredWithASentence() throws Exception {
    var empty = post("/api/readings", new byte[0]);
    assertThat(empty).hasStatus(422).hasContentType("application/problem+json");
    assertThat(tree(empty).get("reason").asString()).isEqualTo("empty");
    assertThat(tree(empty).get("detail").asString()).isNotBlank();
    assertThat(post("/api/readings", new byte[26 * 1024 * 1024])).hasStatus(413);
  }

  @Test
  void everyAddressOfTheApiIsDescribed() throws Exception {
    var described = new TreeSet<String>();
    var description = tree(api.get().uri("/api/openapi.json").exchange());
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    description
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (!method.getKey().equals("parameters")) {
                    described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                }));
    var served = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> served.add(method + " " + pattern))));
    assertThat(served).isEqualTo(described);
    var references =
        Pattern.compile("\"\\$ref\":\\s*\"#([^\"]+)\"")
            .matcher(body(api.get().uri("/api/openapi.json").exchange()));
    while (references.find())
      assertThat(description.at(references.group(1)).isMissingNode())
          .as(references.group(1))
          .isFalse();
  }

  private static String reviews(World.Founded council) {
    return "/api" + council.at() + "/reviews";
  }

  private MvcTestResult get(String address) {
    return as(council, address);
  }

  private MvcTestResult as(World.Founded who, String address) {
    return api.get().uri(address).with(httpBasic(who.email(), World.PASSWORD)).exchange();
  }

  private MvcTestResult post(String address, byte[] body) {
    return api.post()
        .uri(address)
        .with(httpBasic(council.email(), World.PASSWORD))
        .content(body)
        .exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(UTF_8);
  }

  private JsonNode tree(MvcTestResult answer) throws Exception {
    return json.readTree(body(answer));
  }
}
