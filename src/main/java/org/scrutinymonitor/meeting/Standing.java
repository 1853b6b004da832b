package org.scrutinymonitor.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.WrittenDate;

/**
 * How an item stands on a day, in a list of many.
 *
 * @param item the number of the item
 * @param path its address below the review
 * @param due the first agreed date, null where none was agreed
 * @param moved the date in force where it was moved; null where it was not, or was taken away
 * @param moves how often it was moved, by committees and by amending the plan
 * @param asked a later date that is asked for and not answered, null where there is none
 * @param updates how many updates count, at most eight
 * @param latestUpdate the number of the newest update's row, null where there is none
 * @param meanings what the grades of the newest updates mean, the newest first
 * @param grade the code of the newest update's grade, null where it gives none
 * @param label what the level of that code is called, null where no scheme has such a level
 * @param judged what a committee said last, null where none has
 * @param closed by which the item is closed, null where it is open
 * @param askedInVain since when it is asked about and nobody has answered; null where it is not
 */
public record Standing(
    int item,
    int review,
    String path,
    @Nullable String reference,
    String words,
    String reviewAddress,
    String reviewTitle,
    @Nullable String agreedAction,
    @Nullable String successMeasure,
    @Nullable WrittenDate due,
    @Nullable WrittenDate planAgreed,
    @Nullable WrittenDate moved,
    int moves,
    @Nullable Asked asked,
    int updates,
    @Nullable Integer latestUpdate,
    @Nullable Integer previousUpdate,
    List<Meaning> meanings,
    @Nullable String grade,
    @Nullable String label,
    @Nullable String labelCy,
    @Nullable Judged judged,
    @Nullable Closed closed,
    @Nullable Instant askedInVain) {
  public Standing {
    meanings = List.copyOf(meanings);
  }

  /** A later date that is asked for. */
  public record Asked(WrittenDate date, @Nullable String reason) {}

  /** What a committee said last to an update. */
  public record Judged(
      Judgment judgment,
      Meaning meaning,
      @Nullable String grade,
      @Nullable String label,
      @Nullable String labelCy,
      LocalDate on) {

    /** The grade that the committee left standing, in a language; null where it gave none. */
    public @Nullable Grade grade(String language) {
      return grade == null || judgment == Judgment.MORE_WANTED
          ? null
          : Standing.shown(grade, label, labelCy, meaning, language);
    }
  }

  /** How an item was closed. */
  public record Closed(Closure closure, LocalDate on, @Nullable String risk) {}

  /** The officer's newest grade in a language; null where there is none. */
  public @Nullable Grade grade(String language) {
    return grade == null ? null : shown(grade, label, labelCy, meaning(), language);
  }

  private static Grade shown(
      String code,
      @Nullable String label,
      @Nullable String labelCy,
      Meaning meaning,
      String language) {
    if (label == null) return new Grade(code, code, meaning);
    return new Grade(code, language.equals("cy") && labelCy != null ? labelCy : label, meaning);
  }

  /** "1c": what it is called in short, with what it is called above; a strand by its part. */
  public String mark() {
    var above = path.lastIndexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    var own = reference != null ? reference : above.isEmpty() ? path : "";
    var marks = above.replace("/", "");
    return own.length() > 2 && !marks.isEmpty() ? marks + " " + own : marks + own;
  }

  /** The date in force. */
  public @Nullable WrittenDate now() {
    return moves == 0 ? due : moved;
  }

  /** What the newest update's grade means. */
  public Meaning meaning() {
    return meanings.isEmpty() ? Meaning.NONE : meanings.getFirst();
  }

  /** How many updates in a row, up to the newest, were graded on course. */
  public int onCourseRunning() {
    return (int) meanings.stream().takeWhile(meaning -> meaning == Meaning.ON_COURSE).count();
  }

  /** How the date in force stands to a day. */
  public Dueness dueness(LocalDate day) {
    return Dueness.of(now(), day, closed != null || meaning() == Meaning.ACHIEVED);
  }

  /** Days from the last day first agreed to the last day of a date; empty where one has none. */
  public OptionalLong slip(@Nullable WrittenDate to) {
    if (due == null || due.latest() == null || to == null || to.latest() == null) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ChronoUnit.DAYS.between(due.latest(), to.latest()));
  }
}
