package org.scrutinymonitor;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the pages are, once they are there: the one line of a quiet start. */
@Component
class Announcement {
  private final Environment environment;

  Announcement(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void announce() {
    var port = environment.getProperty("local.server.port");
    if (port != null) System.out.println("Scrutiny Monitor: http://localhost:" + port + "/");
  }
}
