package org.scrutinymonitor.intake;

import org.scrutinymonitor.World;
import org.springframework.stereotype.Component;

/** Readings for the stories of other rooms. */
@Component
public class SentReadings {
  private final Readings readings;

  SentReadings(Readings readings) {
    this.readings = readings;
  }

  /** Takes in a reading that has doubts, and returns its number. */
  public int sent(World.Founded council) {
    return Doubtful.takenIn(readings, council);
  }
}
