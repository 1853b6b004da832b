package org.scrutinymonitor.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An annual report as it stands: drafted by the program, then the words of the scrutiny office.
 *
 * @param begunBy the post of who began it
 * @param languages "en", "cy", in the council's order
 */
public record AnnualReport(
    int id,
    ReportYear year,
    Instant begunAt,
    String begunBy,
    List<String> languages,
    Map<AnnualSection, Kept> sections) {
  public AnnualReport {
    languages = List.copyOf(languages);
    sections = Map.copyOf(sections);
  }

  /**
   * A version of a section.
   *
   * @param words in each language
   * @param numbers the tables behind the words, in each language
   * @param asAt the day as at which its figures were made
   * @param drafted whether the words are the program's own
   * @param savedBy the post of who saved it, or had it drafted
   */
  public record Kept(
      int version,
      Map<String, String> words,
      List<Paper> numbers,
      LocalDate asAt,
      boolean drafted,
      Instant savedAt,
      String savedBy) {
    public Kept {
      words = Map.copyOf(words);
      numbers = List.copyOf(numbers);
    }

    /** Its words in a language. */
    public String words(String language) {
      return Objects.requireNonNull(words.get(language));
    }

    /** The tables in a language. */
    List<Paper.Block> numbers(String language) {
      return numbers.stream()
          .filter(paper -> paper.language().startsWith(language))
          .findFirst()
          .map(Paper::blocks)
          .orElse(List.of());
    }
  }

  /** The newest version of a section. */
  public Kept kept(AnnualSection section) {
    return Objects.requireNonNull(sections.get(section));
  }

  /** The language in which it is shown to a reader of this one. */
  String shownIn(String language) {
    return languages.contains(language) ? language : languages.getFirst();
  }

  /** When anything in it was saved last. */
  Instant savedAt() {
    return sections.values().stream().map(Kept::savedAt).max(Instant::compareTo).orElse(begunAt);
  }
}
