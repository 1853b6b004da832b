package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLICATION_COMMITTEE;

import org.jooq.DSLContext;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.CommitteeEnded;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.review.Address;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the public finds each committee: an address that stays whatever becomes of it. */
@Component
class CommitteeAddresses {
  private final DSLContext sql;
  private final Committees committees;

  CommitteeAddresses(DSLContext sql, Committees committees) {
    this.sql = sql;
    this.committees = committees;
  }

  /** The address of a committee: its own for ever, or the one that it would get. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public String of(Committee committee) {
    var known =
        sql.select(PUBLICATION_COMMITTEE.ADDRESS)
            .from(PUBLICATION_COMMITTEE)
            .where(PUBLICATION_COMMITTEE.COMMITTEE.eq(committee.id()))
            .fetchOne(PUBLICATION_COMMITTEE.ADDRESS);
    if (known != null) return known;
    var slug = Address.slug(committee.name());
    if (slug.isEmpty()) slug = "committee";
    var others =
        sql.select(PUBLICATION_COMMITTEE.ADDRESS)
            .from(PUBLICATION_COMMITTEE)
            .where(PUBLICATION_COMMITTEE.ADDRESS.startsWith(slug))
            .fetch(PUBLICATION_COMMITTEE.ADDRESS);
    var address = slug;
    for (int next = 2; others.contains(address); next++) address = slug + "-" + next;
    return address;
  }

  /** Keeps the address of a committee for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(int committee, String address) {
    sql.insertInto(PUBLICATION_COMMITTEE)
        .set(PUBLICATION_COMMITTEE.COUNCIL, CouncilScope.council())
        .set(PUBLICATION_COMMITTEE.COMMITTEE, committee)
        .set(PUBLICATION_COMMITTEE.ADDRESS, address)
        .onConflict(PUBLICATION_COMMITTEE.COUNCIL, PUBLICATION_COMMITTEE.COMMITTEE)
        .doNothing()
        .execute();
  }

  /** The page of a committee that has ended leads to its successor's, so that needs an address. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void committeeEnded(CommitteeEnded ended) {
    var successor = committees.find(ended.committee()).map(Committee::successor).orElse(null);
    var isKnown =
        sql.fetchExists(
            PUBLICATION_COMMITTEE, PUBLICATION_COMMITTEE.COMMITTEE.eq(ended.committee()));
    if (successor == null || !isKnown) return;
    committees.find(successor).ifPresent(next -> keep(next.id(), of(next)));
  }
}
