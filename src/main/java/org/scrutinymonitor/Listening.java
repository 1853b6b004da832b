package org.scrutinymonitor;

import java.net.InetAddress;
import org.scrutinymonitor.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the server listens. The passwords of the demonstration are public: where it is loaded, or
 * was before, the server answers to this machine alone unless an address is named.
 */
@Component
class Listening implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {
  private final People people;
  private final ServerProperties settings;
  private final boolean demonstration;
  private boolean alone;

  Listening(
      People people, ServerProperties settings, @Value("${scrutiny.demo}") boolean demonstration) {
    this.people = people;
    this.settings = settings;
    this.demonstration = demonstration;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    alone = settings.getAddress() == null && (demonstration || holdsDemonstration());
    if (alone) factory.setAddress(InetAddress.getLoopbackAddress());
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void ready() {
    if (!alone) return;
    System.out.println(
        "It answers to this machine alone, since the demonstration's passwords are public:");
  }

  private boolean holdsDemonstration() {
    return Demonstration.SIGN_INS.stream().anyMatch(signIn -> people.isKnown(signIn.email()));
  }

  /** After the settings. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
