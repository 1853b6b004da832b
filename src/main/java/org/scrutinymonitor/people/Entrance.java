package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in whoever has shown who they are, always into a new session. */
@Component
final class Entrance {
  /** How long a session lasts that nobody uses. */
  private static final Duration IDLE = Duration.ofHours(8);

  private final InstantSource time;
  private final People people;
  private final Devices devices;
  private final SignInEntries entries;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Entrance(InstantSource time, People people, Devices devices, SignInEntries entries) {
    this.time = time;
    this.people = people;
    this.devices = devices;
    this.entries = entries;
  }

  /** Somebody who has shown one factor, by its authority: "FACTOR_OTT". */
  Authentication shown(SignedIn who, String factor) {
    var shown = FactorGrantedAuthority.withAuthority(factor).issuedAt(time.instant()).build();
    return kept(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of(shown)));
  }

  /** Without details of its own Spring Security would add those of the request, for the session. */
  private static Authentication kept(UsernamePasswordAuthenticationToken authentication) {
    authentication.setDetails("");
    return authentication;
  }

  /**
   * Opens a session: whatever session the browser had before, and whatever it held, is gone, so
   * that nobody can have prepared it.
   */
  void open(SignedIn who, String factor, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) before.invalidate();
    request.getSession(true);
    keep(shown(who, factor), request, response);
    welcome(who, factor, request, response);
  }

  /** Adds what somebody has shown beside their password, under a new session number. */
  void add(
      SignedIn who,
      Authentication before,
      String factor,
      HttpServletRequest request,
      HttpServletResponse response) {
    var shown = new ArrayList<GrantedAuthority>(before.getAuthorities());
    shown.add(FactorGrantedAuthority.withAuthority(factor).issuedAt(time.instant()).build());
    request.changeSessionId();
    keep(
        kept(UsernamePasswordAuthenticationToken.authenticated(who, null, shown)),
        request,
        response);
    entries.in(who, factor);
  }

  /** Keeps who is signed in in the session that there is. */
  void keep(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /**
   * Writes down that somebody came in by a factor, lets the session last a working day, and this
   * browser be known again ({@link Devices}).
   */
  void welcome(
      SignedIn who, String factor, HttpServletRequest request, HttpServletResponse response) {
    entries.in(who, factor);
    request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
    if (!who.byLink()) devices.remember(request, response, people.email(who));
  }
}
