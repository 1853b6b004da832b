package org.scrutinymonitor.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history of a review: a row of some table as it was added or changed.
 *
 * @param number 1, 2, … within its review
 * @param enteredAt when the database entered it
 * @param at when it was done, as the row itself says
 * @param person who did it, null where the row names nobody
 * @param source the table
 * @param row the number of the row
 * @param item the number of the item that it is about, null for the review itself
 * @param content the row as JSON
 * @param previous the digest of the entry before as hexadecimal digits, empty before the first
 * @param digest its own digest
 */
public record Entry(
    int council,
    int review,
    int number,
    Instant enteredAt,
    Instant at,
    @Nullable Integer person,
    String source,
    int row,
    @Nullable Integer item,
    String content,
    String previous,
    String digest) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The digest that the entry must have behind another: the SHA-256 of that one's and of all that
   * this one says. The function history_enter of the database computes the same.
   */
  String digestAfter(String other) {
    var said =
        String.join(
            "\n",
            Integer.toString(council),
            Integer.toString(review),
            Integer.toString(number),
            MOMENT.format(enteredAt),
            MOMENT.format(at),
            person == null ? "" : Integer.toString(person),
            source,
            Integer.toString(row),
            item == null ? "" : Integer.toString(item),
            content);
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(HexFormat.of().parseHex(other));
      return HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** What it is about in short: "amendment 4". */
  String subject() {
    return source + " " + row;
  }
}
