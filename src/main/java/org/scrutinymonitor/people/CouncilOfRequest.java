package org.scrutinymonitor.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every transaction of a request belongs to the council of the person who is signed in; never to
 * the one that the address names. Without a person there is no council, and the database shows
 * nothing. Somebody who has left since they signed in is signed out.
 *
 * <p>On the way in there is no council yet: a link may be for another person than the one who is
 * signed in. A page of the public belongs to the council that its address names, whoever reads it.
 */
final class CouncilOfRequest extends OncePerRequestFilter {
  private final Viewers viewers;
  private final OpenAddresses open;

  CouncilOfRequest(Viewers viewers, OpenAddresses open) {
    this.viewers = viewers;
    this.open = open;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/sign-in")
        || path.startsWith("/sign-in/")
        || path.startsWith("/link/")
        || path.startsWith("/set-up/")
        || open.isOpen(request, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn)) {
      chain.doFilter(request, response);
      return;
    }
    if (viewers.halfway(request) != null) {
      chain.doFilter(request, response);
      return;
    }
    var viewer = viewers.of(request);
    if (viewer == null) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) session.invalidate();
      response.sendRedirect("/sign-in");
      return;
    }
    try {
      CouncilScope.in(
          viewer.council(),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
