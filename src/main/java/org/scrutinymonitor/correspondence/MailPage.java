package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The mail of a council, the newest first.
 *
 * @param waits the key of the sentence that says why no mail goes out now, null where it does
 * @param older the number from which older mail is shown, null where there is none
 * @param links whether links can be shown: in the demonstration, where no mail goes out
 * @param shown the mail whose link is shown, with the link; null for none
 */
public record MailPage(
    Viewer viewer,
    List<Line> mails,
    @Nullable String waits,
    @Nullable Long older,
    boolean links,
    @Nullable Shown shown)
    implements Page {

  /** A link that was made for the reader of a mail. */
  record Shown(long mail, String link) {}

  /**
   * A mail.
   *
   * @param at when it came to stand as it does
   * @param why what the other side said, null where nothing is wrong
   */
  record Line(
      long id,
      String to,
      MailKind kind,
      String subject,
      String words,
      List<String> files,
      Standing standing,
      Instant at,
      @Nullable String why) {
    Line {
      files = List.copyOf(files);
    }

    boolean hasLink() {
      return kind.purpose() != null && words.contains(Mail.LINK);
    }

    /** The words as a page shows them: without anybody's link. */
    String shown(View view) {
      return words.replace(Mail.LINK, "[" + view.text("correspondence.mail.own-link") + "]");
    }
  }

  /** How a mail stands. */
  enum Standing {
    WAITS(null),
    /** It was tried, and waits to be tried again. */
    DELAYED("yellow"),
    SENT("green"),
    BOUNCED("red"),
    GIVEN_UP("red");

    private final @Nullable String colour;

    Standing(@Nullable String colour) {
      this.colour = colour;
    }

    @Nullable String colour() {
      return colour;
    }

    String text() {
      return "correspondence.mail." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public String address() {
    return "/" + viewer.address() + "/mail";
  }
}
