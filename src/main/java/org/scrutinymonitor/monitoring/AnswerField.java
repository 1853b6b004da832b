package org.scrutinymonitor.monitoring;

import java.util.Locale;

/** What an update request asks for, in the order in which it asks. */
public enum AnswerField {
  EVIDENCE,
  MET,
  FIGURE,
  GRADE,
  EXPLANATION,
  EXPECTED;

  /** The name of its input, and of its text: "monitoring.answer.evidence". */
  public String input() {
    return name().toLowerCase(Locale.ROOT);
  }
}
