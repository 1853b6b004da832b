package org.scrutinymonitor.publication;

import java.util.Locale;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Following by mail.
 *
 * @param title what is followed, in words
 * @param place its address below the council's
 * @param own the address of the follower's own page, empty before there is one
 */
public record FollowPage(
    Visitor visitor, Said said, String title, String place, String own, Errors errors)
    implements Page {

  /** What the page says. */
  public enum Said {
    /** An address is asked for. */
    ASKED,
    /** A mail is on its way. */
    SENT,
    /** The reader may confirm. */
    CONFIRM,
    FOLLOWS,
    STOPPED;

    /** The key of its heading. */
    public String text() {
      return "publication.follow." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public int code() {
    return errors.code();
  }
}
