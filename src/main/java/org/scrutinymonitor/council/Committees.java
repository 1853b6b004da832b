package org.scrutinymonitor.council;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE_NAME;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.CommitteeRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The committees of the council of this transaction. */
@Component
@Transactional(readOnly = true)
public class Committees {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Committees(DSLContext sql, InstantSource time, Audit audit, ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.events = events;
  }

  /** A name that a committee bore until a day. */
  public record Former(String name, @Nullable String nameCy, LocalDate until) {}

  /** The names of the committees that stand, in order. */
  public List<String> names() {
    return standing().stream().map(Committee::name).toList();
  }

  /** The committees that have not ended, by name. */
  public List<Committee> standing() {
    return fetch(COMMITTEE.ENDED_ON.isNull());
  }

  /** All committees, those that have ended too, by name. */
  public List<Committee> all() {
    return fetch(DSL.noCondition());
  }

  /** A committee by its number. */
  public Optional<Committee> find(int committee) {
    return fetch(COMMITTEE.ID.eq(committee)).stream().findFirst();
  }

  /** The names that a committee bore, the last first. */
  public List<Former> formerNames(int committee) {
    return sql.selectFrom(COMMITTEE_NAME)
        .where(COMMITTEE_NAME.COMMITTEE.eq(committee))
        .orderBy(COMMITTEE_NAME.ID.desc())
        .fetch(row -> new Former(row.getName(), row.getNameCy(), row.getUntilDay()));
  }

  /** The name of a committee. */
  public String name(int committee) {
    return row(committee).getName();
  }

  /**
   * The committee of this name, whatever the case: one that the council has, if only under a former
   * name, or a new one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int named(int council, String name) {
    var known =
        sql.select(COMMITTEE.ID)
            .from(COMMITTEE)
            .where(COMMITTEE.NAME.equalIgnoreCase(name.strip()))
            .fetchAny();
    if (known != null) return known.value1();
    var formerly =
        sql.select(COMMITTEE_NAME.COMMITTEE)
            .from(COMMITTEE_NAME)
            .where(COMMITTEE_NAME.NAME.equalIgnoreCase(name.strip()))
            .orderBy(COMMITTEE_NAME.ID.desc())
            .fetchAny();
    if (formerly != null) return formerly.value1();
    return insert(council, name.strip(), null);
  }

  /** Whether another committee bears this name, whatever the case. */
  public boolean isTaken(String name, int except) {
    return sql.fetchExists(
        COMMITTEE, COMMITTEE.NAME.equalIgnoreCase(name.strip()).and(COMMITTEE.ID.ne(except)));
  }

  /** Adds a committee; its number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int add(int person, String name, @Nullable String nameCy) {
    var id = insert(CouncilScope.council(), name, nameCy);
    audit.entry(person, "committee.added", "committee/" + id, detail(name, nameCy));
    return id;
  }

  /** Gives a committee another name; the one it bore is kept with its last day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rename(int person, int committee, String name, @Nullable String nameCy) {
    var row = row(committee);
    if (row.getName().equals(name) && java.util.Objects.equals(row.getNameCy(), nameCy)) return;
    var former = sql.newRecord(COMMITTEE_NAME);
    former.setCouncil(CouncilScope.council());
    former.setCommittee(committee);
    former.setName(row.getName());
    former.setNameCy(row.getNameCy());
    former.setUntilDay(Days.today(time));
    former.insert();
    row.setName(name);
    row.setNameCy(nameCy);
    row.update();
    audit.entry(person, "committee.renamed", "committee/" + committee, detail(name, nameCy));
  }

  /** Ends a committee today; where another goes on with its work, its reviews go there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(int person, int committee, @Nullable Integer successor, String reason) {
    var row = row(committee);
    if (row.getEndedOn() != null) throw Refusal.notFound();
    var today = Days.today(time);
    row.setEndedOn(today);
    row.setSuccessor(successor);
    row.update();
    var next = successor == null ? null : name(successor);
    var detail = new HashMap<String, Object>();
    detail.put("reason", reason);
    if (next != null) detail.put("successor", next);
    audit.entry(person, "committee.ended", "committee/" + committee, detail);
    events.publishEvent(new CommitteeEnded(person, committee, today, next, reason));
  }

  private CommitteeRecord row(int committee) {
    return sql.fetchOptional(COMMITTEE, COMMITTEE.ID.eq(committee)).orElseThrow(Refusal::notFound);
  }

  private int insert(int council, String name, @Nullable String nameCy) {
    return sql.insertInto(COMMITTEE, COMMITTEE.COUNCIL, COMMITTEE.NAME, COMMITTEE.NAME_CY)
        .values(council, name, nameCy)
        .returning(COMMITTEE.ID)
        .fetchSingle()
        .getId();
  }

  private List<Committee> fetch(Condition which) {
    return sql.selectFrom(COMMITTEE)
        .where(which)
        .orderBy(COMMITTEE.NAME)
        .fetch(r ->
            new Committee(r.getId(), r.getName(), r.getNameCy(), r.getEndedOn(), r.getSuccessor()));
  }

  private static HashMap<String, Object> detail(String name, @Nullable String nameCy) {
    var detail = new HashMap<String, Object>();
    detail.put("name", name);
    if (nameCy != null) detail.put("name_cy", nameCy);
    return detail;
  }
}
