package org.scrutinymonitor.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.scrutinymonitor.World;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of tests in the name of somebody who has signed in before. */
public final class SignedInAs {
  private SignedInAs() {}

  /** The officer of a council. */
  public static RequestPostProcessor officer(World.Founded council) {
    return person(council, council.officer().person());
  }

  /** A person of a council, with the whole account. */
  public static RequestPostProcessor person(World.Founded council, int person) {
    return with(SignedIn.to(council.officer().council(), person));
  }

  /** A person whom the link of a mail let in for their update requests. */
  public static RequestPostProcessor byLink(World.Founded council, int person) {
    return with(new SignedIn(council.officer().council(), person, true, java.time.Instant.MAX));
  }

  private static RequestPostProcessor with(SignedIn who) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            who,
            null,
            List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.OTT_AUTHORITY))));
  }
}
