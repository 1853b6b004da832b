package org.scrutinymonitor.correspondence;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does at its time what nobody asks for: sends what waits in the outbox. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "scrutiny.mail.postman", matchIfMissing = true)
class Postman {
  private final InstantSource time;
  private final Dispatch dispatch;

  Postman(InstantSource time, Dispatch dispatch) {
    this.time = time;
    this.dispatch = dispatch;
  }

  @Scheduled(fixedDelayString = "${scrutiny.mail.every:PT5S}")
  void send() {
    dispatch.send(time.instant());
  }
}
