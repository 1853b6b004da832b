package org.scrutinymonitor.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.OpenReview.Update;

class OpenReviewJsonTest {
  private static final WrittenDate MARCH =
      new WrittenDate(
          "March 2020",
          LocalDate.of(2020, 3, 1),
          LocalDate.of(2020, 3, 31),
          WrittenDate.Kind.MONTH);

  private static final OpenReview REVIEW =
      new OpenReview(
          OpenReview.FORMAT,
          "Tai a’u lleithder – ŵ ŷ \"<&>\"",
          null,
          List.of("Head of Housing"),
          new WrittenDate(
              "by the end of June 2022", null, LocalDate.of(2022, 6, 30), WrittenDate.Kind.WINDOW),
          new Scheme(List.of(new Level("1", "Fully Achieved"))),
          List.of(
              new Item(
                  "1",
                  "That damp be\nmended",
                  new Responsibility("Housing / Health", List.of("Housing", "Health")),
                  MARCH,
                  null,
                  "No damp",
                  null,
                  List.of(new Update(MARCH, "All done 🏠", "1", null)),
                  List.of(new Item("a", "", null, null, null, null, null, List.of(), List.of())))),
          List.of(
              new Doubt(
                  "/items/0/due",
                  "Which year?",
                  new Source("March", "table 2, row 4", List.of("Date:", "", "March")),
                  List.of("March 2021")),
              new Doubt("/title", "No title was found.", null, List.of())));

  @Test
  void whatIsWrittenIsReadBackTheSame() throws InvalidReview {
    String json = OpenReviewJson.write(REVIEW);
    assertThat(OpenReviewJson.read(json.getBytes(UTF_8))).isEqualTo(REVIEW);
    assertThat(OpenReviewJson.read(new StringReader(json))).isEqualTo(REVIEW);
  }

  @Test
  void fieldsStandInTheOrderOfTheFormatAndNullsAreWritten() {
    var review =
        new OpenReview(
            OpenReview.FORMAT,
            "Damp",
            null,
            List.of(),
            MARCH,
            null,
            List.of(new Item("1", "Mend it", null, null, null, null, null, List.of(), List.of())),
            List.of(
                new Doubt(
                    "/items/0", "Is it one?", new Source("x", "line 1", List.of()), List.of())));
    assertThat(OpenReviewJson.write(review))
        .isEqualTo(
            """
            {
              "format": "scrutiny-review/1",
              "title": "Damp",
              "committee": null,
              "linkOfficers": [],
              "actionPlanAgreed": {
                "text": "March 2020",
                "earliest": "2020-03-01",
                "latest": "2020-03-31",
                "kind": "month"
              },
              "gradingScheme": null,
              "items": [
                {
                  "reference": "1",
                  "text": "Mend it",
                  "responsibility": null,
                  "due": null,
                  "agreedAction": null,
                  "successMeasure": null,
                  "response": null,
                  "updates": [],
                  "items": []
                }
              ],
              "doubts": [
                {
                  "at": "/items/0",
                  "reason": "Is it one?",
                  "source": {
                    "text": "x",
                    "place": "line 1"
                  }
                }
              ]
            }
            """);
  }

  @Test
  void whatIsAbsentIsNullOrEmpty() throws InvalidReview {
    OpenReview review =
        read("{'format':'scrutiny-review/1','title':'Damp','items':[{'text':'Mend it'}]}");
    assertThat(review.linkOfficers()).isEmpty();
    assertThat(review.doubts()).isEmpty();
    assertThat(review.committee()).isNull();
    assertThat(review.items())
        .containsExactly(
            new Item(null, "Mend it", null, null, null, null, null, List.of(), List.of()));
  }

  @Test
  void whereOnlyWordsAreGivenTheRestIsReadFromThem() throws InvalidReview {
    OpenReview review =
        read(
            """
            {'format': 'scrutiny-review/1', 'title': 'Damp', 'actionPlanAgreed': {'text': 'March 2020'},
             'items': [{'text': 'Mend it', 'responsibility': {'text': 'Housing / Health'},
               'due': {'text': 'March 2020', 'kind': 'none'}}]}
            """);
    assertThat(review.actionPlanAgreed()).isEqualTo(MARCH);
    Item item = review.items().getFirst();
    assertThat(item.responsibility())
        .isEqualTo(new Responsibility("Housing / Health", List.of("Housing", "Health")));
    assertThat(item.due())
        .isEqualTo(new WrittenDate("March 2020", null, null, WrittenDate.Kind.NONE));
  }

  @Test
  void everyProblemIsToldAtOnceWithItsPlace() {
    assertThat(
            problems(
                """
                {'format': 'scrutiny-review/2', 'titel': 'x', 'linkOfficers': ['A', 7],
                 'actionPlanAgreed': {'text': '?', 'earliest': '2020-02-30', 'kind': 'Month'},
                 'items': [{'text': 'a', 'updates': {}}, 'b', {'text': ['c']},
                   {'text': 'd', 'due': {'text': 'e', 'earliest': '2020-03-02', 'latest': '2020-03-01', 'kind': 'window'}}]}
                """))
        .containsExactly(
            "/titel: The format has no such field here; it has format, title, committee,"
                + " linkOfficers, actionPlanAgreed, gradingScheme, items, doubts.",
            "/format: Only “scrutiny-review/1” is read here.",
            "/title: The field “title” is missing.",
            "/linkOfficers/1: Text is expected here.",
            "/actionPlanAgreed/earliest: A day is written like 2020-03-31.",
            "/actionPlanAgreed/kind: The kind of a date is day, month, window, recurring,"
                + " conditional, event or none.",
            "/items/0/updates: A list is expected here.",
            "/items/1: An object with fields is expected here: reference, text, responsibility,"
                + " due, agreedAction, successMeasure, response, updates, items.",
            "/items/2/text: Text is expected here.",
            "/items/3/due/earliest: The first day is later than the last day.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{", "[1", "{'a':1,'a':2}", "{} {}", "nul", "\u0000", "<x/>"})
  void whatIsNoJsonIsToldInOneSentenceWithItsLine(String text) {
    assertThat(problems(text)).hasSize(1).first().asString().matches("[A-Z][^\\n]*\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "true", "'x'", "[]"})
  void jsonThatIsNoObjectIsRefused(String text) {
    assertThat(problems(text)).first().asString().startsWith("An object with fields is expected");
  }

  @Test
  void strandsAreTheDeepestItems() {
    String item = "{'text':'x','items':[%s]}";
    String four = item.formatted(item.formatted(item.formatted("{'text':'x'}")));
    assertThat(problems("{'format':'scrutiny-review/1','title':'','items':[" + four + "]}"))
        .containsExactly(
            "/items/0/items/0/items/0/items/0: Items nest three deep: recommendation, part,"
                + " strand.");
  }

  @Test
  void deepNestingAndEndlessTextAreRefusedWithoutHarm() {
    assertThat(problems("[".repeat(100_000))).hasSize(1);
    assertThat(problems("{'title':'" + "x".repeat(20_000_000) + "'}")).hasSize(1);
    assertThat(problems("[" + "{'a':[]},".repeat(2_000_000) + "1]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\ud83d", "\\udc00x", "\\uffff", "\\u0085"})
  void charactersThatNoDocumentCanHoldAreRefused(String character) {
    assertThat(problems("{'format':'scrutiny-review/1','title':'a" + character + "'}"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("/title: The text holds a character that no document can hold (U+");
  }

  @Test
  void lineBreaksOfWindowsBecomeLineBreaks() throws InvalidReview {
    assertThat(read("{'format':'scrutiny-review/1','title':'a\\r\\nb\\tc'}").title())
        .isEqualTo("a\nb\tc");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> OpenReviewJson.read(new byte[] {'"', (byte) 0xff, '"'}))
        .isInstanceOf(InvalidReview.class)
        .hasNoCause();
  }

  private static OpenReview read(String json) throws InvalidReview {
    return OpenReviewJson.read(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static List<String> problems(String json) {
    return catchThrowableOfType(InvalidReview.class, () -> read(json)).problems().stream()
        .map(InvalidReview.Problem::toString)
        .toList();
  }
}
