package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for e-mail address and password, or where to send a link.
 *
 * @param signOns the councils whose officers sign in with what the council itself uses
 */
public record SignInPage(Said said, List<Council> signOns) implements Page {
  /** What came of the last try. */
  public enum Said {
    NOTHING,
    /** Which of the two was wrong is not said. */
    WRONG,
    /** Too many wrong tries: nothing was looked at. */
    TOO_MANY,
    /** A link was asked for without an address. */
    NO_ADDRESS
  }

  @Override
  public int code() {
    return switch (said) {
      case NOTHING, WRONG -> 200;
      case TOO_MANY -> 429;
      case NO_ADDRESS -> 422;
    };
  }

  /** The one error that this page shows. */
  public Errors errors() {
    return switch (said) {
      case NOTHING -> Errors.none();
      case WRONG -> Errors.none().add("email", "people.sign-in.failed");
      case TOO_MANY -> Errors.none().add("link-email", "people.sign-in.too-many");
      case NO_ADDRESS -> Errors.none().add("link-email", "people.email.missing");
    };
  }
}
