package org.scrutinymonitor.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Texts;

/**
 * A section of the report in front of a pack.
 *
 * @param headingCy null where nobody has translated it
 * @param words with placeholders
 * @param wordsCy null where nobody has translated them
 */
public record ReportSection(
    String heading, @Nullable String headingCy, String words, @Nullable String wordsCy) {

  /** The sections of a council that has not written its own, in their order. */
  private static final List<String> STANDARD =
      List.of(
          "purpose",
          "background",
          "progress",
          "financial",
          "legal",
          "equalities",
          "recommendations",
          "contact",
          "papers");

  /** The heading in a language; English where it is not translated. */
  String heading(String language) {
    return language.equals("cy") && headingCy != null ? headingCy : heading;
  }

  /** The words in a language; English where they are not translated. */
  String words(String language) {
    return language.equals("cy") && wordsCy != null ? wordsCy : words;
  }

  /** The sections with which every council begins. */
  static List<ReportSection> standard() {
    var english = Texts.in("en");
    var welsh = Texts.in("cy");
    return STANDARD.stream()
        .map(name ->
            new ReportSection(
                english.text("packs.standard." + name),
                welsh.text("packs.standard." + name),
                english.text("packs.standard." + name + ".words"),
                welsh.text("packs.standard." + name + ".words")))
        .toList();
  }

  /** All that is written in it. */
  Stream<String> all() {
    return Stream.of(heading, headingCy, words, wordsCy).flatMap(Stream::ofNullable);
  }
}
