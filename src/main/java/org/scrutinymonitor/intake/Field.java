package org.scrutinymonitor.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A field of a review that an officer can change, and what sort of words it takes. */
enum Field {
  TITLE(Owner.HEADER, "title", Sort.LINE),
  COMMITTEE(Owner.HEADER, "committee", Sort.LINE),
  LINK_OFFICERS(Owner.HEADER, "linkOfficers", Sort.NAMES),
  PLAN_AGREED(Owner.HEADER, "actionPlanAgreed", Sort.DATE),
  GRADING_SCHEME(Owner.HEADER, "gradingScheme", Sort.KEY),

  REFERENCE(Owner.ITEM, "reference", Sort.LINE),
  TEXT(Owner.ITEM, "text", Sort.PROSE),
  RESPONSIBILITY(Owner.ITEM, "responsibility", Sort.PARTIES),
  DUE(Owner.ITEM, "due", Sort.DATE),
  AGREED_ACTION(Owner.ITEM, "agreedAction", Sort.PROSE),
  SUCCESS_MEASURE(Owner.ITEM, "successMeasure", Sort.PROSE),
  RESPONSE(Owner.ITEM, "response", Sort.PROSE),

  PERIOD(Owner.UPDATE, "period", Sort.DATE),
  EVIDENCE(Owner.UPDATE, "evidence", Sort.PROSE),
  GRADE(Owner.UPDATE, "grade", Sort.GRADE),
  EXPLANATION(Owner.UPDATE, "explanation", Sort.PROSE);

  /** The part of a review that has the field. */
  enum Owner {
    HEADER,
    ITEM,
    UPDATE
  }

  /** What the words of a field are. */
  enum Sort {
    /** One line. */
    LINE,
    /** Any number of lines. */
    PROSE,
    /** A date in its own words. */
    DATE,
    /** Who is responsible, and the parties that the words name. */
    PARTIES,
    /** Names, one a line. */
    NAMES,
    /** The code of a level. */
    GRADE,
    /** A key of gradings, one level a line: "1: Fully Achieved". */
    KEY
  }

  private final Owner owner;
  private final String name;
  private final Sort sort;

  Field(Owner owner, String name, Sort sort) {
    this.owner = owner;
    this.name = name;
    this.sort = sort;
  }

  Owner owner() {
    return owner;
  }

  /** Its name in the open format, and the end of the key of its text. */
  String key() {
    return name;
  }

  Sort sort() {
    return sort;
  }

  /** Whether the field can be left without words. */
  boolean mayBeBlank() {
    return this != TITLE;
  }

  /** The most letters that the field takes. */
  int longest() {
    return sort == Sort.LINE || sort == Sort.GRADE || sort == Sort.DATE ? 400 : 20_000;
  }

  static Optional<Field> of(Owner owner, String name) {
    return of(owner).stream().filter(field -> field.name.equals(name)).findFirst();
  }

  static List<Field> of(Owner owner) {
    return Arrays.stream(values()).filter(field -> field.owner == owner).toList();
  }
}
