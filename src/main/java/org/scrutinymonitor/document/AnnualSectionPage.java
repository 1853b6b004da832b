package org.scrutinymonitor.document;

import java.util.List;
import java.util.Map;
import org.scrutinymonitor.monitoring.Marked;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for the words of a section of an annual report.
 *
 * @param words as they are or as they were typed, in each language
 * @param versions all that were saved, the newest first
 * @param marks words that should not be public
 */
public record AnnualSectionPage(
    Viewer viewer,
    AnnualReport report,
    AnnualSection section,
    Map<String, String> words,
    List<AnnualReport.Kept> versions,
    List<Marked> marks,
    Errors errors)
    implements Page {
  /** The most characters of a section. */
  static final int LONGEST = 30_000;

  public AnnualSectionPage {
    words = Map.copyOf(words);
    versions = List.copyOf(versions);
    marks = List.copyOf(marks);
  }

  /** The name of the field of a language. */
  static String field(String language) {
    return "words_" + language;
  }

  AnnualReport.Kept kept() {
    return versions.getFirst();
  }

  List<AnnualReport.Kept> earlier() {
    return versions.subList(1, versions.size());
  }

  String above() {
    return "/" + viewer.address() + "/annual-reports/" + report.year().address();
  }

  String address() {
    return above() + "/" + section.word();
  }

  @Override
  public int code() {
    return errors.code();
  }
}
