package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in whoever has shown who they are, always into a new session. */
@Component
final class Entrance {
  private final InstantSource time;
  private final People people;
  private final Devices devices;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Entrance(InstantSource time, People people, Devices devices) {
    this.time = time;
    this.people = people;
    this.devices = devices;
  }

  /** Somebody who has shown one factor, by its authority: "FACTOR_OTT". */
  Authentication shown(SignedIn who, String factor) {
    var shown = FactorGrantedAuthority.withAuthority(factor).issuedAt(time.instant()).build();
    return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of(shown));
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
    if (!who.byLink()) remember(who, request, response);
  }

  /** Keeps who is signed in in the session that there is. */
  void keep(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Lets this browser be known again, so that the wrong tries of others do not count on it. */
  void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    devices.remember(request, response, people.email(who));
  }
}
