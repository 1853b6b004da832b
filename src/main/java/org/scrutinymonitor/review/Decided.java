package org.scrutinymonitor.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;

/**
 * What a meeting decided on an item, as it stands.
 *
 * @param meeting the number of the meeting
 * @param on the day of the meeting
 * @param judged the position of the officer's update that was judged, null where none was
 * @param judgment null where no update was judged
 * @param grade the code of the committee's own grade, null where it gave none
 * @param level the level that the code names, null where no scheme has such a level
 * @param reason why the grade is the committee's own, or what more is wanted
 * @param next null where nothing was said
 * @param furtherBy the meeting to which a further update goes, null where none was named
 * @param inMonths after how many months a further update is wanted, null where a meeting was named
 * @param closure why it was closed, null where it was not
 * @param agreedBy who agreed to the closing beside the committee
 * @param risk what risk remains
 * @param extension the number of the extension that was answered, null where none was
 * @param granted the date that was granted, null where none was
 * @param invited the post that was asked to come, null where none was
 * @param referredTo the body to which the item was referred, null where it was not
 * @param amended whether the action or the measure got other words
 * @param minute the reference of the minute, null until there is one
 * @param correction why the decision was changed after the meeting was closed
 */
public record Decided(
    int meeting,
    LocalDate on,
    String committee,
    @Nullable Integer judged,
    @Nullable Judgment judgment,
    @Nullable String grade,
    GradingScheme.@Nullable Level level,
    @Nullable String reason,
    @Nullable NextStep next,
    @Nullable LocalDate furtherBy,
    @Nullable Integer inMonths,
    @Nullable Closure closure,
    @Nullable String agreedBy,
    @Nullable String risk,
    @Nullable Integer extension,
    @Nullable WrittenDate granted,
    @Nullable String invited,
    @Nullable String referredTo,
    boolean amended,
    @Nullable String minute,
    @Nullable String correction,
    Instant recordedAt) {

  /** Whether a date that was asked for was refused. */
  public boolean refused() {
    return extension != null && granted == null;
  }

  /** The same without a date. */
  Decided withoutDates() {
    return new Decided(
        meeting,
        on,
        committee,
        judged,
        judgment,
        grade,
        level,
        reason,
        next,
        furtherBy,
        inMonths,
        closure,
        agreedBy,
        risk,
        null,
        null,
        invited,
        referredTo,
        amended,
        minute,
        correction,
        recordedAt);
  }
}
