package org.scrutinymonitor;

import java.util.List;
import org.scrutinymonitor.council.GradingSchemes;

/** What the levels of the demonstration's grading schemes mean, in full and in both languages. */
final class DemonstrationWords {
  /** What a level is called in Welsh and what it means, in both languages. */
  private record Level(String labelCy, String definition, String definitionCy) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level(
              "Cyflawnwyd yn llawn",
              "The action is done and the success measure is met.",
              "Mae'r cam wedi'i gymryd ac mae'r mesur llwyddiant wedi'i fodloni."),
          new Level(
              "Ar y trywydd iawn",
              "Not yet due, and expected by the agreed date.",
              "Ddim i'w wneud eto, ac fe'i disgwylir erbyn y dyddiad y cytunwyd arno."),
          new Level(
              "Wedi llithro",
              "Will be done, later than agreed. An explanation and a new anticipated date are needed.",
              "Fe'i gwneir, yn hwyrach nag y cytunwyd. Mae angen eglurhad a dyddiad disgwyliedig newydd."),
          new Level(
              "Heb ei gyflawni",
              "Not done, with no date by which it will be, or it cannot be done. An explanation is needed.",
              "Heb ei wneud, heb ddyddiad, neu ni ellir ei wneud. Mae angen eglurhad."));

  private DemonstrationWords() {}

  /**
   * Defines every scheme of four levels that is not defined yet; a scheme whose labels are Welsh
   * needs no Welsh ones.
   */
  static void define(GradingSchemes schemes, String language) {
    for (var scheme : schemes.all()) {
      if (scheme.levels().size() != LEVELS.size()) continue;
      if (scheme.levels().getFirst().definition() != null) continue;
      for (int at = 0; at < LEVELS.size(); at++) {
        var words = LEVELS.get(at);
        var labelCy = language.equals("cy") ? null : words.labelCy();
        schemes.define(scheme.levels().get(at), labelCy, words.definition(), words.definitionCy());
      }
    }
  }
}
