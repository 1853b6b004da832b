package org.scrutinymonitor.overview.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Stored;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is written can be found at once, by its newest words, whoever writes it. */
@Story
class KeptCurrentTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Exemptions exemptions;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @Autowired DSLContext sql;

  private ConsideredReview.Before before;
  private Visit clerk;

  @BeforeEach
  void aReviewBeforeAMeeting() throws InvalidReview {
    before = considered.before(world.council());
    clerk = Visit.by(before.council(), pages);
  }

  @Test
  void amendedWordsReplaceThoseBefore() {
    var address = before.council().at() + "/" + before.review() + "/3/amendment";
    var form = clerk.page(address);
    assertThat(
            clerk.post(
                address,
                "seen",
                form.select("[name=seen]").val(),
                "text",
                "That a zeppelin be hired.",
                "reason",
                "The committee changed its mind."))
        .hasStatus3xxRedirection();
    assertThat(hits("zeppelin")).containsExactly("/3");
    assertThat(hits("its%20mind")).as("a reason is no word of the item").isEmpty();
  }

  @Test
  void aCorrectedUpdateIsFoundByItsNewestWords() {
    assertThat(hits("champions%20trained")).contains("/1/c");
    var item = clerk.page(before.council().at() + "/" + before.review() + "/1/c");
    var correction = item.select("a[href$=/correction]").last();
    assertThat(correction).isNotNull();
    var address = correction.attr("href");
    clerk.post(
        address,
        "seen",
        clerk.page(address).select("[name=seen]").val(),
        "evidence",
        "25 stewards have their certificates.",
        "grade",
        "3",
        "explanation",
        "The trainer left in May.",
        "expected",
        "March 2027",
        "reason",
        "They are called stewards.");
    assertThat(hits("stewards%20certificates")).containsExactly("/1/c");
    assertThat(hits("%22second%20course%20is%20late%22")).isEmpty();
  }

  @Test
  void aDecisionIsFoundFromTheClosingOfItsMeetingOn() {
    clerk.post(
        before.at() + "/" + before.review() + "/decision",
        "item",
        "1/b/1",
        "judgment",
        "agreed",
        "next",
        "close",
        "closure",
        "superseded",
        "risk",
        "Pterodactyls may return.");
    assertThat(hits("pterodactyl")).as("a draft").isEmpty();
    assertThat(list("closure=superseded")).isEmpty();
    assertThat(clerk.post(before.at() + "/closing")).hasStatus3xxRedirection();
    assertThat(hits("pterodactyl")).containsExactly("/1/b/1");
    assertThat(list("closure=superseded")).containsExactly("/1/b/1");
  }

  @Test
  void aDateAmendedAfterItWasGrantedIsTheOneThatIsFound() {
    clerk.post(
        before.at() + "/" + before.review() + "/decision",
        "item",
        "1/c",
        "judgment",
        "agreed",
        "extension",
        "granted");
    assertThat(clerk.post(before.at() + "/closing")).hasStatus3xxRedirection();
    assertThat(latest("1/c")).isEqualTo(LocalDate.of(2027, 3, 31));
    before
        .council()
        .as(() ->
            world.inTransaction(() ->
                sql.execute(
                    """
                    insert into amendment (council, review, item, field, old_text, new_text, reason, made_at, made_by)
                    select council, review, id, 'due', due, due, 'As agreed', now() + interval '2 days', ?
                    from item where path = '1/c'
                    """,
                    before.council().officer().person())));
    assertThat(latest("1/c")).isEqualTo(LocalDate.of(2026, 3, 31));
  }

  private LocalDate latest(String path) {
    return before
        .council()
        .as(() ->
            world.inTransaction(() ->
                sql.fetchSingle(
                        "select f.due_latest from findable f join item i on i.id = f.item where i.path = ?",
                        path)
                    .get(0, LocalDate.class)));
  }

  @Test
  void whatIsExemptNoLongerHasOneRowAgain() {
    var of = new Exemptions.Of(before.review(), "3", ExemptField.TEXT, null, null);
    before
        .council()
        .as(() -> {
          exemptions.decide(
              before.council().officer(),
              of,
              new Exemption.Wanted(3, "A contract", null, Days.today(time).plusYears(1)));
          assertThat(audiences()).containsExactly("open", "whole");
          exemptions.end(before.council().officer(), of);
          assertThat(audiences()).containsExactly("every");
          return true;
        });
  }

  @Test
  void dueInAListIsWhatItIsOnThePageOfAnItem() {
    var today = Days.today(time);
    var answered = new java.util.ArrayList<String>();
    for (var due : Dueness.values()) answered.addAll(are(due, today));
    assertThat(answered).hasSize(16);
    for (var due : Dueness.values()) {
      var stored = due.name().toLowerCase(java.util.Locale.ROOT);
      var listed = new java.util.ArrayList<>(list("due=" + stored));
      listed.retainAll(answered);
      assertThat(listed).as(stored).containsExactlyInAnyOrderElementsOf(are(due, today));
    }
  }

  @Test
  void wordsOfAnyLengthCanBeWritten() {
    var random = new Random(5);
    var long_ =
        IntStream.range(0, 120_000)
            .mapToObj(i -> Integer.toString(random.nextInt(2_000_000_000), 36))
            .collect(Collectors.joining(" "));
    var welsh = "y yr yn mae wedi " + long_.replaceAll("[0-9]", "ŵ");
    for (var words : List.of(long_, "x".repeat(900_000), welsh, "a\tb\nc")) {
      assertThat(
              before
                  .council()
                  .as(() ->
                      world.inTransaction(() ->
                          sql.execute(
                              "insert into \"update\" (council, item, position, evidence, explanation, recorded_at, recorded_by)"
                                  + " select council, id, (select max(position) + 1 from \"update\" u where u.item = item.id),"
                                  + " ?, ?, now(), ? from item where path = '1/c' and council = ?",
                              words,
                              words,
                              before.council().officer().person(),
                              before.council().officer().council()))))
          .isEqualTo(1);
    }
    assertThat(hits("champions")).contains("/1/c");
  }

  private List<String> audiences() {
    return world.inTransaction(() ->
        sql.fetch(
                """
                select f.audience from findable f join item i on i.id = f.item
                where i.path = '3' order by f.audience
                """)
            .map(row -> row.get(0, String.class)));
  }

  /** The items that are so due, as the rule says. */
  private List<String> are(Dueness due, LocalDate today) {
    return before
        .council()
        .as(() ->
            world.inTransaction(() ->
                sql
                    .fetch(
                        "select path, due, due_earliest, due_latest, due_kind, closure, meanings from standing_on(null, current_date, null, null)")
                    .stream()
                    .filter(row -> {
                      var meanings = row.get(6, String[].class);
                      return due
                          == Dueness.of(
                              Stored.date(
                                  row.get(1, String.class),
                                  row.get(2, LocalDate.class),
                                  row.get(3, LocalDate.class),
                                  row.get(4, String.class)),
                              today,
                              row.get(5) != null
                                  || meanings != null
                                      && meanings.length > 0
                                      && meanings[0].equals("achieved"));
                    })
                    .map(row -> "/" + row.get(0, String.class))
                    .collect(Collectors.toList())));
  }

  private List<String> hits(String words) {
    return list("q=" + words);
  }

  private List<String> list(String asked) {
    return clerk
        .page(before.council().at() + "/search?" + asked)
        .select(".hit h2 a")
        .eachAttr("href")
        .stream()
        .map(address -> address.substring((before.council().at() + "/" + before.review()).length()))
        .toList();
  }
}
