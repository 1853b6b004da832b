package org.scrutinymonitor.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.scrutinymonitor.web.Problems;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows who calls the API by the token of the call; a token that opens nothing is refused. */
final class BearerSignIn extends OncePerRequestFilter {
  /** How the authority of a scope begins. */
  static final String SCOPE = "SCOPE_";

  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final Problems problems;

  BearerSignIn(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sent = request.getHeader("Authorization");
    if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      chain.doFilter(request, response);
      return;
    }
    var caller = tokens.caller(sent.substring(BEARER.length()).strip());
    if (caller.isEmpty() || caller.get().isFeed()) {
      response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      problems.answer(401, "people.token-wrong", request, response);
      return;
    }
    signIn(caller.get());
    chain.doFilter(request, response);
  }

  /** Makes the owner of a token the person of this request, as far as its scopes go. */
  static void signIn(Tokens.Caller caller) {
    var may = new ArrayList<GrantedAuthority>();
    may.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY));
    for (var scope : caller.scopes()) may.add(new SimpleGrantedAuthority(SCOPE + scope));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller.who(), null, may));
    SecurityContextHolder.setContext(context);
  }
}
