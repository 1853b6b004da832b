package org.scrutinymonitor.correspondence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.LinkPurpose;

/** Why a mail is written, and what its link lets the reader do. */
public enum MailKind {
  /** A round was opened. */
  ASKED(LinkPurpose.ANSWER),
  /** The deadline comes nearer, or is here. */
  REMINDER(LinkPurpose.ANSWER),
  /** The deadline of a round moved. */
  MOVED(LinkPurpose.ANSWER),
  /** A request was passed on to a post of this person. */
  PASSED(LinkPurpose.ANSWER),
  /** An answer came back with a sentence. */
  RETURNED(LinkPurpose.ANSWER),
  /** A form that was mailed back has been read, or could not be. */
  FORM_READ(LinkPurpose.ANSWER),
  /** To the link officer: these have not answered. */
  LINK_OFFICER(null),
  /** To whoever manages the post: it has not answered. */
  MANAGER(null),
  /** To the scrutiny officer: the chair's letter is due. */
  CHAIR_LETTER(null),
  /** To the link officer: nothing is missing any more. */
  ANSWERED(null),
  /** To the scrutiny officer: what somebody said beside an answer. */
  NOTED(null),
  SIGN_IN(LinkPurpose.SIGN_IN),
  SET_UP(LinkPurpose.SET_UP),
  /** To a person: their app and passkeys were taken out of use. */
  SECOND_STEP(null),
  /** To a reader of public pages: do you want to follow this? */
  FOLLOW(null),
  /** To a reader who follows: something was published. */
  FOLLOWED(null),
  /** A new link to answer with, for one that was used or is too old. */
  ANSWER(LinkPurpose.ANSWER);

  private final @Nullable LinkPurpose purpose;

  MailKind(@Nullable LinkPurpose purpose) {
    this.purpose = purpose;
  }

  /** What its link is for, null where it has none. */
  public @Nullable LinkPurpose purpose() {
    return purpose;
  }

  /** The name in the database: "chair_letter". */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MailKind ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The key of its name: "correspondence.kind.chair-letter". */
  String text() {
    return "correspondence.kind." + stored().replace('_', '-');
  }
}
