package org.scrutinymonitor.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personal addresses at which calendar programs fetch the forward calendar. */
@Component
public class CalendarFeeds {
  private static final Duration LASTS = Duration.ofDays(365);

  private final Tokens tokens;

  CalendarFeeds(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A feed that can be fetched.
   *
   * @param usedOn the last day on which it was fetched, null before the first
   */
  public record Feed(Instant expiresAt, @Nullable LocalDate usedOn) {}

  /** The viewer's feed; nothing where they have none, or it has ended. */
  @Transactional(readOnly = true)
  public Optional<Feed> of(Viewer viewer) {
    return token(viewer).map(token -> new Feed(token.expiresAt(), token.usedOn()));
  }

  private Optional<Tokens.Entry> token(Viewer viewer) {
    viewer.ask(Permission.READ_CALENDAR);
    return tokens.all(viewer).stream()
        .filter(token -> token.person() == viewer.person())
        .filter(token -> token.scopes().contains(Scope.CALENDAR_FEED.word()))
        .findFirst();
  }

  /**
   * Makes a feed for the viewer in place of the one they had, and returns what stands behind the
   * "?" of its address, for the only time.
   *
   * @param name what it is called among the viewer's tokens
   */
  @Transactional
  public String make(Viewer viewer, String name) {
    withdraw(viewer);
    return "token=" + tokens.make(viewer, name, EnumSet.of(Scope.CALENDAR_FEED), LASTS);
  }

  /** Withdraws the viewer's feed, where they have one. */
  @Transactional
  public void withdraw(Viewer viewer) {
    token(viewer).ifPresent(feed -> tokens.revoke(viewer, feed.id()));
  }
}
