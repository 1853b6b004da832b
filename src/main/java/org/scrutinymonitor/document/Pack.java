package org.scrutinymonitor.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went to a meeting, frozen when it was made.
 *
 * @param number among the packs of the meeting, counted from one
 * @param languages "en", "cy", in the council's order
 * @param digest of all that went into it, as it is printed
 * @param madeBy the post of who made it
 * @param files those that are ready
 * @param jobs the makings of its files, the oldest first
 */
public record Pack(
    int id,
    int number,
    Set<Option> options,
    List<String> languages,
    String digest,
    Instant madeAt,
    String madeBy,
    List<File> files,
    List<Job> jobs) {
  public Pack {
    options = Set.copyOf(options);
    languages = List.copyOf(languages);
    files = List.copyOf(files);
    jobs = List.copyOf(jobs);
  }

  /** What a pack can have besides. */
  public enum Option {
    LEDGER,
    LARGE_PRINT;

    /** The name in the database and in forms. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Set<Option> ofStored(String[] stored) {
      return java.util.Arrays.stream(stored)
          .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
          .collect(Collectors.toSet());
    }
  }

  /** A file of the pack. */
  public record File(String language, PackFormat format, int size, String digest) {
    /** The last parts of its address: "en/pack.pdf". */
    public String address() {
      return language + "/" + format.fileName();
    }
  }

  /**
   * A making of the files.
   *
   * @param again whether those that were there were made again and compared
   * @param endedAt null while it is at work
   * @param failure why it gave up, null where it did not
   * @param differing the files that came out otherwise; null where nothing was compared
   */
  public record Job(
      boolean again,
      Instant wantedAt,
      @Nullable Instant endedAt,
      @Nullable String failure,
      @Nullable List<String> differing) {}

  /** The file of a language and format, once it is ready. */
  public Optional<File> file(String language, PackFormat format) {
    return files.stream()
        .filter(file -> file.language().equals(language) && file.format() == format)
        .findFirst();
  }

  /** The files that are still to be made, in the order in which they are made. */
  List<Wanted> missing() {
    return wanted().stream()
        .filter(wanted -> file(wanted.language(), wanted.format()).isEmpty())
        .toList();
  }

  /** A file that belongs to the pack. */
  record Wanted(String language, PackFormat format) {}

  /** All files of the pack. */
  List<Wanted> wanted() {
    var wanted = new ArrayList<Wanted>();
    for (var language : languages) {
      for (var format : formats()) wanted.add(new Wanted(language, format));
    }
    return wanted;
  }

  /** The formats in which the pack goes out. */
  public List<PackFormat> formats() {
    return PackFormat.of(options.contains(Option.LARGE_PRINT));
  }

  /** Whether its files are being made, or made again. */
  public boolean isAtWork() {
    return !jobs.isEmpty() && jobs.getLast().endedAt() == null;
  }

  /** The newest comparison of its files with what the snapshot gives, null where there is none. */
  public @Nullable Job compared() {
    for (var job : jobs.reversed()) if (job.differing() != null) return job;
    return null;
  }

  /** Whether the newest making gave up. */
  public boolean hasFailed() {
    return !jobs.isEmpty() && jobs.getLast().failure() != null && !isAtWork();
  }
}
