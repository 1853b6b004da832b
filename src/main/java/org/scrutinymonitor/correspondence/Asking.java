package org.scrutinymonitor.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.web.Texts;

/**
 * An update request as one post is asked for it.
 *
 * @param title the review's title
 * @param address the review's address
 * @param post the number of the post, {@code postNamed} its name with its body
 * @param askedOn the day since which this post is asked
 * @param text the words of the item, null where they are exempt: then {@code exempt} says what is
 *     read instead
 */
record Asking(
    int round,
    int review,
    String title,
    String address,
    String period,
    LocalDate answersBy,
    int post,
    String postNamed,
    LocalDate askedOn,
    int request,
    int item,
    String path,
    @Nullable String reference,
    @Nullable String text,
    @Nullable Exemption exempt) {
  private static final int SHORT = 90;

  /** The item in one line of a mail: "1b Make it known who answers within two days". */
  String named(Texts texts) {
    var words = text != null ? text : exempt != null ? exempt.publicWords(texts) : "";
    var line = words.replaceAll("\\s+", " ").strip();
    return (mark() + " " + shortened(line)).strip();
  }

  /** The item as people name it: "1", "1b", "1b2". */
  String mark() {
    return mark(path, reference);
  }

  /** As {@link #mark()}, of any item. */
  static String mark(String path, @Nullable String reference) {
    if (!path.contains("/") && reference != null && !reference.isBlank()) return reference;
    return path.replace("/", "");
  }

  private static String shortened(String line) {
    if (line.length() <= SHORT) return line;
    var space = line.lastIndexOf(' ', SHORT);
    return line.substring(0, space > SHORT / 2 ? space : SHORT) + "…";
  }
}
