package org.scrutinymonitor.document;

import java.util.Locale;

/**
 * The words that the council's form prints around what people wrote, in one language. Reading a
 * form back depends on them: {@code intake.form} knows the same labels.
 *
 * @param language the language as a tag of BCP 47
 * @param evidence the label of the evidence, without the period
 * @param assessment the label of the grade, without the period
 * @param explain what stands behind the label of the grade
 */
record FormWords(
    String language,
    String title,
    String review,
    String committee,
    String linkOfficers,
    String actionPlanAgreed,
    String standing,
    String recommendation,
    String responsibility,
    String due,
    String agreedAction,
    String successMeasure,
    String response,
    String evidence,
    String assessment,
    String explain,
    String gradings,
    String page) {

  private static final FormWords ENGLISH =
      new FormWords(
          "en-GB",
          "SCRUTINY MONITORING – PROGRESS UPDATE",
          "Review:",
          "Committee:",
          "Link Officer/s:",
          "Action Plan Agreed:",
          "Updates on the progress of actions in relation to agreed recommendations from previous"
              + " scrutiny reviews are required approximately 12 months after the relevant Select"
              + " Committee has agreed the Action Plan. Progress updates must be detailed,"
              + " evidencing what has taken place regarding each recommendation – a grade assessing"
              + " progress should then be given (see end of document for grading explanation).",
          "Recommendation",
          "Responsibility:",
          "Date:",
          "Agreed Action:",
          "Agreed Success Measure:",
          "Response:",
          "Evidence of Progress",
          "Assessment of Progress",
          "(include explanation if required)",
          "Assessment of Progress Gradings:",
          "Page");

  private static final FormWords WELSH =
      new FormWords(
          "cy",
          "MONITRO CRAFFU – DIWEDDARIAD AR GYNNYDD",
          "Adolygiad:",
          "Pwyllgor:",
          "Swyddog(ion) Cyswllt:",
          "Cytunwyd ar y Cynllun Gweithredu:",
          "Mae angen diweddariadau ar gynnydd y camau sy’n gysylltiedig ag argymhellion y cytunwyd"
              + " arnynt mewn adolygiadau craffu blaenorol tua 12 mis ar ôl i’r Pwyllgor Dethol"
              + " perthnasol gytuno ar y Cynllun Gweithredu. Rhaid i’r diweddariadau fod yn fanwl,"
              + " gan roi tystiolaeth o’r hyn a ddigwyddodd ynghylch pob argymhelliad – dylid yna"
              + " rhoi gradd sy’n asesu’r cynnydd (gweler diwedd y ddogfen am esboniad o’r"
              + " graddau).",
          "Argymhelliad",
          "Cyfrifoldeb:",
          "Dyddiad:",
          "Cam Gweithredu y Cytunwyd Arno:",
          "Mesur Llwyddiant y Cytunwyd Arno:",
          "Ymateb:",
          "Tystiolaeth o Gynnydd",
          "Asesiad o Gynnydd",
          "(cynnwys esboniad os oes angen)",
          "Graddau Asesu Cynnydd:",
          "Tudalen");

  /** The words for a reader of this language; English where it is not Welsh. */
  static FormWords in(Locale language) {
    return language.getLanguage().equals("cy") ? WELSH : ENGLISH;
  }

  /** "Evidence of Progress (March 2020):". */
  String evidence(String period) {
    return period.isEmpty() ? evidence + ":" : evidence + " (" + period + "):";
  }

  /** "Assessment of Progress (March 2020): (include explanation if required)". */
  String assessment(String period) {
    return (period.isEmpty() ? assessment : assessment + " (" + period + ")") + ": " + explain;
  }
}
