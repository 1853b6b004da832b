package org.scrutinymonitor.correspondence;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does at its time what nobody asks for: sends what waits in the outbox, and asks again for what
 * nobody has answered.
 */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "scrutiny.mail.postman", matchIfMissing = true)
class Postman {
  private final InstantSource time;
  private final Dispatch dispatch;
  private final Chasing chasing;
  private final Returns returns;

  Postman(InstantSource time, Dispatch dispatch, Chasing chasing, Returns returns) {
    this.time = time;
    this.dispatch = dispatch;
    this.chasing = chasing;
    this.returns = returns;
  }

  @Scheduled(fixedDelayString = "${scrutiny.mail.every:PT5S}")
  void send() {
    dispatch.send(time.instant());
  }

  @Scheduled(
      initialDelayString = "${scrutiny.mail.chase-after:PT1M}",
      fixedDelayString = "${scrutiny.mail.chase-every:PT10M}")
  void chase() {
    chasing.chase(time.instant());
  }

  @Scheduled(
      initialDelayString = "${scrutiny.mail.returns.after:PT30S}",
      fixedDelayString = "${scrutiny.mail.returns.every:PT2M}")
  void read() {
    returns.read();
  }
}
