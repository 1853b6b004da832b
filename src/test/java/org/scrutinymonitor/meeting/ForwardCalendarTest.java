package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.council.AgendaRule;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Nation;

/** To which meeting a round would go. */
class ForwardCalendarTest {
  private static final AgendaRule RULE = new AgendaRule(Nation.ENGLAND, 5, Map.of());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Committee PLACE = new Committee(1, "Place", null, null, null);
  private static final Committee HEALTH = new Committee(2, "Health", null, null, null);

  private static final Meeting TOO_SOON = meeting(1, PLACE, "2026-12-01", null);
  private static final Meeting CANCELLED =
      meeting(2, PLACE, "2027-01-12", new Meeting.Cancelled(Instant.EPOCH, "Too few could come"));
  private static final Meeting OTHER = meeting(3, HEALTH, "2027-01-19", null);
  private static final Meeting NEXT = meeting(4, PLACE, "2027-02-02", null);
  private static final Meeting LATER = meeting(5, PLACE, "2027-03-09", null);
  private static final List<Meeting> ALL = List.of(TOO_SOON, CANCELLED, OTHER, NEXT, LATER);

  @Test
  void aRoundGoesToTheFirstMeetingOfItsCommitteeWhoseAgendaIsOpen() {
    assertThat(to("2026-03-01", PLACE.id())).isEqualTo(NEXT);
    assertThat(to("2026-03-01", HEALTH.id())).isEqualTo(OTHER);
  }

  @Test
  void aReviewWithoutACommitteeGoesToAny() {
    assertThat(to("2026-03-01", null)).isEqualTo(OTHER);
  }

  @Test
  void aRoundGoesToNoMeetingBeforeItIsDue() {
    assertThat(to("2027-02-02", PLACE.id())).isEqualTo(NEXT);
    assertThat(to("2027-02-03", PLACE.id())).isEqualTo(LATER);
  }

  @Test
  void withoutAMeetingAfterItThereIsNone() {
    assertThat(to("2027-03-10", PLACE.id())).isNull();
  }

  private static @Nullable Meeting to(String due, @Nullable Integer committee) {
    return ForwardCalendar.meeting(LocalDate.parse(due), committee, ALL, RULE, TODAY);
  }

  private static Meeting meeting(
      int id, Committee committee, String day, Meeting.@Nullable Cancelled cancelled) {
    return new Meeting(id, committee, LocalDate.parse(day), null, null, cancelled, null);
  }
}
