package org.scrutinymonitor.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that an app and we compute from a shared secret and the time (RFC 6238). */
final class TimeCode {
  private static final int SECONDS = 30;
  private static final int DIGITS = 6;

  /** Telephones go wrong by some seconds, and people type slowly. */
  private static final int STEPS_EITHER_WAY = 1;

  private TimeCode() {}

  /** The code of a step: the half minutes since 1970. */
  static String of(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var from = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The step whose code was typed at a moment, if it is a step later than the last one taken. */
  static OptionalLong step(byte[] secret, String typed, Instant at, long lastTaken) {
    var now = Math.floorDiv(at.getEpochSecond(), SECONDS);
    var found = OptionalLong.empty();
    for (long step = now - STEPS_EITHER_WAY; step <= now + STEPS_EITHER_WAY; step++) {
      var same =
          MessageDigest.isEqual(
              of(secret, step).getBytes(StandardCharsets.US_ASCII),
              typed.getBytes(StandardCharsets.UTF_8));
      if (same && step > lastTaken) found = OptionalLong.of(step);
    }
    return found;
  }
}
