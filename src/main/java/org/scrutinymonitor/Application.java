package org.scrutinymonitor;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

  @Bean
  InstantSource time() {
    return InstantSource.system();
  }
}
