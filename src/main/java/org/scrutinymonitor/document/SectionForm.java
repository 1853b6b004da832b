package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * The sections of a report as typed.
 *
 * @param seen the version that the person saw, 0 for the standard sections
 */
public record SectionForm(int seen, List<One> sections) {
  /** The most sections of a report. */
  public static final int MOST = 30;

  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST = 10_000;

  public SectionForm {
    sections = List.copyOf(sections);
  }

  /** One section as typed; nothing is missing, but anything can be empty. */
  public record One(String heading, String headingCy, String words, String wordsCy) {
    static One of(ReportSection section) {
      return new One(
          section.heading(),
          Objects.requireNonNullElse(section.headingCy(), ""),
          section.words(),
          Objects.requireNonNullElse(section.wordsCy(), ""));
    }

    private ReportSection section() {
      return new ReportSection(heading, blank(headingCy), words, blank(wordsCy));
    }

    private static @Nullable String blank(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  static SectionForm of(ReportSections.Kept kept) {
    return new SectionForm(kept.version(), kept.sections().stream().map(One::of).toList());
  }

  static SectionForm of(MultiValueMap<String, String> typed) {
    var count = Math.min(number(typed, "sections"), MOST);
    return new SectionForm(
        number(typed, "seen"),
        IntStream.rangeClosed(1, count)
            .mapToObj(n ->
                new One(
                    line(typed, field(n, "heading")),
                    line(typed, field(n, "heading_cy")),
                    text(typed, field(n, "words")),
                    text(typed, field(n, "words_cy"))))
            .toList());
  }

  /** The name of a field of a section: "words-3". */
  public static String field(int number, String name) {
    return name + "-" + number;
  }

  /** The form after a button that does not save: "add", "remove-2", "up-3", "down-1". */
  SectionForm after(String act) {
    var changed = new ArrayList<>(sections);
    if (act.equals("add") && changed.size() < MOST) changed.add(new One("", "", "", ""));
    if (act.matches("(remove|up|down)-[0-9]{1,2}")) {
      var dash = act.indexOf('-');
      int at = Integer.parseInt(act, dash + 1, act.length(), 10) - 1;
      int other = act.startsWith("up") ? at - 1 : at + 1;
      var there = at >= 0 && at < changed.size();
      if (act.startsWith("remove")) {
        if (there) changed.remove(at);
      } else if (there && other >= 0 && other < changed.size()) {
        Collections.swap(changed, at, other);
      }
    }
    return new SectionForm(seen, changed);
  }

  /** Everything that is wrong, each at its field. */
  Errors errors() {
    var errors = Errors.none();
    if (sections.isEmpty()) errors.add("add", "packs.section.none");
    for (int number = 1; number <= sections.size(); number++) {
      var one = sections.get(number - 1);
      if (one.heading().isEmpty()) {
        errors.add(field(number, "heading"), "packs.section.heading-missing", number);
      }
      if (one.words().isEmpty()) {
        errors.add(field(number, "words"), "packs.section.words-missing", number);
      }
      check(errors, field(number, "heading"), one.heading(), LONGEST_HEADING);
      check(errors, field(number, "heading_cy"), one.headingCy(), LONGEST_HEADING);
      check(errors, field(number, "words"), one.words(), LONGEST);
      check(errors, field(number, "words_cy"), one.wordsCy(), LONGEST);
    }
    return errors;
  }

  private static void check(Errors errors, String field, String text, int longest) {
    if (text.length() > longest) errors.add(field, "packs.section.too-long", longest);
    var unknown = Placeholder.unknown(text);
    if (!unknown.isEmpty()) errors.add(field, "packs.section.unknown", unknown.getFirst());
  }

  /** The sections, where nothing is wrong. */
  List<ReportSection> complete() {
    return sections.stream().map(One::section).toList();
  }

  private static int number(MultiValueMap<String, String> typed, String field) {
    var text = Objects.requireNonNullElse(typed.getFirst(field), "");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String line(MultiValueMap<String, String> typed, String field) {
    return text(typed, field).replaceAll("\\s+", " ");
  }

  private static String text(MultiValueMap<String, String> typed, String field) {
    return Objects.requireNonNullElse(Typed.tidy(typed.getFirst(field)), "");
  }
}
