package org.scrutinymonitor.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows again the browsers on which somebody has signed in before, by a signed cookie for each
 * e-mail address (OWASP "device cookies"). Such a cookie lets nobody in; it only keeps the wrong
 * tries of others from counting against its owner.
 */
@Component
final class Devices {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NAME_BYTES = 6;
  private static final Duration LASTS = Duration.ofDays(365);

  private final Sealing sealing;

  Devices(Sealing sealing) {
    this.sealing = sealing;
  }

  /** The device of this request if somebody with this address signed in on it before, else null. */
  @Nullable String known(HttpServletRequest request, String email) {
    if (request.getCookies() == null) return null;
    var name = name(email);
    for (var cookie : request.getCookies()) {
      if (!cookie.getName().equals(name)) continue;
      var parts = cookie.getValue().split("\\.", 2);
      if (parts.length == 2 && isOurs(parts[0], parts[1], email)) return parts[0];
    }
    return null;
  }

  /** Lets this browser be known again for this address. */
  void remember(HttpServletRequest request, HttpServletResponse response, String email) {
    if (known(request, email) != null) return;
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var device = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var cookie = new Cookie(name(email), device + "." + signature(device, email));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge((int) LASTS.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** One cookie for each address, so that two who share a browser are both known. */
  private String name(String email) {
    var digest = sealing.signature("device name", plain(email));
    return "device-" + HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
  }

  private boolean isOurs(String device, String signature, String email) {
    return MessageDigest.isEqual(
        signature(device, email).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        signature.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private String signature(String device, String email) {
    var signed = sealing.signature("device", device + " " + plain(email));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
