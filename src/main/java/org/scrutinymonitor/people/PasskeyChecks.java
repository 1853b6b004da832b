package org.scrutinymonitor.people;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks browsers for passkeys and checks what they answer, by Spring Security. A passkey is bound to
 * the name of this server as the browser sees it; the person must unlock it, so that it counts as
 * two things at once.
 */
@Component
final class PasskeyChecks {
  private static final String NEW = PasskeyChecks.class.getName() + ".new";
  private static final String KNOWN = PasskeyChecks.class.getName() + ".known";

  private final Passkeys passkeys;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  PasskeyChecks(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  /** What the browser needs to make a passkey for who is signed in, as JSON; good for one try. */
  String forNew(HttpServletRequest request) {
    var options =
        operations(request)
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who()));
    request.getSession().setAttribute(NEW, options);
    return json.writeValueAsString(options);
  }

  /** Keeps a passkey that the browser made; false where it is not what was asked for. */
  boolean keep(HttpServletRequest request, String made, String label) {
    if (!(taken(request, NEW) instanceof PublicKeyCredentialCreationOptions options)) return false;
    try {
      var credential =
          json.readValue(
              made, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      operations(request)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(credential, label)));
      return true;
    } catch (JacksonException
        | IllegalArgumentException
        | IllegalStateException
        | WebAuthnException wrong) {
      return false;
    }
  }

  /** What the browser needs to show a passkey, as JSON; good for one try. */
  String forKnown(HttpServletRequest request) {
    var options =
        operations(request)
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(who()));
    request.getSession().setAttribute(KNOWN, options);
    return json.writeValueAsString(options);
  }

  /** Whose passkey the browser has shown, null where it is none of ours. */
  @Nullable SignedIn shown(HttpServletRequest request, String shown) {
    if (!(taken(request, KNOWN) instanceof PublicKeyCredentialRequestOptions options)) return null;
    try {
      var credential =
          json.readValue(
              shown, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      var user =
          operations(request)
              .authenticate(new RelyingPartyAuthenticationRequest(options, credential));
      return Passkeys.account(user.getId());
    } catch (JacksonException
        | IllegalArgumentException
        | IllegalStateException
        | WebAuthnException wrong) {
      return null;
    }
  }

  private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
    var name = request.getServerName();
    var usual = request.isSecure() ? 443 : 80;
    var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
    var operations =
        new Webauthn4JRelyingPartyOperations(
            passkeys,
            passkeys,
            PublicKeyCredentialRpEntity.builder().id(name).name("Scrutiny Monitor").build(),
            Set.of(request.getScheme() + "://" + name + port));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static Authentication who() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) throw new IllegalStateException("nobody, not even a visitor");
    return who;
  }

  private static @Nullable Object taken(HttpServletRequest request, String name) {
    var session = request.getSession(false);
    if (session == null) return null;
    var options = session.getAttribute(name);
    session.removeAttribute(name);
    return options;
  }
}
