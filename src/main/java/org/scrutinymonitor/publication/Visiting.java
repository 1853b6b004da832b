package org.scrutinymonitor.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** The keys of the words of the menu, with the addresses below the council's. */
  private static final Map<String, String> MENU = new LinkedHashMap<>();

  static {
    MENU.put("publication.menu.overview", "");
    MENU.put("publication.committees", "/public/committees");
    MENU.put("publication.menu.reviews", "/public/reviews");
    MENU.put("publication.search.do", "/public/search");
    MENU.put("publication.menu.open-data", "/open-data");
  }

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
    return !below.matches("/committees|/(search|follow|reviews|updates|figures)([/.].*)?");
  }

  private static boolean isSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && !(who instanceof AnonymousAuthenticationToken);
  }

  private static Masthead masthead(Visitor visitor, String below) {
    var word = below.isEmpty() ? "" : below.split("[/.]", 3)[1];
    var here =
        switch (word) {
          case "", "figures", "updates", "follow", "feeds" -> "publication.menu.overview";
          case "committees" -> "publication.committees";
          case "search" -> "publication.search.do";
          case "open-data" -> "publication.menu.open-data";
          default -> "publication.menu.reviews";
        };
    var entries = new ArrayList<Masthead.Entry>();
    MENU.forEach((text, address) ->
        entries.add(new Masthead.Entry(text, visitor.link(address), text.equals(here))));
    entries.add(
        new Masthead.Entry("publication.menu.sign-in", visitor.home() + below + "?sign-in", false));
    return new Masthead(
        visitor.council().names(),
        visitor.link(""),
        visitor.council().theme(),
        null,
        visitor.language(),
        entries);
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
