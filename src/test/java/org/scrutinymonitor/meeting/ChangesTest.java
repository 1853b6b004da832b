package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.council.Meaning.ACHIEVED;
import static org.scrutinymonitor.council.Meaning.NONE;
import static org.scrutinymonitor.council.Meaning.NOT_ACHIEVED;
import static org.scrutinymonitor.council.Meaning.ON_COURSE;
import static org.scrutinymonitor.council.Meaning.SLIPPED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Changes.Kind;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.WrittenDate;

class ChangesTest {
  private static final Item BEGUN = new Item().update(1, ON_COURSE);

  @Test
  void whatStandsAsItStoodIsNoChange() {
    assertThat(Changes.between(List.of(BEGUN.standing()), List.of(BEGUN.standing()))).isEmpty();
  }

  @Test
  void aWorseGradeIsDownAndABetterOneUpWhateverTheCodes() {
    var order = List.of(NOT_ACHIEVED, SLIPPED, ON_COURSE, ACHIEVED);
    for (var from : order) {
      for (var to : order) {
        var rank = order.indexOf(to) - order.indexOf(from);
        assertThat(changed(new Item().update(1, from), new Item().update(2, to)))
            .as(from + " → " + to)
            .containsExactly(rank < 0 ? Kind.DOWN : rank > 0 ? Kind.UP : Kind.UPDATED);
      }
    }
  }

  @Test
  void aFirstGradeIsNeitherUpNorDown() {
    assertThat(changed(new Item(), BEGUN)).containsExactly(Kind.UPDATED);
    assertThat(changed(new Item().update(1, NONE), new Item().update(2, NOT_ACHIEVED)))
        .containsExactly(Kind.UPDATED);
    assertThat(changed(BEGUN, new Item().update(2, NONE))).containsExactly(Kind.UPDATED);
  }

  @Test
  void aCorrectedUpdateWithTheSameGradeIsAnUpdate() {
    assertThat(changed(BEGUN, new Item().update(2, ON_COURSE))).containsExactly(Kind.UPDATED);
  }

  @Test
  void closingAndOpeningAgainAreToldApart() {
    assertThat(changed(BEGUN, BEGUN.close())).containsExactly(Kind.CLOSED);
    assertThat(changed(BEGUN.close(), BEGUN)).containsExactly(Kind.REOPENED);
    assertThat(changed(BEGUN.close(), BEGUN.close())).isEmpty();
  }

  @Test
  void aDateMovesWhenACommitteeMovesItAndNotWhenItIsAskedFor() {
    assertThat(changed(BEGUN, BEGUN.moves(1))).containsExactly(Kind.DATE_MOVED);
    assertThat(changed(BEGUN.moves(1), BEGUN.moves(2))).containsExactly(Kind.DATE_MOVED);
    assertThat(changed(BEGUN, BEGUN.ask("March 2027"))).containsExactly(Kind.DATE_ASKED);
    assertThat(changed(BEGUN.ask("March 2027"), BEGUN.ask("March 2027"))).isEmpty();
    assertThat(changed(BEGUN.ask("March 2027"), BEGUN.ask("May 2027")))
        .containsExactly(Kind.DATE_ASKED);
    assertThat(changed(BEGUN.ask("March 2027"), BEGUN)).as("refused").isEmpty();
    assertThat(changed(BEGUN.ask("March 2027"), BEGUN.moves(1))).containsExactly(Kind.DATE_MOVED);
  }

  @Test
  void silenceIsAChangeOnceAndAnAnswerIsAnUpdate() {
    assertThat(changed(BEGUN, BEGUN.silent())).containsExactly(Kind.SILENT);
    assertThat(changed(BEGUN.silent(), BEGUN.silent())).isEmpty();
    assertThat(changed(BEGUN.silent(), new Item().update(2, ON_COURSE)))
        .containsExactly(Kind.UPDATED);
  }

  @Test
  void oneItemCanChangeInSeveralWaysInTheOrderInWhichAChairReads() {
    assertThat(changed(BEGUN, new Item().update(2, SLIPPED).moves(1).ask("May 2027")))
        .containsExactly(Kind.DOWN, Kind.DATE_MOVED, Kind.DATE_ASKED);
    assertThat(changed(BEGUN, new Item().update(2, ACHIEVED).close()))
        .containsExactly(Kind.UP, Kind.CLOSED);
  }

  @Test
  void whatWasNotThereBeforeIsNewAndNothingElse() {
    var changes = Changes.between(List.of(), List.of(BEGUN.close().standing()));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before()).isNull();
          assertThat(change.kinds()).containsExactly(Kind.NEW);
        });
  }

  private static List<Kind> changed(Item before, Item after) {
    var changes = Changes.between(List.of(before.standing()), List.of(after.standing()));
    return changes.isEmpty() ? List.of() : changes.getFirst().kinds();
  }

  /** One item, as it stands on some day. */
  private record Item(
      @Nullable Integer update,
      Meaning meaning,
      int moves,
      @Nullable String asked,
      boolean closed,
      boolean inVain) {
    Item() {
      this(null, NONE, 0, null, false, false);
    }

    Item update(int number, Meaning graded) {
      return new Item(number, graded, moves, asked, closed, inVain);
    }

    Item moves(int times) {
      return new Item(update, meaning, times, asked, closed, inVain);
    }

    Item ask(String date) {
      return new Item(update, meaning, moves, date, closed, inVain);
    }

    Item close() {
      return new Item(update, meaning, moves, asked, true, inVain);
    }

    Item silent() {
      return new Item(update, meaning, moves, asked, closed, true);
    }

    Standing standing() {
      return new Standing(
          7,
          1,
          "1/c",
          "c",
          "Recruit tenant champions",
          "damp-and-mould",
          "Damp and mould",
          null,
          null,
          WrittenDate.read("March 2026"),
          null,
          moves == 0 ? null : WrittenDate.read("December 2026"),
          moves,
          asked == null ? null : new Standing.Asked(WrittenDate.read(asked), "Late"),
          update == null ? 0 : 1,
          update,
          null,
          update == null ? List.of() : List.of(meaning),
          null,
          null,
          null,
          null,
          closed
              ? new Standing.Closed(Closure.ACHIEVED_ON_TIME, LocalDate.of(2026, 6, 16), null)
              : null,
          inVain ? Instant.EPOCH : null);
    }
  }
}
