package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE_MEMBER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.CommitteeEnded;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.schema.tables.records.CommitteeMemberRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on which committee for which term, and who takes its chair. */
@Component
public class CommitteeMembers {
  private final DSLContext sql;
  private final Audit audit;
  private final InstantSource time;

  CommitteeMembers(DSLContext sql, Audit audit, InstantSource time) {
    this.sql = sql;
    this.audit = audit;
    this.time = time;
  }

  /** A member's term; {@code name} is how the person is called on pages. */
  public record Member(
      int id, int person, String name, boolean chair, LocalDate from, @Nullable LocalDate until) {
    /** Whether the member sits on a day. */
    public boolean isOn(LocalDate day) {
      return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
  }

  /** A committee by its number; a refusal where there is none. */
  @Transactional(readOnly = true)
  public String committee(Viewer viewer, int id) {
    viewer.ask(Permission.KEEP_POSTS);
    return sql.select(COMMITTEE.NAME)
        .from(COMMITTEE)
        .where(COMMITTEE.ID.eq(id))
        .fetchOptional(COMMITTEE.NAME)
        .orElseThrow(Refusal::notFound);
  }

  /** The council's committees by name: number to name. */
  @Transactional(readOnly = true)
  public Map<Integer, String> committees(Viewer viewer) {
    viewer.ask(Permission.KEEP_POSTS);
    return sql.select(COMMITTEE.ID, COMMITTEE.NAME)
        .from(COMMITTEE)
        .orderBy(COMMITTEE.NAME)
        .fetchMap(COMMITTEE.ID, COMMITTEE.NAME);
  }

  /** The committees on which this person sits today, by number. */
  @Transactional(readOnly = true)
  public Set<Integer> of(Viewer viewer) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var today = Days.today(time);
    return sql.select(COMMITTEE_MEMBER.COMMITTEE)
        .from(COMMITTEE_MEMBER)
        .where(COMMITTEE_MEMBER.PERSON.eq(viewer.person()))
        .and(COMMITTEE_MEMBER.FROM_DAY.le(today))
        .and(COMMITTEE_MEMBER.UNTIL_DAY.isNull().or(COMMITTEE_MEMBER.UNTIL_DAY.ge(today)))
        .fetchSet(COMMITTEE_MEMBER.COMMITTEE);
  }

  /** All terms on a committee, the chair's first, then by name; past ones too. */
  @Transactional(readOnly = true)
  public List<Member> of(int committee) {
    return sql.select(
            COMMITTEE_MEMBER.ID,
            COMMITTEE_MEMBER.PERSON,
            PERSON.NAME,
            COMMITTEE_MEMBER.CHAIR,
            COMMITTEE_MEMBER.FROM_DAY,
            COMMITTEE_MEMBER.UNTIL_DAY)
        .from(COMMITTEE_MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(COMMITTEE_MEMBER.PERSON))
        .where(COMMITTEE_MEMBER.COMMITTEE.eq(committee))
        .orderBy(
            COMMITTEE_MEMBER.CHAIR.desc(),
            PERSON.NAME,
            COMMITTEE_MEMBER.FROM_DAY,
            COMMITTEE_MEMBER.ID)
        .fetch(r ->
            new Member(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  /** Why somebody cannot sit for a term, as the key of a sentence; null if they can. */
  @Transactional(readOnly = true)
  public @Nullable String refused(
      int committee, int person, boolean chair, LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) return "posts.until-before-from";
    if (!sql.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.LEFT_AT.isNull())))
      return "posts.person-missing";
    for (var member : of(committee)) {
      var overlap = Holding.overlap(from, until, member.from(), member.until());
      if (overlap && member.person() == person) return "posts.member.already";
      if (overlap && chair && member.chair()) return "posts.member.chair-taken";
    }
    return null;
  }

  /** Somebody sits on a committee for a term. */
  @Transactional
  public void begin(
      Viewer viewer,
      int committee,
      int person,
      boolean chair,
      LocalDate from,
      @Nullable LocalDate until) {
    viewer.ask(Permission.KEEP_POSTS);
    sql.execute("select pg_advisory_xact_lock(hashtext('committee'), ?)", committee);
    var refused = refused(committee, person, chair, from, until);
    if (refused != null) throw new Refusal(Refusal.Sort.WRONG, refused);
    var row = sql.newRecord(COMMITTEE_MEMBER);
    row.setCouncil(viewer.council());
    row.setCommittee(committee);
    row.setPerson(person);
    row.setChair(chair);
    row.setFromDay(from);
    row.setUntilDay(until);
    row.insert();
    audit.entry(
        viewer.person(),
        "committee.member-begun",
        "committee/" + committee,
        Map.of("person", person, "chair", chair, "from", from.toString()));
  }

  /** Sets the last day of a member's term. */
  @Transactional
  public void end(Viewer viewer, int committee, int id, LocalDate last) {
    viewer.ask(Permission.KEEP_POSTS);
    var row =
        sql.selectFrom(COMMITTEE_MEMBER)
            .where(COMMITTEE_MEMBER.ID.eq(id))
            .and(COMMITTEE_MEMBER.COMMITTEE.eq(committee))
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    if (last.isBefore(row.getFromDay())) {
      throw new Refusal(Refusal.Sort.WRONG, "posts.until-before-from");
    }
    end(viewer, row, last);
  }

  /** A person sits on no committee any more from a day on. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endAllOfPerson(Viewer viewer, int person, LocalDate over) {
    sql.selectFrom(COMMITTEE_MEMBER)
        .where(COMMITTEE_MEMBER.PERSON.eq(person))
        .and(COMMITTEE_MEMBER.FROM_DAY.lt(over))
        .and(COMMITTEE_MEMBER.UNTIL_DAY.isNull().or(COMMITTEE_MEMBER.UNTIL_DAY.ge(over)))
        .fetch()
        .forEach(row -> end(viewer, row, over.minusDays(1)));
  }

  /** With a committee, the terms of its members end. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void committeeEnded(CommitteeEnded ended) {
    sql.selectFrom(COMMITTEE_MEMBER)
        .where(COMMITTEE_MEMBER.COMMITTEE.eq(ended.committee()))
        .and(COMMITTEE_MEMBER.FROM_DAY.le(ended.on()))
        .and(COMMITTEE_MEMBER.UNTIL_DAY.isNull().or(COMMITTEE_MEMBER.UNTIL_DAY.gt(ended.on())))
        .fetch()
        .forEach(row -> end(ended.person(), row, ended.on()));
  }

  private void end(Viewer viewer, CommitteeMemberRecord row, LocalDate last) {
    end(viewer.person(), row, last);
  }

  private void end(int person, CommitteeMemberRecord row, LocalDate last) {
    row.setUntilDay(last);
    row.update();
    audit.entry(
        person,
        "committee.member-ended",
        "committee/" + row.getCommittee(),
        Map.of("person", row.getPerson(), "last", last.toString()));
  }
}
