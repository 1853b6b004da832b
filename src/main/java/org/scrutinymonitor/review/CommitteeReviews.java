package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.CommitteeEnded;
import org.scrutinymonitor.council.Committees;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews outlive their committee: when it ends, they go to the one that goes on with its work. */
@Component
class CommitteeReviews {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Committees committees;

  CommitteeReviews(DSLContext sql, InstantSource time, Audit audit, Committees committees) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.committees = committees;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void committeeEnded(CommitteeEnded ended) {
    var successor = ended.successor();
    if (successor == null) return;
    var now = time.instant().atOffset(ZoneOffset.UTC);
    for (var review : sql.fetch(REVIEW, REVIEW.COMMITTEE.eq(ended.committee()))) {
      var row = sql.newRecord(AMENDMENT);
      row.setCouncil(review.getCouncil());
      row.setReview(review.getId());
      row.setField(AgreedField.COMMITTEE.stored());
      row.setOldText(committees.name(ended.committee()));
      row.setNewText(successor);
      row.setReason(ended.reason());
      row.setMadeAt(now);
      row.setMadeBy(ended.person());
      row.insert();
      review.setCommittee(committees.named(review.getCouncil(), successor));
      review.update();
      audit.entry(
          ended.person(),
          "review.amended",
          review.getAddress(),
          Map.of("fields", List.of(AgreedField.COMMITTEE.stored()), "reason", ended.reason()));
    }
  }
}
