package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A sentence that the next page shows once: "18 items were added to the register." */
public final class Notice {
  private static final String NAME = Notice.class.getName();

  private Notice() {}

  /** Leaves a sentence, in the reader's language, for the next page of this person. */
  public static void leave(HttpServletRequest request, String sentence) {
    request.getSession().setAttribute(NAME, sentence);
  }

  static @Nullable String taken(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(NAME) instanceof String sentence)) return null;
    session.removeAttribute(NAME);
    return sentence;
  }
}
