package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Requests of which nothing is remembered: no cookie is set or looked at, no session begins, and
 * the language is the one that the address asks for.
 */
public final class Unremembered {
  private static final String NAME = Unremembered.class.getName();

  private Unremembered() {}

  /**
   * Marks a request.
   *
   * @param address the address of its page as the reader knows it, without its query
   */
  public static void mark(HttpServletRequest request, String address) {
    request.setAttribute(NAME, address);
  }

  /** The address of the page of a marked request, null of any other. */
  static @Nullable String address(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof String address ? address : null;
  }

  /** The language that the address asks for, or the one given. */
  public static String language(HttpServletRequest request, String otherwise) {
    var asked = Language.asked(request);
    return asked == null ? otherwise : asked;
  }
}
