package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.scrutinymonitor.review.meaning.SentenceModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the texts of the items of a council mean: reckoned once, and again when they change. */
@Component
class Meanings {
  /** A text of fewer letters says too little to be compared. */
  static final int SHORTEST = 20;

  private static final String UNREAD =
      """
      from item i left join item_meaning m on m.council = i.council and m.item = i.id
      where length(i.text) >= {0} and (m.item is null or m.digest <> sha256(convert_to(i.text, 'UTF8')))
      """;

  private final DSLContext sql;

  Meanings(DSLContext sql) {
    this.sql = sql;
  }

  /** Reads some of the texts that were not read since they changed; returns how many. */
  @Transactional
  public int read(int most) {
    var unread =
        sql.fetch(
            "select i.id, i.text " + UNREAD + " order by i.id desc limit {1}",
            val(SHORTEST),
            val(most));
    for (var item : unread) {
      var text = item.get(1, String.class);
      sql.fetch("select meaning_of(?, ?, ?)", item.get(0, Integer.class), text, vector(text));
    }
    return unread.size();
  }

  /** How many texts are not read yet. */
  @Transactional(readOnly = true)
  public int unread() {
    return sql.fetchSingle("select count(*) " + UNREAD, val(SHORTEST)).get(0, Integer.class);
  }

  /** The items of the council with what they mean; of every review but one. */
  @Transactional(readOnly = true)
  public Result<Record> all(int exceptReview) {
    return sql.fetch(
        """
        select m.item, m.vector from item_meaning m
        join item i on i.council = m.council and i.id = m.item
        where i.review <> ?
        """,
        exceptReview);
  }

  /** What a text means, each number as a byte. */
  static byte[] vector(String text) {
    var meaning = SentenceModel.get().meaning(text);
    float largest = 0;
    for (float x : meaning) largest = Math.max(largest, Math.abs(x));
    var bytes = new byte[meaning.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(meaning[i] / largest * 127);
    return bytes;
  }

  /** How like two meanings are: 1 for the same, 0 for nothing in common. */
  static double likeness(byte[] one, byte[] other) {
    if (one.length != other.length) return 0;
    long both = 0;
    long first = 0;
    long second = 0;
    for (int i = 0; i < one.length; i++) {
      both += one[i] * other[i];
      first += one[i] * one[i];
      second += other[i] * other[i];
    }
    return both / Math.sqrt((double) first * second);
  }
}
