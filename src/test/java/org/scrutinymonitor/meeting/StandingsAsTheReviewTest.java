package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.Amendments;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Reviews;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A committee's list as at a day says of each item what the review as at that day says: the two are
 * read by different statements.
 */
@Story
class StandingsAsTheReviewTest {
  @Autowired org.scrutinymonitor.World world;
  @Autowired ConsideredReview considered;
  @Autowired Register register;
  @Autowired Standings standings;
  @Autowired Amendments amendments;
  @Autowired Reviews reviews;
  @Autowired Tampering tampering;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private ConsideredReview.Before before;
  private LocalDate today;

  /** What a list says of an item. */
  private record Said(
      String words,
      @Nullable String action,
      @Nullable String measure,
      @Nullable WrittenDate agreed,
      @Nullable WrittenDate now,
      int moves,
      @Nullable WrittenDate asked,
      String title,
      @Nullable WrittenDate planAgreed,
      int updates,
      @Nullable String grade,
      List<Meaning> meanings,
      @Nullable String closed,
      @Nullable String risk,
      boolean silent) {}

  @BeforeEach
  void aReviewWithAHistoryOfTwentyDays() throws InvalidReview {
    before = considered.before(world.council());
    today = Days.today(time);
    decide("1/c", "judgment", "agreed", "extension", "granted");
    decide("1/b/1", "judgment", "own", "grade", "2", "reason", "It is not yet seen.");
    decide("1/f", "next", "close", "closure", "lapsed", "risk", "Nobody meets.");
    decide("1/a/4", "action", "Brief every school each year.");
    assertThat(clerk().post(before.at() + "/closing")).hasStatus3xxRedirection();

    long days = 20;
    amend(null, AgreedField.TITLE, "Mould alone", --days);
    amend("1/c", AgreedField.DUE, "June 2026", --days);
    amend("1/e", AgreedField.DUE, "Spring 2026", --days);
    amend("1/e", AgreedField.DUE, "when the money is there", --days);
    amend("1/e", AgreedField.DUE, null, --days);
    amend("2", AgreedField.SUCCESS_MEASURE, "30 more", --days);
    amend("2", AgreedField.SUCCESS_MEASURE, null, --days);
    amend("3", AgreedField.TEXT, "That every landlord is written to", --days);
    amend("3", AgreedField.TEXT, "That every landlord is visited", days);
    amend(null, AgreedField.PLAN_AGREED, "9 October 2025", --days);
    added("A new part", null, --days);
    amend("5", AgreedField.DUE, "May 2026", --days);
    amend("5", AgreedField.DUE, "May 2027", --days);
    added("Bare words", null, --days);
    amend("1/a/1", AgreedField.RESPONSIBILITY, null, --days);
    corrected("1/b/1", --days);
    moveDecisionsTo(10);
    amend("1/c", AgreedField.DUE, "July 2029", --days);
  }

  @Test
  void eachItemStandsOnEveryDayAsInTheReviewOfThatDay() {
    for (int back = 0; back <= 24; back++) agreesOn(today.minusDays(back));
  }

  @Test
  void soItDoesOnDaysBeforeTheReviewWasTakenIn() {
    for (var day : List.of("2024-01-01", "2025-02-28", "2025-03-31", "2026-03-31", "2026-07-01")) {
      agreesOn(LocalDate.parse(day));
    }
  }

  @Test
  void aDayHasItsOwnItemsWordsAndDates() {
    assertThat(standing("1/c", 0).moves()).as("amended, granted, amended again").isEqualTo(3);
    assertThat(words(standing("1/c", 0).now())).isEqualTo("July 2029");
    assertThat(words(standing("1/c", 10).now())).as("granted").isEqualTo("March 2027");
    assertThat(words(standing("1/c", 11).now())).as("amended only").isEqualTo("June 2026");
    assertThat(words(standing("1/c", 0).due())).as("agreed first").isEqualTo("March 2026");
    assertThat(standing("1/e", 0).now()).as("taken away").isNull();
    assertThat(standing("5", 0).moves()).as("written in, then moved").isEqualTo(1);
    assertThat(on(today.minusDays(12))).noneMatch(item -> item.words().equals("A new part"));
  }

  @Test
  void aReviewIsListedForTheCommitteeThatItHadThen() {
    amend(null, AgreedField.COMMITTEE, "Another Select Committee", 0);
    tampering.change(
        before.council(),
        "update amendment set made_at = now() - interval '3 days' where field = 'committee'");
    assertThat(on(today.minusDays(3))).isEmpty();
    assertThat(on(today.minusDays(4))).isNotEmpty();
    tampering.change(
        before.council(),
        "insert into committee_name (council, committee, name, until_day) select council, id, name, current_date"
            + " from committee where id = "
            + before.committee());
    tampering.change(
        before.council(),
        "update committee set name = 'Renamed Select Committee' where id = " + before.committee());
    assertThat(on(today.minusDays(4))).as("under the name that it bore then").isNotEmpty();
  }

  private void agreesOn(LocalDate day) {
    var ofReview = new LinkedHashMap<String, Said>();
    var review = review(day);
    if (review != null) {
      for (var item : review.carrying()) ofReview.put(item.path(), said(review, item));
    }
    var ofList = new LinkedHashMap<String, Said>();
    for (var item : on(day)) ofList.put(item.path(), said(item));
    assertThat(ofList.keySet())
        .as("items on " + day + ", in the order of the form")
        .containsExactlyElementsOf(ofReview.keySet());
    ofReview.forEach(
        (path, said) -> assertThat(ofList.get(path)).as(path + " on " + day).isEqualTo(said));
  }

  private static Said said(Review review, Review.Item item) {
    var dates = item.dates();
    var latest = item.latest();
    var closing = item.considered().closing();
    return new Said(
        item.text(),
        item.agreedAction(),
        item.successMeasure(),
        dates.agreed(),
        dates.now(),
        dates.moves().size(),
        dates.asked() == null ? null : dates.asked().asked(),
        review.title(),
        review.planAgreed(),
        item.updates().size(),
        latest == null ? null : latest.grade(),
        item.updates().reversed().stream()
            .map(update -> update.level() == null ? Meaning.NONE : update.level().meaning())
            .toList(),
        closing == null ? null : String.valueOf(closing.closure()),
        closing == null ? null : closing.risk(),
        item.askedInVain() != null);
  }

  private static Said said(Standing item) {
    return new Said(
        item.words(),
        item.agreedAction(),
        item.successMeasure(),
        item.due(),
        item.now(),
        item.moves(),
        item.asked() == null ? null : item.asked().date(),
        item.reviewTitle(),
        item.planAgreed(),
        item.updates(),
        item.grade(),
        item.meanings(),
        item.closed() == null ? null : String.valueOf(item.closed().closure()),
        item.closed() == null ? null : item.closed().risk(),
        item.askedInVain() != null);
  }

  private static @Nullable String words(@Nullable WrittenDate date) {
    return date == null ? null : date.text();
  }

  private Standing standing(String path, int back) {
    return on(today.minusDays(back)).stream()
        .filter(item -> item.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private List<Standing> on(LocalDate day) {
    return as(() -> standings.on(before.council().officer(), before.committee(), day));
  }

  private @Nullable Review review(LocalDate day) {
    var found = new ArrayList<Review>();
    as(() -> {
      try {
        return found.add(
            register.find(
                before.council().officer(), before.review(), day.equals(today) ? null : day));
      } catch (Refusal notYet) {
        return false;
      }
    });
    return found.isEmpty() ? null : found.getFirst();
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return before.council().as(work::get);
  }

  private void amend(@Nullable String path, AgreedField field, @Nullable String words, long back) {
    var texts = new java.util.EnumMap<AgreedField, @Nullable String>(AgreedField.class);
    texts.put(field, words);
    as(() ->
        amendments.amend(
            before.council().officer(),
            before.review(),
            path,
            new Amendments.Wanted(
                Integer.MAX_VALUE, texts, Map.<AgreedField, TypedDays>of(), "Asked for")));
    tampering.change(
        before.council(),
        "update amendment set made_at = made_at - interval '%d days' where id = (select max(id) from amendment)"
            .formatted(back));
  }

  private void added(String words, @Nullable String who, long back) {
    var responsible = who == null ? null : Responsibility.read(who);
    var item =
        new OpenReview.Item(null, words, responsible, null, null, null, null, List.of(), List.of());
    as(() -> reviews.addItem(before.council().officer(), before.review(), null, item));
    tampering.change(
        before.council(),
        "update item set added_at = added_at - interval '%d days' where id = (select max(id) from item)"
            .formatted(back));
  }

  private void corrected(String path, long back) {
    tampering.change(
        before.council(),
        """
        insert into "update" (council, item, position, version, period, period_earliest, period_latest, period_kind,
          evidence, grade, level, reason, recorded_at, recorded_by)
        select council, item, position, 2, period, period_earliest, period_latest, period_kind,
          'Nothing of the kind', '4', null, 'A slip', now() - interval '%d days', recorded_by
        from "update" u where item = (select id from item where path = '%s') and version = 1
        """
            .formatted(back, path));
  }

  private void moveDecisionsTo(int back) {
    tampering.change(
        before.council(),
        "update meeting set day = day - %d where id = %d".formatted(back, before.meeting()));
  }

  private void decide(String item, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("item", item));
    assertThat(
            clerk()
                .post(
                    before.at() + "/" + before.review() + "/decision", all.toArray(String[]::new)))
        .hasStatus3xxRedirection();
  }

  private Visit clerk() {
    return Visit.by(before.council(), pages);
  }
}
