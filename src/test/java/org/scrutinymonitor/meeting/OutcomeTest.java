package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Outcome.AskedFor;
import org.scrutinymonitor.meeting.Outcome.Said;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.WrittenDate;

/** What became of an item, and what a figure counts. */
class OutcomeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  @Test
  void theCommitteesGradeStandsWhereItGaveOne() {
    var changed = item("June 2025", null, said("2026-06-01", Meaning.ACHIEVED, Meaning.SLIPPED));
    assertThat(changed.meaning()).isEqualTo(Meaning.SLIPPED);
    assertThat(changed.achievedOn()).isNull();
    assertThat(Figure.CHANGED.share(List.of(changed), TODAY)).isEqualTo(new Share(1, 1));
    var agreed = item("June 2025", null, said("2026-06-01", Meaning.ACHIEVED, Meaning.ACHIEVED));
    assertThat(Figure.CHANGED.share(List.of(agreed), TODAY)).isEqualTo(new Share(0, 1));
    var unjudged = item("June 2025", null, said("2026-06-01", Meaning.ACHIEVED, null));
    assertThat(unjudged.meaning()).isEqualTo(Meaning.ACHIEVED);
    assertThat(Figure.CHANGED.share(List.of(unjudged), TODAY)).isEqualTo(new Share(0, 0));
  }

  @Test
  void anItemIsAchievedSinceItLastBecameSo() {
    var back =
        item(
            "June 2025",
            null,
            said("2025-07-01", Meaning.ACHIEVED, null),
            said("2025-12-01", Meaning.ON_COURSE, null),
            said("2026-06-01", Meaning.ACHIEVED, null),
            said("2026-11-01", Meaning.ACHIEVED, null));
    assertThat(back.achievedOn()).isEqualTo("2026-06-01");
    assertThat(back.daysToAchieve()).hasValue(336);
    assertThat(back.isAchievedWithin(6)).isFalse();
    assertThat(back.isAchievedWithin(12)).isTrue();
  }

  @Test
  void aShareIsOfThoseWhoseDateIsThatLongPast() {
    var items =
        List.of(
            item("June 2026", null, said("2026-07-01", Meaning.ACHIEVED, null)),
            item("July 2026", null, said("2026-08-01", Meaning.ACHIEVED, null)),
            item("May 2025", null),
            item("Ongoing", null, said("2026-07-01", Meaning.ACHIEVED, null)),
            item(null, null));
    assertThat(Figure.WITHIN_6.share(items, LocalDate.of(2026, 12, 30)))
        .as("the end of June is six months ago, the end of July is not")
        .isEqualTo(new Share(1, 2));
    assertThat(Figure.WITHIN_6.share(items, LocalDate.of(2026, 12, 29))).isEqualTo(new Share(0, 1));
    assertThat(Figure.WITHIN_12.share(items, TODAY)).isEqualTo(new Share(0, 1));
  }

  @Test
  void whatIsClosedForAnotherReasonIsNeverAchieved() {
    var superseded =
        item("June 2025", Closure.SUPERSEDED, said("2025-06-01", Meaning.ACHIEVED, null));
    assertThat(superseded.achievedOn()).isNull();
    assertThat(Figure.CLOSED_WITH_RISK.share(List.of(superseded), TODAY))
        .isEqualTo(new Share(1, 1));
    assertThat(item("June 2025", Closure.ACHIEVED_LATE).achievedOn())
        .as("closed as achieved without an update")
        .isEqualTo("2026-06-16");
  }

  @Test
  void wordsWithoutAUsableDateAreNeitherOverdueNorAmongThoseThatCouldBe() {
    var items = List.of(item("Ongoing", null), item(null, null), item("June 2026", null));
    assertThat(Figure.OVERDUE.share(items, TODAY)).isEqualTo(new Share(1, 1));
    assertThat(Figure.NO_USABLE_DATE.share(items, TODAY)).isEqualTo(new Share(2, 3));
  }

  /** docs/dates.md: by the officer's newest grade, as on every other page. */
  @Test
  void whatAnOfficerHoldsForAchievedIsNotOverdueThoughTheCommitteeDisagrees() {
    var disputed =
        new Outcome(
            standing("June 2025", null, Meaning.ACHIEVED),
            1,
            Set.of(),
            List.of(said("2026-06-01", Meaning.ACHIEVED, Meaning.SLIPPED)),
            List.of());
    assertThat(Figure.OVERDUE.share(List.of(disputed), TODAY)).isEqualTo(new Share(0, 1));
    assertThat(disputed.meaning()).isEqualTo(Meaning.SLIPPED);
  }

  @Test
  void aHalfYearCountsWhatStoodAtItsEndAndSilenceAsSilence() {
    var item =
        new Outcome(
            standing("June 2025", null),
            1,
            Set.of(),
            List.of(
                said("2026-01-10", Meaning.SLIPPED, null),
                said("2026-06-30", Meaning.ON_COURSE, Meaning.SLIPPED),
                said("2026-07-01", Meaning.ACHIEVED, null)),
            List.of(new AskedFor(LocalDate.of(2025, 11, 30), false)));
    assertThat(item.in(new HalfYear(2025, 2))).isEqualTo(Meaning.NONE);
    assertThat(item.in(new HalfYear(2026, 1))).isEqualTo(Meaning.SLIPPED);
    assertThat(item.in(new HalfYear(2026, 2))).isEqualTo(Meaning.ACHIEVED);
    assertThat(item.in(new HalfYear(2025, 1))).as("not considered").isNull();
  }

  @Test
  void fewerThanTenItemsHaveNoPercentage() {
    assertThat(new Share(3, 9).percent()).isEmpty();
    assertThat(new Share(3, 10).percent()).hasValue(30);
    assertThat(new Share(0, 0).percent()).isEmpty();
  }

  private static Said said(String on, Meaning officer, @Nullable Meaning committee) {
    return new Said(
        LocalDate.parse(on),
        officer,
        committee == null ? null : committee == officer ? Judgment.AGREED : Judgment.OWN,
        committee);
  }

  private static Outcome item(@Nullable String due, @Nullable Closure closure, Said... said) {
    return new Outcome(standing(due, closure), 1, Set.of(), List.of(said), List.of());
  }

  private static Standing standing(
      @Nullable String due, @Nullable Closure closure, Meaning... meanings) {
    return new Standing(
        1,
        1,
        "1",
        "1",
        "That homes be dry.",
        "damp",
        "Damp",
        null,
        null,
        due == null ? null : WrittenDate.read(due),
        null,
        null,
        0,
        null,
        0,
        null,
        null,
        List.of(meanings),
        null,
        null,
        null,
        null,
        closure == null ? null : new Standing.Closed(closure, LocalDate.of(2026, 6, 16), null),
        null);
  }
}
