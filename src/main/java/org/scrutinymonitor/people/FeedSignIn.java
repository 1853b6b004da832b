package org.scrutinymonitor.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.scrutinymonitor.web.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whose calendar feed is fetched by the token in its address. A token that opens none is
 * answered like an address that leads nowhere.
 */
final class FeedSignIn extends OncePerRequestFilter {
  private static final String TOKEN = "token";

  private final Tokens tokens;
  private final Problems problems;

  FeedSignIn(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Whether a request fetches a feed by its token; without one the feed is a page like others. */
  static boolean isFeed(HttpServletRequest request) {
    var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads
        && request.getRequestURI().matches("/[a-z0-9-]+/calendar\\.ics")
        && request.getParameter(TOKEN) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = tokens.caller(request.getParameter(TOKEN)).filter(Tokens.Caller::isFeed);
    if (caller.isEmpty()) {
      problems.answer(404, "web.not-found", request, response);
      return;
    }
    BearerSignIn.signIn(caller.get());
    chain.doFilter(request, response);
  }
}
