package org.scrutinymonitor.correspondence;

import java.time.LocalDate;
import java.util.Locale;

/** The steps by which an answer is asked for, in their order. */
public enum Step {
  /** The first mail, when the round is opened or the request passed on. */
  ASKED(Integer.MIN_VALUE, Audience.OWNER),
  FOUR_WEEKS(-28, Audience.OWNER),
  TWO_WEEKS(-14, Audience.OWNER),
  ONE_WEEK(-7, Audience.OWNER),
  DEADLINE(0, Audience.OWNER),
  LINK_OFFICER(2, Audience.LINK_OFFICER),
  MANAGER(5, Audience.MANAGER),
  CHAIR_LETTER(10, Audience.OFFICE);

  /** Who hears of it. */
  public enum Audience {
    /** Whoever holds or covers the post that is asked. */
    OWNER,
    LINK_OFFICER,
    /** Whoever holds or covers the post's manager's post. */
    MANAGER,
    OFFICE
  }

  private final int days;
  private final Audience audience;

  Step(int days, Audience audience) {
    this.days = days;
    this.audience = audience;
  }

  public Audience audience() {
    return audience;
  }

  /** The day on which it is due before or after an agenda deadline. */
  LocalDate day(LocalDate answersBy) {
    if (this == ASKED) throw new IllegalStateException("asked on the day of the asking");
    return answersBy.plusDays(days);
  }

  /** The name in the database: "four_weeks". */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Step ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The key of its name: "correspondence.step.four-weeks". */
  public String text() {
    return "correspondence.step." + stored().replace('_', '-');
  }
}
