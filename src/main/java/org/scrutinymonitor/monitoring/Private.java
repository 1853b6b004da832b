package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a text that is to be public for what should not be: it marks, and never blocks. */
public final class Private {
  /** What is marked, and so what the writer is told. */
  public enum Sort {
    NAME,
    EMAIL,
    TELEPHONE,
    FIRST_PERSON,
    CASE;

    /** The key of the sentence that says why: "monitoring.private.first-person". */
    public String text() {
      return "monitoring.private." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A stretch of the text, from a character to another, that should not be public. */
  public record Mark(int from, int to, Sort sort) {}

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+'-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,4}");

  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\w£.,])(?:\\+44\\s?|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?!\\d)");

  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<![\\p{L}\\d/.-])"
              + "(?<!\\b(?:Article|Part|Phase|Schedule|Class|Grade|Tier|Stage|Title|Annex|Chapter) )"
              + "(?:I(?:['’](?:m|ve|d|ll))?(?= \\p{Ll}|['’]|,)|[Mm]y(?:self)?|[Mm]ine|me(?= (?:and|that|to))"
              + "|(?:[Rr]wyf|[Rr]wy|[Dd]w) ?(?:i|'n|wedi)?|[Gg]ennyf|[Ff]y(?= \\p{Ll})|[Ff]i)(?![\\p{L}\\d-])");

  private static final Pattern MYSELF_AND =
      Pattern.compile("\\b[Mm]yself and(?: \\p{Lu}[\\p{L}'’-]+){0,2}");

  private static final Pattern TITLED_NAME =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|PC|DC|DS|DI|Sgt|Insp|Revd?|Bnr)\\.?\\s+(?:\\p{Lu}[\\p{L}'’-]*\\.?\\s*){1,3}");

  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}\\p{Ll}[\\p{L}'’-]*)(?:\\s+(\\p{Lu}[\\p{L}'’-]+))?");

  /** A post code, a national insurance number, an NHS number, a birthday, a child's age, a case. */
  private static final List<Pattern> CASES =
      List.of(
          Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}\\b"),
          Pattern.compile("\\b[A-CEGHJ-PR-TW-Z]{2}\\s?(?:\\d\\d\\s?){3}[A-D]\\b"),
          Pattern.compile("\\b\\d{3}[ -]\\d{3}[ -]\\d{4}\\b"),
          Pattern.compile(
              "(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth|ganed|dyddiad geni)\\b[^.\\n]{0,30}\\d{2,4}"),
          Pattern.compile(
              "(?i)\\b\\d{1,2}[- ](?:year|month)s?[- ]old(?:\\s+(?:boy|girl|child|son|daughter|man|woman|tenant|resident))?"),
          Pattern.compile(
              "(?i)\\b(?:case|crime|complaint|incident|client|patient|tenancy|account|achos|cwyn)\\s*(?:ref(?:erence)?|no\\.?|number|rhif)?\\s*[:#]?\\s*(?=[A-Z\\d/-]*\\d)[A-Z\\d][A-Z\\d/-]{3,}"),
          Pattern.compile(
              "\\b(?:Flat\\s+)?\\d{1,4}[A-Za-z]?,?\\s+(?:\\p{Lu}[\\p{L}'’-]+\\s+){1,3}(?:Street|Road|Avenue|Close|Drive|Lane|Terrace|Crescent|Court|Gardens|Grove|Place|Stryd|Heol|Ffordd|Lôn)\\b"));

  private Private() {}

  /**
   * The marks of a text, in its order; none overlaps another.
   *
   * @param known the names of persons that the council knows, whatever their case
   */
  public static List<Mark> marks(@Nullable String text, Collection<String> known) {
    if (text == null || text.isBlank()) return List.of();
    var marks = new ArrayList<Mark>();
    add(marks, text, EMAIL, Sort.EMAIL);
    add(marks, text, MYSELF_AND, Sort.FIRST_PERSON);
    for (var pattern : CASES) add(marks, text, pattern, Sort.CASE);
    add(marks, text, TELEPHONE, Sort.TELEPHONE);
    add(marks, text, TITLED_NAME, Sort.NAME);
    known(marks, text, known);
    names(marks, text);
    add(marks, text, FIRST_PERSON, Sort.FIRST_PERSON);
    marks.sort(Comparator.comparingInt(Mark::from));
    return marks;
  }

  private static void add(List<Mark> marks, String text, Pattern pattern, Sort sort) {
    var found = pattern.matcher(text);
    while (found.find()) add(marks, text, found.start(), found.end(), sort);
  }

  private static void add(List<Mark> marks, String text, int from, int to, Sort sort) {
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
    var start = from;
    var end = to;
    if (marks.stream().noneMatch(mark -> mark.from() < end && start < mark.to())) {
      marks.add(new Mark(start, end, sort));
    }
  }

  private static void known(List<Mark> marks, String text, Collection<String> known) {
    var folded = text.toLowerCase(Locale.ROOT);
    for (var name : known) {
      if (name.isBlank() || !name.strip().contains(" ")) continue;
      if (!folded.contains(name.strip().toLowerCase(Locale.ROOT))) continue;
      add(
          marks,
          text,
          Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name.strip()) + "(?!\\p{L})"),
          Sort.NAME);
    }
  }

  /** A given name with a family name behind it, or a given name that nothing else can be. */
  private static void names(List<Mark> marks, String text) {
    var found = CAPITALISED.matcher(text);
    for (int from = 0; found.find(from); ) {
      var given = found.group(1);
      var family = found.group(2);
      from = found.end(1);
      if (!GivenNames.isOne(given)) continue;
      if (family != null && !GivenNames.isNoFamilyName(family)) {
        add(marks, text, found.start(), found.end(), Sort.NAME);
        from = found.end();
      } else if (family == null && GivenNames.isNothingElse(given)) {
        add(marks, text, found.start(), found.end(1), Sort.NAME);
      }
    }
  }
}
