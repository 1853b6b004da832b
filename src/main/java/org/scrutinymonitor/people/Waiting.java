package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose password is right for several accounts, until they say which; kept in the session
 * of the visitor, who is signed in to none of them.
 */
record Waiting(List<SignedIn> accounts, Instant until) implements Serializable {
  private static final String NAME = Waiting.class.getName();

  Waiting {
    accounts = List.copyOf(accounts);
  }

  void keep(HttpServletRequest request) {
    if (request.getSession(false) != null) request.changeSessionId();
    request.getSession().setAttribute(NAME, this);
  }

  static @Nullable Waiting of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof Waiting waiting
            && now.isBefore(waiting.until())
        ? waiting
        : null;
  }
}
