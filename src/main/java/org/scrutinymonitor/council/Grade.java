package org.scrutinymonitor.council;

/**
 * A level of a grading scheme as it is shown: symbol, code, word and colour.
 *
 * @param code the code as the council writes it: "1", "Green"
 * @param label its word in the reader's language; the same as the code where the scheme has no word
 */
public record Grade(String code, String label, Meaning meaning) {
  /** "1 Fully Achieved"; just "Ongoing" where code and label are one. */
  public String words() {
    return code.equals(label) ? label : code + " " + label;
  }
}
