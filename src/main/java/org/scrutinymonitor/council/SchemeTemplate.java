package org.scrutinymonitor.council;

import static org.scrutinymonitor.council.Meaning.ACHIEVED;
import static org.scrutinymonitor.council.Meaning.NOT_ACHIEVED;
import static org.scrutinymonitor.council.Meaning.ON_COURSE;
import static org.scrutinymonitor.council.Meaning.SLIPPED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.council.GradingScheme.Level;

/**
 * Grading schemes that councils use, from which another can begin. Codes and labels are those that
 * the councils print; Welsh, and definitions where a council prints none, are ours.
 */
public enum SchemeTemplate {
  /** The key below Stockton's progress forms of 2020. */
  STOCKTON_2020(
      "Stockton 2020",
      level(
          ACHIEVED,
          "1",
          "Fully Achieved",
          "The action is done and the success measure is met.",
          "Cyflawnwyd yn llawn",
          "Mae'r cam wedi'i gymryd ac mae'r mesur llwyddiant wedi'i fodloni."),
      level(
          ON_COURSE,
          "2",
          "On-Track",
          "Not yet done, and expected by the agreed date.",
          "Ar y trywydd iawn",
          "Heb ei wneud eto, ac fe'i disgwylir erbyn y dyddiad y cytunwyd arno."),
      level(
          SLIPPED,
          "3",
          "Slipped",
          "It will be done, later than agreed. Say why, and when it is expected now.",
          "Wedi llithro",
          "Fe'i gwneir, yn hwyrach nag y cytunwyd. Dywedwch pam, a phryd y'i disgwylir bellach."),
      level(
          NOT_ACHIEVED,
          "4",
          "Not Achieved",
          "It was not done, and no date is known by which it will be. Say why.",
          "Heb ei gyflawni",
          "Ni chafodd ei wneud, ac nid oes dyddiad hysbys. Dywedwch pam.")),
  /** Stockton's key of 2016, which asks for reasons and a date where something slipped. */
  STOCKTON_2016(
      "Stockton 2016",
      level(
          ACHIEVED,
          "1",
          "Achieved (Fully)",
          "The action is done and the success measure is met.",
          "Cyflawnwyd (yn llawn)",
          "Mae'r cam wedi'i gymryd ac mae'r mesur llwyddiant wedi'i fodloni."),
      level(
          ON_COURSE,
          "2",
          "On Track but not yet due for completion",
          "The agreed date is still to come, and nothing stands in the way of it.",
          "Ar y trywydd iawn ond heb ddod i ben eto",
          "Mae'r dyddiad y cytunwyd arno eto i ddod, ac nid oes dim yn ei rwystro."),
      level(
          SLIPPED,
          "3",
          "Slipped",
          "An anticipated date and reasons must be given.",
          "Wedi llithro",
          "Rhaid rhoi dyddiad disgwyliedig a rhesymau."),
      level(
          NOT_ACHIEVED,
          "4",
          "Not Achieved",
          "It was not done, and no date is known by which it will be. Say why.",
          "Heb ei gyflawni",
          "Ni chafodd ei wneud, ac nid oes dyddiad hysbys. Dywedwch pam.")),
  /** Six levels that tell why something was not achieved. */
  BIRMINGHAM(
      "Birmingham",
      level(
          ACHIEVED,
          "1",
          "Achieved (Fully)",
          "Done by the agreed date.",
          "Cyflawnwyd (yn llawn)",
          "Gwnaed erbyn y dyddiad y cytunwyd arno."),
      level(
          ACHIEVED,
          "2",
          "Achieved (Late)",
          "Done after the agreed date.",
          "Cyflawnwyd (yn hwyr)",
          "Gwnaed ar ôl y dyddiad y cytunwyd arno."),
      level(
          new Flags(false, false, false, true, true),
          SLIPPED,
          "3",
          "Not Achieved (Progress Made)",
          "The agreed date has passed, and much of it is done. Say what is left and by when.",
          "Heb ei gyflawni (bu cynnydd)",
          "Mae'r dyddiad wedi mynd heibio, a gwnaed llawer. Dywedwch beth sydd ar ôl, ac erbyn"
              + " pryd."),
      level(
          NOT_ACHIEVED,
          "4",
          "Not Achieved (Obstacle)",
          "Something outside of the council's hands stands in the way. Say what.",
          "Heb ei gyflawni (rhwystr)",
          "Mae rhywbeth y tu hwnt i reolaeth y cyngor yn ei rwystro. Dywedwch beth."),
      level(
          new Flags(false, false, false, true, true),
          NOT_ACHIEVED,
          "5",
          "Not Achieved (Insufficient Progress)",
          "The agreed date has passed, and too little is done. Say why, and by when it will be.",
          "Heb ei gyflawni (cynnydd annigonol)",
          "Mae'r dyddiad wedi mynd heibio, a rhy ychydig a wnaed. Dywedwch pam, ac erbyn pryd y'i"
              + " gwneir."),
      level(
          ON_COURSE,
          "6",
          "In Progress",
          "Work goes on, and the agreed date is still to come.",
          "Ar waith",
          "Mae'r gwaith yn mynd rhagddo, ac mae'r dyddiad eto i ddod.")),
  /** Three colours that say what the committee does next. */
  YORK_RAG(
      "York red, amber, green",
      level(
          ACHIEVED,
          "Green",
          "Achieved",
          "The recommendation is achieved; monitoring is no longer required.",
          "Cyflawnwyd",
          "Cyflawnwyd yr argymhelliad; nid oes angen ei fonitro mwyach."),
      level(
          ON_COURSE,
          "Amber",
          "Acceptable progress",
          "Acceptable progress is made; monitoring continues.",
          "Cynnydd derbyniol",
          "Gwnaed cynnydd derbyniol; mae'r monitro'n parhau."),
      level(
          new Flags(false, false, false, true, true),
          NOT_ACHIEVED,
          "Red",
          "Unacceptable progress",
          "Progress is unacceptable. Say why, and when it will be done.",
          "Cynnydd annerbyniol",
          "Mae'r cynnydd yn annerbyniol. Dywedwch pam, a phryd y'i gwneir."));

  private final String title;
  private final List<Level> levels;

  SchemeTemplate(String title, Level... levels) {
    this.title = title;
    this.levels = List.of(levels);
  }

  /** The name that a scheme made from it bears where nobody gives it another. */
  public String title() {
    return title;
  }

  /** Its levels, best first as the council orders them; none has a number yet. */
  public List<Level> levels() {
    return levels;
  }

  /** The name in the database: "stockton-2020". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The template of a name in the database; nothing where there is none. */
  public static Optional<SchemeTemplate> ofStored(String name) {
    return Arrays.stream(values()).filter(template -> template.stored().equals(name)).findFirst();
  }

  private static Level level(
      Meaning meaning,
      String code,
      String label,
      String definition,
      String labelCy,
      String definitionCy) {
    return level(Flags.of(meaning), meaning, code, label, definition, labelCy, definitionCy);
  }

  private static Level level(
      Flags flags,
      Meaning meaning,
      String code,
      String label,
      String definition,
      String labelCy,
      String definitionCy) {
    return new Level(0, code, label, labelCy, definition, definitionCy, meaning, flags);
  }
}
