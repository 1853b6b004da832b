package org.scrutinymonitor.publication;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.WrittenDate;

/**
 * A review as it was published, in one language, frozen then. It has no place for what may not be
 * read by everybody: no names of persons, no exempt words, no drafts, no numbers of the database.
 *
 * @param address the last part of its address: "damp-and-mould"
 * @param committeeAddress the same of its committee, null where it has none
 * @param linkOfficers the posts that see to it
 * @param asAt the day as at which it is told
 * @param entries how many entries the chain of its history had
 * @param digest of the newest of them, null where there was none
 */
public record PublishedReview(
    String address,
    String title,
    @Nullable String committee,
    @Nullable String committeeAddress,
    List<String> linkOfficers,
    @Nullable WrittenDate planAgreed,
    List<Level> levels,
    LocalDate asAt,
    int entries,
    @Nullable String digest,
    List<Item> items) {

  public PublishedReview {
    linkOfficers = List.copyOf(linkOfficers);
    levels = List.copyOf(levels);
    items = List.copyOf(items);
  }

  /** A level of the grading scheme with what it means. */
  public record Level(String code, String label, @Nullable String definition, Meaning meaning) {
    public Grade grade() {
      return new Grade(code, label, meaning);
    }
  }

  /**
   * A recommendation, part or strand.
   *
   * @param path its address below the review, for ever: "1/b/2"
   * @param heading "Part b"
   * @param name "recommendation 1, part b"
   * @param posts those that answer for it
   * @param due as agreed and amended
   * @param first the date as it was agreed first
   * @param askedOn the day on which the newest round asked, where nobody has answered; else null
   * @param asked the rounds that asked about it, the oldest first
   * @param closed why it is no longer monitored, in words; null while it is
   * @param exempt the paragraphs of Schedule 12A by which parts of it are not public
   */
  public record Item(
      String path,
      @Nullable String reference,
      String heading,
      String name,
      String text,
      @Nullable String response,
      List<String> posts,
      @Nullable WrittenDate due,
      @Nullable WrittenDate first,
      @Nullable String agreedAction,
      @Nullable String successMeasure,
      boolean carries,
      @Nullable LocalDate askedOn,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<Asked> asked,
      @Nullable String closed,
      List<Move> moves,
      List<Update> updates,
      List<Decision> decisions,
      List<Change> changes,
      List<Integer> exempt,
      List<Item> items) {

    public Item {
      posts = List.copyOf(posts);
      asked = List.copyOf(asked);
      moves = List.copyOf(moves);
      updates = List.copyOf(updates);
      decisions = List.copyOf(decisions);
      changes = List.copyOf(changes);
      exempt = List.copyOf(exempt);
      items = List.copyOf(items);
    }

    /** All its words in a row, by which it is found. */
    public String words() {
      var said = updates.stream().flatMap(u -> Stream.of(u.evidence(), u.explanation()));
      var decided = decisions.stream().map(Decision::reason);
      return Stream.of(
              Stream.of(text, response, agreedAction, successMeasure),
              said,
              decided,
              posts.stream())
          .flatMap(words -> words)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
    }

    /** 1 for a recommendation, 2 for a part, 3 for a strand. */
    public int depth() {
      return (int) path.chars().filter(c -> c == '/').count() + 1;
    }

    /** The days on which rounds ended that nobody had answered. */
    public List<LocalDate> unanswered() {
      return asked.stream()
          .filter(round -> !round.answered())
          .map(Asked::endedOn)
          .filter(Objects::nonNull)
          .toList();
    }

    /** The newest update; null where there is none. */
    public @Nullable Update latest() {
      return updates.isEmpty() ? null : updates.getLast();
    }

    /** The committee's newest judgment of an update; null where there is none. */
    public @Nullable Decision judged(Update update) {
      for (var decision : decisions.reversed()) {
        if (decision.grade() != null
            && Integer.valueOf(update.position()).equals(decision.judged())) return decision;
      }
      return null;
    }

    /** The committee's latest judgment, else the officer's grade; null where there is neither. */
    public @Nullable Grade grade() {
      var latest = latest();
      if (latest == null) return null;
      var judged = judged(latest);
      return judged == null ? latest.grade() : judged.grade();
    }

    /** The date in force; null where there is none. */
    public @Nullable WrittenDate now() {
      return moves.isEmpty() ? first : moves.getLast().to();
    }

    /** Days from the last day of the first date to that of the one in force. */
    public OptionalLong slip() {
      return moves.isEmpty() ? OptionalLong.empty() : slip(moves.getLast());
    }

    /** Days from the last day of the first date to that of a move. */
    public OptionalLong slip(Move move) {
      var to = move.to();
      if (first == null || first.latest() == null || to == null || to.latest() == null) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(ChronoUnit.DAYS.between(first.latest(), to.latest()));
    }

    /** How its date stands to a day, by the one rule that docs/dates.md writes down. */
    public Dueness dueness(LocalDate day) {
      var latest = latest();
      var grade = latest == null ? null : latest.grade();
      var achieved = closed != null || grade != null && grade.meaning() == Meaning.ACHIEVED;
      return Dueness.of(now(), day, achieved);
    }

    /** Its words, or what it is called where it has none. */
    public String title() {
      return text.isBlank() ? heading : text;
    }

    /** Whether the newest decision about it asks for a further update. */
    public boolean furtherUpdateWanted() {
      return !decisions.isEmpty() && "further_update".equals(decisions.getLast().next());
    }

    /** All items below it, each before its children. */
    public List<Item> below() {
      return flat(items);
    }
  }

  /**
   * A round that asked about an item.
   *
   * @param endedOn when it went to its meeting, null while it was open
   */
  public record Asked(@Nullable LocalDate endedOn, boolean answered) {}

  /**
   * A move of a date.
   *
   * @param to null where the date was taken away
   * @param by the committee that granted it; null where the plan was amended
   */
  public record Move(
      @Nullable WrittenDate to,
      LocalDate on,
      @Nullable String by,
      @Nullable String minute,
      @Nullable String reason) {}

  /** An officer's dated update, with the day from which it counts. */
  public record Update(
      int position,
      @Nullable WrittenDate period,
      @Nullable String evidence,
      @Nullable Grade grade,
      @Nullable String explanation,
      @Nullable String corrected,
      LocalDate on) {}

  /**
   * What a meeting decided.
   *
   * @param where the committee, its meeting and the minute in words
   * @param judged the position of the update that was judged, null where none was
   * @param judgment "agreed", "own" or "more_wanted", null where none was judged
   * @param follows what follows from it, each in a sentence
   * @param next "further_update", "close" or "reopen", null where nothing was said
   * @param closure why it was closed: "achieved_late"; null where it was not
   */
  public record Decision(
      LocalDate on,
      String committee,
      String where,
      @Nullable String minute,
      @Nullable Integer judged,
      @Nullable String judgment,
      @Nullable Grade grade,
      @Nullable String reason,
      List<String> follows,
      @Nullable String next,
      @Nullable String closure,
      @Nullable WrittenDate granted) {
    public Decision {
      follows = List.copyOf(follows);
    }
  }

  /** Agreed words that were changed later. */
  public record Change(
      String field, @Nullable String before, @Nullable String after, String reason, LocalDate on) {}

  /** All items at any depth, each before its children. */
  public List<Item> all() {
    return flat(items);
  }

  private static List<Item> flat(List<Item> items) {
    return items.stream()
        .flatMap(item -> Stream.concat(Stream.of(item), item.below().stream()))
        .toList();
  }

  /** The item at an address below the review. */
  public Optional<Item> at(String path) {
    return all().stream().filter(item -> item.path().equals(path)).findFirst();
  }

  /** The items above one, the recommendation first. */
  public List<Item> above(Item item) {
    return all().stream().filter(other -> item.path().startsWith(other.path() + "/")).toList();
  }

  /** The other items with the same parent. */
  public List<Item> beside(Item item) {
    var above = above(item);
    var siblings = above.isEmpty() ? items : above.getLast().items();
    return siblings.stream().filter(other -> !other.path().equals(item.path())).toList();
  }

  /** The days of the meetings that decided on it, the earliest first. */
  public List<LocalDate> meetings() {
    return all().stream()
        .flatMap(item -> item.decisions().stream())
        .map(Decision::on)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
