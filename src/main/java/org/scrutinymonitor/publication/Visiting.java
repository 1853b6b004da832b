package org.scrutinymonitor.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Unremembered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a request for a public page to its handler: bound to the council that the address names,
 * without a cookie, with a masthead of its own. Stands behind the security filters.
 */
@Component
@Order(-50)
class Visiting extends OncePerRequestFilter {
  /** The attribute of a request that holds its {@link Visitor}. */
  static final String NAME = Visitor.class.getName();

  private final PublicAddresses addresses;

  Visiting(PublicAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = addresses.of(request, isSignedIn());
    if (asked.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var council = asked.get().council();
    var below = asked.get().below();
    var home = "/" + council.address();
    Unremembered.mark(request, isShort(below) ? home + below : home + "/public" + below);
    var language = Unremembered.language(request, council.language());
    var visitor = new Visitor(council, language);
    request.setAttribute(NAME, visitor);
    request.setAttribute(Masthead.class.getName(), masthead(visitor, below));
    // The same address answers whoever is signed in otherwise.
    response.addHeader("Vary", "Cookie");
    try {
      CouncilScope.in(
          council.id(),
          () -> {
            chain.doFilter(new Led(request, home + "/public" + below), response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** Whether a visitor finds it without the word "public"; the others are an officer's there. */
  private static boolean isShort(String below) {
    return !below.matches("/(search|follow)(/.*)?");
  }

  private static boolean isSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && !(who instanceof AnonymousAuthenticationToken);
  }

  private static Masthead masthead(Visitor visitor, String below) {
    var here = below.startsWith("/open-data") ? 1 : 0;
    return new Masthead(
        visitor.council().names(),
        visitor.link(""),
        visitor.council().theme(),
        null,
        visitor.language(),
        List.of(
            new Masthead.Entry("publication.menu.reviews", visitor.link(""), here == 0),
            new Masthead.Entry("publication.menu.open-data", visitor.link("/open-data"), here == 1),
            new Masthead.Entry(
                "publication.menu.sign-in", visitor.home() + below + "?sign-in", false)));
  }

  /** A request under the address of its handler. */
  private static final class Led extends HttpServletRequestWrapper {
    private final String address;

    Led(HttpServletRequest request, String address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getRequestURI() {
      return address;
    }

    @Override
    public String getServletPath() {
      return address;
    }

    @Override
    public @Nullable String getPathInfo() {
      return null;
    }
  }
}
