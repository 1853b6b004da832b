package org.scrutinymonitor.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Who must show a second thing beside a password: administrators and scrutiny officers, unless
 * {@code scrutiny.second-factor} is {@code off}, and everybody who has set up an app for it. A link
 * of a mail, a passkey and the council's own sign-in count as enough by themselves.
 */
@Component
final class SecondFactor {
  /** What a code of an app or a recovery code shows. */
  static final String CODE = "FACTOR_CODE";

  private static final Set<Role> GUARDED = Set.of(Role.ADMINISTRATOR, Role.SCRUTINY_OFFICER);

  private final boolean required;

  SecondFactor(@Value("${scrutiny.second-factor}") String setting) {
    required =
        switch (setting) {
          case "required" -> true;
          case "off" -> false;
          default ->
              throw new IllegalStateException(
                  "scrutiny.second-factor is \"" + setting + "\": set it to required or off");
        };
  }

  /** Whether somebody with these roles has shown their password only, and must show more. */
  boolean isMissing(Authentication authentication, Set<Role> roles, boolean hasApp) {
    var shown =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    if (!shown.equals(Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY))) return false;
    return hasApp || required && roles.stream().anyMatch(GUARDED::contains);
  }
}
