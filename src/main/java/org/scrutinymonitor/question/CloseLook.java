package org.scrutinymonitor.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Grading;
import org.scrutinymonitor.question.Examined.Reported;
import org.scrutinymonitor.question.Phrases.Found;

/** An item under the eyes of all rules: its texts are cut into words once, when first asked for. */
final class CloseLook {
  private static final Reported SILENCE = new Reported(null, null, null, null, null, null, false);

  private final Examined item;
  private final Reported newest;
  private @Nullable Passage evidence;
  private @Nullable Passage explanation;
  private @Nullable Passage measure;

  CloseLook(Examined item) {
    this.item = item;
    this.newest = item.updates().isEmpty() ? SILENCE : item.updates().getLast();
  }

  Examined item() {
    return item;
  }

  Reported newest() {
    return newest;
  }

  /** The updates before the newest, oldest first. */
  List<Reported> earlier() {
    var updates = item.updates();
    return updates.isEmpty() ? updates : updates.subList(0, updates.size() - 1);
  }

  /** The grade in force, null where the newest update has none. */
  @Nullable Grading grading() {
    return newest.grading();
  }

  boolean achieved() {
    var grading = grading();
    return grading != null && grading.flags().achieved();
  }

  boolean onCourse() {
    var grading = grading();
    return grading != null && grading.flags().onCourse();
  }

  /** Whether the officer filled in the figure that the measure asks for. */
  boolean givesFigure() {
    var figure = newest.figure();
    return figure != null && !figure.isBlank();
  }

  /** Whether there is a grade with a meaning, and it is not achieved. */
  boolean unachieved() {
    var grading = grading();
    return grading != null && unachieved(grading);
  }

  static boolean unachieved(Grading grading) {
    return grading.grade().meaning() != Meaning.NONE && !grading.flags().achieved();
  }

  /** The grade in words, empty where there is none. */
  String grade() {
    var grading = grading();
    return grading == null ? "" : grading.grade().words();
  }

  Passage evidence() {
    if (evidence == null) evidence = Passage.of(newest.evidence());
    return evidence;
  }

  Passage explanation() {
    if (explanation == null) explanation = Passage.of(newest.explanation());
    return explanation;
  }

  Passage measure() {
    if (measure == null) measure = Passage.of(item.successMeasure());
    return measure;
  }

  Quoted inEvidence(Found found) {
    return Quoted.of(item.at(), Quoted.Field.EVIDENCE, evidence(), found);
  }

  Quoted inMeasure(Found found) {
    return Quoted.of(item.at(), Quoted.Field.MEASURE, measure(), found);
  }

  /** The first sentence of the evidence, else the grade alone: what an absence rests on. */
  Quoted firstSentence() {
    var said = evidence();
    if (!said.isEmpty()) return inEvidence(new Found(0, said.sentenceEnd(0)));
    var grading = grading();
    var code = grading == null ? "" : grading.grade().code();
    return new Quoted(item.at(), Quoted.Field.GRADE, 0, code.length(), code);
  }
}
