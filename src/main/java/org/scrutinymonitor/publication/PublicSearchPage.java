package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * What a visitor looks for among what is public, and what was found.
 *
 * @param words what was typed, empty for nothing
 */
public record PublicSearchPage(
    Visitor visitor, String words, List<PublicSearch.Hit> hits, String server, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** Those that are shown. */
  List<PublicSearch.Hit> shown() {
    return hits.subList(0, Math.min(hits.size(), PublicSearch.MOST));
  }

  /** Whether more was found than is shown. */
  boolean more() {
    return hits.size() > PublicSearch.MOST;
  }
}
