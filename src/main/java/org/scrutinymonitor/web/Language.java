package org.scrutinymonitor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The language that a reader chose: {@code ?language=cy} on any address, remembered in a cookie.
 */
@Component
@Order(0)
final class Language extends OncePerRequestFilter {
  private static final String NAME = "language";

  /** The chosen language of a request, or the one given when nobody has chosen. */
  static String of(HttpServletRequest request, String otherwise) {
    var asked = asked(request);
    if (asked != null) return asked;
    if (Unremembered.address(request) != null) return otherwise;
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().equals(NAME) && Texts.has(cookie.getValue())) return cookie.getValue();
      }
    }
    return otherwise;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = asked(request);
    if (asked != null && Unremembered.address(request) == null) {
      var cookie = new Cookie(NAME, asked);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSecure(request.isSecure());
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    chain.doFilter(request, response);
  }

  /** The language that the address itself asks for; the body, which may be a file, is not read. */
  static @Nullable String asked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) return null;
    for (var parameter : query.split("&", -1)) {
      if (!parameter.startsWith(NAME + "=")) continue;
      var language = parameter.substring(NAME.length() + 1);
      return Texts.has(language) ? language : null;
    }
    return null;
  }
}
