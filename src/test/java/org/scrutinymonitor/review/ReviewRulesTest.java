package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  @ParameterizedTest
  @CsvSource({
    "Damp and mould in rented homes, damp-and-mould-in-rented-homes",
    "  Children’s Services: “what next?” , childrens-services-what-next",
    "Tŷ a Chartref, ty-a-chartref",
    "SR (25/26) 01, sr-25-26-01",
    "CEH.140715.20b, ceh-140715-20b",
    "!!!, ''"
  })
  void addressesAreMadeOfPlainLettersAndDigits(String words, String slug) {
    assertThat(Address.slug(words)).isEqualTo(slug);
  }

  @Property(seed = "2026")
  void everyAddressIsOneThatTheRegisterTakes(@ForAll String title) {
    assertThat(Address.ofReview(title, address -> false))
        .matches("[a-z0-9]+(-[a-z0-9]+)*")
        .hasSizeLessThanOrEqualTo(70);
  }

  @Test
  void anAddressThatIsTakenOrReservedGetsANumber() {
    assertThat(Address.ofReview("Buses", Set.of("buses", "buses-2")::contains))
        .isEqualTo("buses-3");
    assertThat(Address.ofReview("New review", address -> false)).isEqualTo("new-review-2");
    assertThat(Address.ofReview("خطة", address -> false)).isEqualTo("review-2");
    assertThat(Address.ofItem("Amendment", 4, address -> false)).isEqualTo("4");
  }

  @Test
  void wordsWithoutAUsableDateAreNeverOverdue() {
    for (var kind : WrittenDate.Kind.values()) {
      var due = new WrittenDate("words", null, null, kind);
      assertThat(Dueness.of(due, TODAY, false)).isEqualTo(Dueness.NO_USABLE_DATE);
    }
    assertThat(Dueness.of(null, TODAY, false)).isEqualTo(Dueness.NO_USABLE_DATE);
    var yearly =
        new WrittenDate(
            "each spring",
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2020, 5, 31),
            WrittenDate.Kind.RECURRING);
    assertThat(Dueness.of(yearly, TODAY, false)).isEqualTo(Dueness.NO_USABLE_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-11, 2026-12-31, false, NOT_DUE",
    "2026-12-10, 2026-12-10, false, DUE",
    "2026-12-01, 2026-12-10, false, DUE",
    "2026-12-01, 2026-12-09, false, OVERDUE",
    "2026-12-01, 2026-12-09, true, PASSED"
  })
  void anItemIsOverdueOnTheDayAfterItsLastUnlessAchieved(
      LocalDate earliest, LocalDate latest, boolean achieved, Dueness expected) {
    var due = new WrittenDate("words", earliest, latest, WrittenDate.Kind.WINDOW);
    assertThat(Dueness.of(due, TODAY, achieved)).isEqualTo(expected);
  }

  @Test
  void aDeadlineIsNotDueBeforeItsLastDay() {
    var due =
        new WrittenDate("by June 2027", null, LocalDate.of(2027, 6, 30), WrittenDate.Kind.WINDOW);
    assertThat(Dueness.of(due, TODAY, false)).isEqualTo(Dueness.NOT_DUE);
  }

  @Test
  void typedWordsKeepTheirLinesAndLoseWhatNoFieldCanHold() {
    assertThat(Typed.tidy("  one\r\ntwo\u0000\u0007\rthree \n")).isEqualTo("one\ntwo\nthree");
    assertThat(Typed.tidy(" \u0000 ")).isNull();
    assertThat(Typed.lines("a\r\n\r\n b ")).containsExactly("a", "b");
  }

  @Test
  void levelsAreTypedOneALineWithTheCodeFirst() {
    assertThat(
            ReviewForm.typedLevels(
                List.of(
                    "1 Fully Achieved",
                    "2 – On Track",
                    "3: Slipped",
                    "Green: acceptable",
                    "A) Done",
                    "On hold",
                    "Paused")))
        .containsExactly(
            new OpenReview.Level("1", "Fully Achieved"),
            new OpenReview.Level("2", "On Track"),
            new OpenReview.Level("3", "Slipped"),
            new OpenReview.Level("Green", "acceptable"),
            new OpenReview.Level("A", "Done"),
            new OpenReview.Level("On hold", "On hold"),
            new OpenReview.Level("Paused", "Paused"));
  }

  @Test
  void theWordsSoughtAreMarkedWhateverTheirCase() {
    assertThat(Sought.of(" Damp  mould ").stretches("damp and MOULD"))
        .containsExactly(
            new Sought.Stretch("damp", true),
            new Sought.Stretch(" and ", false),
            new Sought.Stretch("MOULD", true));
  }
}
