package org.scrutinymonitor;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** The server. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

  @Bean
  @ConditionalOnBooleanProperty(name = "scrutiny.demo", havingValue = false, matchIfMissing = true)
  InstantSource time() {
    return machine();
  }

  /** The clock of this machine. */
  static InstantSource machine() {
    return InstantSource.system();
  }
}
