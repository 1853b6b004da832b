package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. The sessions live in the database and outlast a restart. */
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * A browser in which somebody is signed in.
   *
   * @param here whether it is the browser of this request
   */
  public record Entry(Instant since, Instant lastUsed, boolean here) {}

  /** Where this person is signed in, the newest first. */
  List<Entry> of(Viewer viewer, HttpServletRequest request) {
    var here = request.getSession(false);
    return sessions
        .findByPrincipalName(SignedIn.name(viewer.council(), viewer.person()))
        .values()
        .stream()
        .filter(session -> !session.isExpired())
        .map(session ->
            new Entry(
                session.getCreationTime(),
                session.getLastAccessedTime(),
                here != null && session.getId().equals(here.getId())))
        .sorted(Comparator.comparing(Entry::since).reversed())
        .toList();
  }

  /** Signs a person out everywhere. */
  void endAll(int council, int person) {
    endOthers(council, person, "");
  }

  /** Signs a person out everywhere but in one session. */
  void endOthers(int council, int person, String kept) {
    for (var session : sessions.findByPrincipalName(SignedIn.name(council, person)).keySet()) {
      if (!session.equals(kept)) sessions.deleteById(session);
    }
  }
}
