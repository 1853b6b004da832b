package org.scrutinymonitor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files in before anybody looks for a form's token among them, so that more than we take is
 * answered with a sentence: 413.
 */
public final class Uploads extends OncePerRequestFilter {
  private final Problems problems;

  public Uploads(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/form-data") && !areTaken(request)) {
      problems.answer(413, "web.too-large", request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean areTaken(HttpServletRequest request) {
    try {
      request.getParts();
      return true;
    } catch (IllegalStateException | IOException | ServletException tooLarge) {
      return false;
    }
  }
}
