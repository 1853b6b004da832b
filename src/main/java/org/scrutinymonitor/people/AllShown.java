package org.scrutinymonitor.people;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in who is signed in, and has shown a second thing where one is asked for. */
final class AllShown implements AuthorizationManager<RequestAuthorizationContext> {
  private static final RequiredFactorError MISSING =
      RequiredFactorError.createMissing(RequiredFactor.withAuthority(SecondFactor.CODE).build());

  private final AuthorizationManager<RequestAuthorizationContext> signedIn =
      AuthenticatedAuthorizationManager.authenticated();
  private final Viewers viewers;

  AllShown(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
    var result = signedIn.authorize(who, asked);
    if (result == null || !result.isGranted()) return result;
    return viewers.halfway(asked.getRequest()) == null
        ? result
        : new FactorAuthorizationDecision(List.of(MISSING));
  }
}
