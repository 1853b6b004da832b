package org.scrutinymonitor.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.WrittenDate;

/**
 * The asking for one item in a round: what is asked, of which posts, and what came of it.
 *
 * @param above the items above this one, the recommendation first; none for a recommendation
 * @param posts the posts that are asked now
 * @param saved the newest version of the answer, null where nothing is written
 * @param acts what was done with it, oldest first
 */
public record UpdateRequest(
    int id,
    Round round,
    Asked item,
    List<Asked> above,
    List<AskedPost> posts,
    @Nullable Saved saved,
    List<Act> acts,
    List<Note> notes,
    List<Evidence> evidence) {
  public UpdateRequest {
    above = List.copyOf(above);
    posts = List.copyOf(posts);
    acts = List.copyOf(acts);
    notes = List.copyOf(notes);
    evidence = List.copyOf(evidence);
  }

  /**
   * An item as the request shows it.
   *
   * @param updates what was said before, oldest first
   */
  public record Asked(
      int id,
      String path,
      @Nullable String reference,
      String text,
      @Nullable String responsibility,
      @Nullable WrittenDate due,
      @Nullable String agreedAction,
      @Nullable String successMeasure,
      List<Review.Update> updates) {
    public Asked {
      updates = List.copyOf(updates);
    }

    /** 1 for a recommendation, 2 for a part, 3 for a strand. */
    public int depth() {
      return (int) path.chars().filter(c -> c == '/').count() + 1;
    }

    /** What the item is called in short: its reference, else its number. */
    public String mark() {
      return reference != null && !reference.isBlank()
          ? reference
          : path.substring(path.lastIndexOf('/') + 1);
    }

    /** What was said last time, null where nothing was. */
    public Review.@Nullable Update last() {
      return updates.isEmpty() ? null : updates.getLast();
    }
  }

  /**
   * A post that is asked.
   *
   * @param body the partner it belongs to, null for the council itself
   * @param askedAt since when
   */
  public record AskedPost(int id, String title, @Nullable String body, Instant askedAt) {
    /** "Community Safety Manager, Mereside Police". */
    public String named() {
      return body == null ? title : title + ", " + body;
    }
  }

  /** A saved version of the answer, and who saved it: their post as it is shown. */
  public record Saved(int id, int version, Answer answer, Instant at, int person, String by) {}

  /** A move of the request; the sentence says why it was returned. */
  public record Act(Kind kind, Instant at, String by, @Nullable String sentence) {
    /** What was done. */
    public enum Kind {
      SUBMITTED,
      WITHDRAWN,
      RETURNED,
      ACCEPTED;

      /** The name in the database. */
      String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /** Something that was said about the request beside an answer. */
  public record Note(Instant at, int person, String by, String sentence) {}

  /**
   * Something that shows what the answer says.
   *
   * @param link an address outside, null for a file
   * @param file the number of the stored file, null for a link
   * @param earlier the versions that it replaced, the newest first
   */
  public record Evidence(
      int id,
      String title,
      @Nullable String link,
      @Nullable Integer file,
      @Nullable String fileName,
      long size,
      @Nullable WrittenDate dated,
      Instant addedAt,
      List<Evidence> earlier) {
    public Evidence {
      earlier = List.copyOf(earlier);
    }

    /** Counted from one. */
    public int version() {
      return earlier.size() + 1;
    }
  }

  /** What a person said beside the answer, or what was doubted in a form of theirs. */
  List<Note> notesOf(int person) {
    return notes.stream().filter(note -> note.person() == person).toList();
  }

  /** The evidence of a number in its newest version, empty where there is none such. */
  Optional<Evidence> shown(int number) {
    return evidence.stream().filter(shown -> shown.id() == number).findFirst();
  }

  /** How the request stands. */
  public Standing standing() {
    return Standing.after(
        acts.isEmpty() ? null : acts.getLast().kind(), saved != null || !evidence.isEmpty());
  }

  /** The answer as it stands, empty where nothing is written. */
  public Answer answer() {
    return saved == null ? Answer.empty() : saved.answer();
  }

  /** The number of the newest version, 0 where nothing is saved. */
  public int version() {
    return saved == null ? 0 : saved.version();
  }

  /** The link officer's sentence where the answer is back with its writer, null otherwise. */
  public @Nullable String returnedBecause() {
    return standing() == Standing.RETURNED ? acts.getLast().sentence() : null;
  }

  /** When the posts were first asked. */
  public Instant askedAt() {
    return posts.stream()
        .map(AskedPost::askedAt)
        .min(Instant::compareTo)
        .filter(at -> at.isAfter(round.openedAt()))
        .orElse(round.openedAt());
  }

  /** Days without any answer since it was asked; 0 where an answer was submitted. */
  public long silentDays(LocalDate today) {
    var answered = acts.stream().anyMatch(act -> act.kind() == Act.Kind.SUBMITTED);
    if (answered) return 0;
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(askedAt(), Days.ZONE), today);
  }
}
