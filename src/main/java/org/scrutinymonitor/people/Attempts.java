package org.scrutinymonitor.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tries and forgets them with time. Whoever guesses is slowed down; nobody is locked
 * out of their account by another's guesses, because a device on which somebody signed in before is
 * counted by itself ({@link Devices}), and a link by mail always works.
 *
 * <p>Kept in memory: every count costs the guesser one hashing of a password, so that there cannot
 * be many, and a restart forgives at most one quarter of an hour.
 */
@Component
final class Attempts {
  /** What is counted, how many are allowed at once, and how long until all are forgotten. */
  enum Kind {
    /** Wrong passwords for one e-mail address from devices that we do not know. */
    ACCOUNT(10, Duration.ofMinutes(15)),
    /** Wrong passwords from one device that signed in before. */
    DEVICE(10, Duration.ofMinutes(15)),
    /** Wrong passwords from one place in the network, for whatever address. */
    CLIENT(100, Duration.ofMinutes(15)),
    /** Links asked for one e-mail address. */
    LINK(5, Duration.ofHours(1)),
    /** Links asked for from one place in the network. */
    LINK_CLIENT(50, Duration.ofHours(1)),
    /** Refusals of tries for one e-mail address that were not looked at, as far as written down. */
    REFUSED(1, Duration.ofMinutes(15)),
    /** Wrong codes of the second step for one person. */
    CODE(5, Duration.ofMinutes(15));

    private final int allowed;
    private final Duration forgotten;

    Kind(int allowed, Duration forgotten) {
      this.allowed = allowed;
      this.forgotten = forgotten;
    }
  }

  private record Key(Kind kind, String of) {}

  /** How many tries still weigh at a moment; each weighs less with every second. */
  private record Weight(double tries, Instant at) {
    Weight at(Instant now, Kind kind) {
      var passed = Math.max(0, Duration.between(at, now).toMillis());
      var less = (double) kind.allowed * passed / kind.forgotten.toMillis();
      return new Weight(Math.max(0, tries - less), now);
    }
  }

  private static final int MANY = 10_000;

  private final InstantSource time;
  private final int perClient;
  private final Map<Key, Weight> weights = new ConcurrentHashMap<>();

  Attempts(InstantSource time, @Value("${scrutiny.sign-in.tries-per-client:100}") int perClient) {
    this.time = time;
    this.perClient = perClient;
  }

  /** Whether one more try is allowed; does not count it. */
  boolean areAllowed(Kind kind, String of) {
    var weight = weights.get(new Key(kind, of));
    return weight == null || Math.ceil(weight.at(time.instant(), kind).tries()) < allowed(kind);
  }

  /** Counts a try. */
  void count(Kind kind, String of) {
    var now = time.instant();
    if (weights.size() >= MANY) {
      weights.entrySet().removeIf(e -> e.getValue().at(now, e.getKey().kind()).tries() == 0);
    }
    weights.merge(
        new Key(kind, of),
        new Weight(1, now),
        (old, one) -> new Weight(old.at(now, kind).tries() + 1, now));
  }

  /** Counts a try and says whether it was still allowed. */
  boolean countIfAllowed(Kind kind, String of) {
    if (!areAllowed(kind, of)) return false;
    count(kind, of);
    return true;
  }

  /** Forgets the tries of somebody who has shown who they are. */
  void forget(Kind kind, String of) {
    weights.remove(new Key(kind, of));
  }

  private int allowed(Kind kind) {
    return kind == Kind.CLIENT ? perClient : kind.allowed;
  }
}
