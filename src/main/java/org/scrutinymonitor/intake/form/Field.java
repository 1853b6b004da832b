package org.scrutinymonitor.intake.form;

/**
 * What a label of the form announces. Those of an item stand in the order in which forms have them.
 */
enum Field {
  REVIEW,
  LINK_OFFICERS,
  PLAN_AGREED,
  COMMITTEE,

  RECOMMENDATION,
  PART,
  RESPONSE,
  RESPONSIBILITY,
  DUE,
  ACTION,
  MEASURE,
  EVIDENCE,
  ASSESSMENT,

  /** The number of a recommendation in a cell of its own. */
  REFERENCE,
  /** The date of an update in a cell of its own. */
  PERIOD,
  /** The key of gradings. */
  KEY,
  /** Known in such forms, without a place in the open format: "Portfolio Holder", "Origin". */
  BESIDE;

  boolean ofHeader() {
    return ordinal() <= COMMITTEE.ordinal();
  }

  /** Whether an item carries it: responsibility, date, action and so on, not its own text. */
  boolean ofItem() {
    return ordinal() >= RESPONSE.ordinal() && ordinal() <= ASSESSMENT.ordinal();
  }

  boolean ofUpdate() {
    return this == EVIDENCE || this == ASSESSMENT;
  }

  /** What an officer calls it. */
  String words() {
    return switch (this) {
      case REVIEW -> "review";
      case LINK_OFFICERS -> "link officer";
      case PLAN_AGREED -> "date on which the action plan was agreed";
      case COMMITTEE -> "committee";
      case RECOMMENDATION, PART -> "text";
      case RESPONSIBILITY -> "responsibility";
      case DUE -> "date";
      case ACTION -> "agreed action";
      case MEASURE -> "success measure";
      case RESPONSE -> "response";
      case EVIDENCE -> "evidence of progress";
      case ASSESSMENT -> "assessment of progress";
      case REFERENCE -> "reference";
      case PERIOD -> "date of the update";
      case KEY -> "key of gradings";
      case BESIDE -> "other matter";
    };
  }

  /** The name of the property in the open format. */
  String property() {
    return switch (this) {
      case REVIEW -> "title";
      case LINK_OFFICERS -> "linkOfficers";
      case PLAN_AGREED -> "actionPlanAgreed";
      case COMMITTEE -> "committee";
      case RESPONSIBILITY -> "responsibility";
      case DUE -> "due";
      case ACTION -> "agreedAction";
      case MEASURE -> "successMeasure";
      case RESPONSE -> "response";
      case EVIDENCE -> "evidence";
      case ASSESSMENT -> "grade";
      case REFERENCE -> "reference";
      case KEY -> "gradingScheme";
      default -> "text";
    };
  }
}
