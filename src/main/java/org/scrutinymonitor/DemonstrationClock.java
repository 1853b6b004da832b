package org.scrutinymonitor;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: the machine's, but what its councils did before today is entered
 * as it would have been on its day.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public final class DemonstrationClock implements InstantSource {
  private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

  private final InstantSource machine = Application.machine();

  @Override
  public Instant instant() {
    return THEN.isBound() ? THEN.get() : machine.instant();
  }

  /** Does some work as if it were then. */
  void at(Instant then, Runnable work) {
    ScopedValue.where(THEN, then).run(work);
  }
}
