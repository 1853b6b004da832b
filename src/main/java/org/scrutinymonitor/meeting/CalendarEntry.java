package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.AgendaDeadline;
import org.scrutinymonitor.monitoring.Round;
import org.scrutinymonitor.monitoring.RoundsPage;

/** What stands on a day of the forward calendar. */
public sealed interface CalendarEntry {
  /** By day; on one day what is due stands before the meeting. */
  Comparator<CalendarEntry> ORDER =
      Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::place);

  LocalDate day();

  /** Where it stands among others of its day. */
  private int place() {
    return switch (this) {
      case Deadline deadline -> 0;
      case Answers answers -> 1;
      case Due due -> 2;
      case Held held -> 3;
    };
  }

  /**
   * A meeting, and the reviews that go to it or would.
   *
   * @param deadline its agenda deadline, null where it is cancelled
   * @param reviews the titles of the reviews whose open or next round goes to it
   */
  record Held(Meeting meeting, @Nullable AgendaDeadline deadline, List<String> reviews)
      implements CalendarEntry {
    public Held {
      reviews = List.copyOf(reviews);
    }

    @Override
    public LocalDate day() {
      return meeting.day();
    }
  }

  /** The agenda of a meeting closes. */
  record Deadline(LocalDate day, Meeting meeting) implements CalendarEntry {}

  /** The answers of an open round are due. */
  record Answers(Round round) implements CalendarEntry {
    @Override
    public LocalDate day() {
      return round.answersBy();
    }
  }

  /**
   * A review's next round falls due.
   *
   * @param day the day on which it is due, today where that has passed
   * @param meeting the meeting to which it would go, null where none is planned
   */
  record Due(LocalDate day, RoundsPage.Due review, @Nullable Meeting meeting)
      implements CalendarEntry {
    /** Whether it was due before. */
    public boolean isLate() {
      return review.on().isBefore(day);
    }
  }
}
