package org.scrutinymonitor;

import org.scrutinymonitor.people.FirstStart;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says where the pages are, once they are there: the one line of a quiet start. Where nobody can
 * sign in yet, it also says where to begin.
 */
@Component
class Announcement {
  private final Environment environment;
  private final FirstStart firstStart;

  Announcement(Environment environment, FirstStart firstStart) {
    this.environment = environment;
    this.firstStart = firstStart;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void announce() {
    var port = environment.getProperty("local.server.port");
    if (port == null) return;
    var server = "http://localhost:" + port;
    System.out.println("Scrutiny Monitor: " + server + "/");
    firstStart
        .link()
        .ifPresent(link ->
            System.out.println(
                "Nobody can sign in yet. Found the council and its administrator here, once:\n  "
                    + server
                    + link));
  }
}
