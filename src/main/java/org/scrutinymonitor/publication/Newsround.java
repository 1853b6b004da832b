package org.scrutinymonitor.publication;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells followers at its time, and forgets those who never confirmed. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "scrutiny.mail.postman", matchIfMissing = true)
class Newsround {
  private final InstantSource time;
  private final Following following;

  Newsround(InstantSource time, Following following) {
    this.time = time;
    this.following = following;
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${scrutiny.follow.every:PT5M}")
  void tell() {
    following.tell(time.instant());
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
  void forget() {
    following.forget(time.instant());
  }
}
