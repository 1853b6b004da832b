package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.MONITORING_DECISION;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions to keep asking about an item, to stop or pause that, or to refer it elsewhere. */
@Component
public class MonitoringDecisions {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Register register;

  MonitoringDecisions(DSLContext sql, InstantSource time, Audit audit, Register register) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.register = register;
  }

  /**
   * An item with what was decided about asking for it.
   *
   * @param decisions the newest first
   * @param roundOpen whether an open round asks about it now
   */
  record Item(
      Review review, Review.Item item, List<MonitoringDecision> decisions, boolean roundOpen) {
    /** What counts now; every item is kept until somebody decides otherwise. */
    MonitoringDecision.Sort now() {
      return decisions.isEmpty() ? MonitoringDecision.Sort.KEEP : decisions.getFirst().sort();
    }

    /** Whether a committee closed it, so that a meeting alone opens it again. */
    boolean closed() {
      return item.considered().closing() != null;
    }
  }

  /** An item and all that was decided about it. */
  @Transactional(readOnly = true)
  public Item of(Viewer viewer, String address, String path) {
    viewer.ask(Permission.RUN_ROUNDS);
    var review = register.find(viewer, address);
    var item = review.at(path).orElseThrow(Refusal::notFound);
    var decisions =
        sql.select(
                MONITORING_DECISION.DECISION,
                MONITORING_DECISION.REASON,
                MONITORING_DECISION.DECIDED_AT,
                PERSON.NAME)
            .from(MONITORING_DECISION)
            .join(PERSON)
            .on(PERSON.ID.eq(MONITORING_DECISION.DECIDED_BY))
            .where(MONITORING_DECISION.ITEM.eq(item.id()))
            .orderBy(MONITORING_DECISION.ID.desc())
            .fetch(r ->
                new MonitoringDecision(
                    MonitoringDecision.Sort.of(r.value1()).orElseThrow(),
                    r.value2(),
                    r.value3().toInstant(),
                    r.value4()));
    var open =
        sql.fetchExists(
            sql.selectOne()
                .from(UPDATE_REQUEST)
                .join(ROUND)
                .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
                .where(UPDATE_REQUEST.ITEM.eq(item.id()))
                .and(Rounds.OPEN));
    return new Item(review, item, decisions, open);
  }

  /** Decides about an item that no committee has closed. */
  @Transactional
  public void decide(
      Viewer viewer,
      String address,
      String path,
      MonitoringDecision.Sort sort,
      @Nullable String typed) {
    viewer.ask(Permission.RUN_ROUNDS);
    var known = of(viewer, address, path);
    var reason = Typed.tidy(typed);
    if (reason == null) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.decision.reason-missing");
    }
    // Two who decide at once come one after the other, and a closing comes before or behind both.
    sql.select(ITEM.ID).from(ITEM).where(ITEM.ID.eq(known.item().id())).forUpdate().fetch();
    if (of(viewer, address, path).closed()) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.decision.closed-already");
    }
    sql.insertInto(MONITORING_DECISION)
        .set(MONITORING_DECISION.COUNCIL, viewer.council())
        .set(MONITORING_DECISION.ITEM, known.item().id())
        .set(MONITORING_DECISION.DECISION, sort.stored())
        .set(MONITORING_DECISION.REASON, reason)
        .set(MONITORING_DECISION.DECIDED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(MONITORING_DECISION.DECIDED_BY, viewer.person())
        .execute();
    audit.entry(
        viewer.person(),
        "monitoring.decided",
        address + "/" + path,
        Map.of("decision", sort.stored(), "reason", reason));
  }
}
