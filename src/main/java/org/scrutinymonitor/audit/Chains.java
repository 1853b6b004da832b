package org.scrutinymonitor.audit;

import static org.scrutinymonitor.database.schema.Tables.HISTORY;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.scrutinymonitor.database.schema.tables.records.HistoryRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chains of entries in which the history of each review stands. The database itself adds to
 * them; nobody holds the right to change or remove an entry.
 */
@Component
@Transactional(readOnly = true)
public class Chains {
  private final DSLContext sql;

  Chains(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The newest entry of a review, by whose digest all that stands before it can be checked.
   *
   * @param number its number: how many entries there are
   * @param hex its digest, 64 hexadecimal digits
   */
  public record Digest(int number, String hex) {}

  /** The digest of the newest entry of a review; empty where it has none. */
  public Optional<Digest> newest(int review) {
    return sql.select(HISTORY.NUMBER, HISTORY.DIGEST)
        .from(HISTORY)
        .where(HISTORY.REVIEW.eq(review))
        .orderBy(HISTORY.NUMBER.desc())
        .limit(1)
        .fetchOptional(r -> new Digest(r.value1(), HexFormat.of().formatHex(r.value2())));
  }

  /** All entries of a review in their order; whether somebody may see them is asked before. */
  public List<Entry> ofReview(int review) {
    return entries(sql, HISTORY.REVIEW.eq(review)).fetch(Chains::entry);
  }

  static ResultQuery<HistoryRecord> entries(DSLContext sql, Condition which) {
    return sql.selectFrom(HISTORY).where(which).orderBy(HISTORY.REVIEW, HISTORY.NUMBER);
  }

  static Entry entry(HistoryRecord r) {
    return new Entry(
        r.getCouncil(),
        r.getReview(),
        r.getNumber(),
        r.getEnteredAt().toInstant(),
        r.getAt().toInstant(),
        r.getPerson(),
        r.getSource(),
        r.getRowId(),
        r.getItem(),
        r.getContent(),
        HexFormat.of().formatHex(r.getPrevious()),
        HexFormat.of().formatHex(r.getDigest()));
  }
}
