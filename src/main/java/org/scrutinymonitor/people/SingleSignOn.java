package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in with what the council itself uses (OpenID Connect). A registration in Spring's
 * settings bears the address of its council; its verified e-mail addresses open accounts of that
 * council and of no other. Without a registration none of this is there.
 */
@Component
class SingleSignOn {
  private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

  private final Optional<ClientRegistrationRepository> registrations;
  private final Councils councils;
  private final People people;
  private final Entrance entrance;

  SingleSignOn(
      ObjectProvider<ClientRegistrationRepository> registrations,
      Councils councils,
      People people,
      Entrance entrance) {
    this.registrations = Optional.ofNullable(registrations.getIfAvailable());
    this.councils = councils;
    this.people = people;
    this.entrance = entrance;
  }

  /** The councils that have a sign-in of their own. */
  List<Council> councils() {
    return registrations.filter(Iterable.class::isInstance).stream()
        .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
        .filter(ClientRegistration.class::isInstance)
        .flatMap(each -> councils.find(((ClientRegistration) each).getRegistrationId()).stream())
        .toList();
  }

  /** Adds it to the ways in, where a registration is set. */
  void addTo(HttpSecurity http) throws Exception {
    if (registrations.isEmpty()) return;
    http.oauth2Login(login ->
        login
            .loginPage("/sign-in")
            .successHandler(this::known)
            .failureHandler((request, response, failure) -> {
              LOG.warn("Signing in with a council's own server failed: {}", failure.toString());
              response.sendRedirect("/sign-in/no-account?failed");
            }));
  }

  /** Lets in whom the council knows; of anybody else nothing stays. */
  private void known(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    var account = account(authentication);
    if (account.isPresent()) {
      entrance.open(
          account.get(), FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, request, response);
      response.sendRedirect("/");
      return;
    }
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    response.sendRedirect("/sign-in/no-account");
  }

  private Optional<SignedIn> account(Authentication authentication) {
    if (!(authentication instanceof OAuth2AuthenticationToken token)
        || !(token.getPrincipal() instanceof OidcUser user)) {
      return Optional.empty();
    }
    var email = user.getEmail();
    if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) return Optional.empty();
    var council = councils.find(token.getAuthorizedClientRegistrationId());
    if (council.isEmpty()) return Optional.empty();
    return people.accounts(email).stream()
        .filter(account -> account.council() == council.get().id())
        .map(People.Account::signedIn)
        .findFirst();
  }
}
