package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateLedgerTest {
  private static final String COMMITTEE = "Homes and Communities Select Committee";

  @Test
  void theDateFirstAgreedStaysWhateverIsGranted() {
    var ledger =
        ledger("March 2026", List.of(), granted("2026-06-16", "December 2026", null, "No trainer"));
    assertThat(ledger.agreed()).isEqualTo(WrittenDate.read("March 2026"));
    assertThat(ledger.now()).isEqualTo(WrittenDate.read("December 2026"));
    assertThat(ledger.moves())
        .containsExactly(
            new DateLedger.Move(
                WrittenDate.read("December 2026"),
                LocalDate.of(2026, 6, 16),
                COMMITTEE,
                "HC 25/26",
                "No trainer"));
  }

  @Test
  void slipIsCountedFromLastDayToLastDayOverAllMoves() {
    var ledger =
        ledger(
            "December 2025",
            List.of(),
            granted("2026-01-20", "Spring 2026", null, null),
            granted("2026-06-16", "by the end of September 2026", null, null));
    assertThat(ledger.moves()).hasSize(2);
    assertThat(ledger.slip()).hasValue(273);
    assertThat(ledger.slipIf(WrittenDate.read("March 2027"))).hasValue(455);
    assertThat(ledger.slipIf(WrittenDate.read("31 December 2025"))).hasValue(0);
  }

  @Test
  void whatHasNoLastDayHasNoSlip() {
    assertThat(ledger("December 2025", List.of()).slip()).as("never moved").isEmpty();
    assertThat(ledger("Ongoing", List.of(), granted("2026-01-20", "May 2026", null, null)).slip())
        .isEmpty();
    assertThat(
            ledger("May 2026", List.of(), granted("2026-01-20", "when funded", null, null)).slip())
        .isEmpty();
    assertThat(ledger(null, List.of(), granted("2026-01-20", "May 2026", null, null)).slip())
        .isEmpty();
  }

  @Test
  void aPlanThatWasAmendedKeepsTheDateBeforeAndItsReason() {
    var ledger = ledger("May 2026", List.of(amended("March 2026", "May 2026", "2026-02-02")));
    assertThat(ledger.agreed()).isEqualTo(WrittenDate.read("March 2026"));
    assertThat(ledger.moves())
        .containsExactly(
            new DateLedger.Move(
                WrittenDate.read("May 2026"),
                LocalDate.of(2026, 2, 2),
                null,
                null,
                "The plan was amended"));
    assertThat(ledger.slip()).hasValue(61);
  }

  @Test
  void aDateThatIsWrittenInWhereNoneWasAgreedIsNoMove() {
    var ledger = ledger("May 2026", List.of(amended(null, "May 2026", "2026-02-02")));
    assertThat(ledger.agreed()).isEqualTo(WrittenDate.read("May 2026"));
    assertThat(ledger.moves()).isEmpty();
    assertThat(ledger.slip()).isEmpty();
  }

  @Test
  void aDateThatIsTakenAwayIsAMoveToNone() {
    var ledger = ledger(null, List.of(amended("March 2026", null, "2026-02-02")));
    assertThat(ledger.agreed()).isEqualTo(WrittenDate.read("March 2026"));
    assertThat(ledger.now()).isNull();
    assertThat(ledger.moves()).hasSize(1);
    assertThat(ledger.slip()).isEmpty();
  }

  @Test
  void amendmentsAndWhatCommitteesGrantStandInTheOrderOfTheirDays() {
    var ledger =
        ledger(
            "July 2026",
            List.of(
                amended("March 2026", "May 2026", "2026-02-02"),
                amended("May 2026", "July 2026", "2026-09-01")),
            granted("2026-06-16", "December 2026", null, null));
    assertThat(ledger.moves().stream().map(move -> move.to() == null ? "" : move.to().text()))
        .containsExactly("May 2026", "December 2026", "July 2026");
    assertThat(ledger.now()).isEqualTo(WrittenDate.read("July 2026"));
  }

  @Test
  void theReasonOfADateThatWasAskedForIsItsOwnAndOneGivenUnaskedIsTheCommittees() {
    var extension =
        new Extension(7, 70, WrittenDate.read("March 2027"), "The contract is late", Instant.EPOCH);
    var item = item("March 2026", List.of());
    var asked =
        DateLedger.of(
            item,
            new Considered(
                List.of(granted("2026-06-16", "March 2027", 7, "We agree")), List.of(extension)));
    assertThat(asked.moves().getFirst().reason()).isEqualTo("The contract is late");
    assertThat(asked.asked()).as("answered").isNull();
    var unasked =
        DateLedger.of(
            item,
            new Considered(
                List.of(granted("2026-06-16", "May 2026", null, "Too soon")), List.of(extension)));
    assertThat(unasked.moves().getFirst().reason()).isEqualTo("Too soon");
    assertThat(unasked.asked()).isEqualTo(extension);
  }

  @Test
  void aRefusalMovesNothing() {
    var extension = new Extension(7, 70, WrittenDate.read("March 2027"), "Late", Instant.EPOCH);
    var refused = decided("2026-06-16", null, 7, "No");
    var ledger =
        DateLedger.of(
            item("March 2026", List.of()), new Considered(List.of(refused), List.of(extension)));
    assertThat(ledger.moves()).isEmpty();
    assertThat(ledger.now()).isEqualTo(WrittenDate.read("March 2026"));
    assertThat(ledger.asked()).isNull();
  }

  private static DateLedger ledger(
      @Nullable String due, List<Review.Amendment> amendments, Decided... decisions) {
    return DateLedger.of(item(due, amendments), new Considered(List.of(decisions), List.of()));
  }

  private static Review.Item item(@Nullable String due, List<Review.Amendment> amendments) {
    return new Review.Item(
        1,
        "1/c",
        "c",
        "Recruit tenant champions",
        null,
        due == null ? null : WrittenDate.read(due),
        null,
        null,
        null,
        null,
        List.of(),
        amendments,
        List.of(),
        List.of(),
        true,
        Considered.NOTHING);
  }

  private static Review.Amendment amended(@Nullable String from, @Nullable String to, String on) {
    return new Review.Amendment(
        1,
        AgreedField.DUE,
        from,
        to,
        from == null ? null : Window.of(WrittenDate.read(from)),
        to == null ? null : Window.of(WrittenDate.read(to)),
        "The plan was amended",
        Instant.parse(on + "T12:00:00Z"),
        "Scrutiny Officer");
  }

  private static Decided granted(
      String on, String date, @Nullable Integer extension, @Nullable String reason) {
    return decided(on, WrittenDate.read(date), extension, reason);
  }

  private static Decided decided(
      String on, @Nullable WrittenDate date, @Nullable Integer extension, @Nullable String reason) {
    return new Decided(
        1,
        LocalDate.parse(on),
        COMMITTEE,
        null,
        null,
        null,
        null,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        extension,
        date,
        null,
        null,
        false,
        "HC 25/26",
        null,
        Instant.EPOCH);
  }
}
