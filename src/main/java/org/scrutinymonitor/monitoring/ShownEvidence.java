package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE_FILE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.scrutinymonitor.review.Stored;

/** Reads what shows an answer: the newest version of each, with those before it. */
final class ShownEvidence {
  private ShownEvidence() {}

  /** The evidence of the request of a query, in the order in which each first came. */
  static Field<List<UpdateRequest.Evidence>> field() {
    return multiset(
            select(
                    EVIDENCE.ID,
                    EVIDENCE.TITLE,
                    EVIDENCE.LINK,
                    EVIDENCE.EVIDENCE_FILE,
                    EVIDENCE_FILE.FILE_NAME,
                    EVIDENCE_FILE.SIZE,
                    EVIDENCE.VERSION,
                    EVIDENCE.REPLACES,
                    EVIDENCE.ADDED_AT,
                    EVIDENCE.DATED,
                    EVIDENCE.DATED_EARLIEST,
                    EVIDENCE.DATED_LATEST,
                    EVIDENCE.DATED_KIND)
                .from(EVIDENCE)
                .leftJoin(EVIDENCE_FILE)
                .on(EVIDENCE_FILE.ID.eq(EVIDENCE.EVIDENCE_FILE))
                .where(EVIDENCE.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE.ID))
        .as("shown")
        .convertFrom(ShownEvidence::newest);
  }

  private static List<UpdateRequest.Evidence> newest(Result<? extends Record> rows) {
    var chains = new ArrayList<List<UpdateRequest.Evidence>>();
    Map<Integer, List<UpdateRequest.Evidence>> chainOf = new HashMap<>();
    for (var row : rows) {
      var replaces = row.get(EVIDENCE.REPLACES);
      List<UpdateRequest.Evidence> chain;
      if (replaces == null) {
        chain = new ArrayList<>();
        chains.add(chain);
      } else {
        chain = Objects.requireNonNull(chainOf.get(replaces), "what is replaced is there");
      }
      chain.addFirst(evidence(row, List.copyOf(chain)));
      chainOf.put(row.get(EVIDENCE.ID), chain);
    }
    return chains.stream().map(List::getFirst).toList();
  }

  private static UpdateRequest.Evidence evidence(Record r, List<UpdateRequest.Evidence> earlier) {
    var size = r.get(EVIDENCE_FILE.SIZE);
    return new UpdateRequest.Evidence(
        r.get(EVIDENCE.ID),
        r.get(EVIDENCE.TITLE),
        r.get(EVIDENCE.LINK),
        r.get(EVIDENCE.EVIDENCE_FILE),
        r.get(EVIDENCE_FILE.FILE_NAME),
        size == null ? 0 : size,
        Stored.date(r, EVIDENCE.DATED),
        r.get(EVIDENCE.ADDED_AT).toInstant(),
        earlier);
  }
}
