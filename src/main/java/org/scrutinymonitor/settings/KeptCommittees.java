package org.scrutinymonitor.settings;

import static org.jooq.impl.DSL.count;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The committees of a council, for whoever keeps them. */
@Component
class KeptCommittees {
  private final Committees committees;
  private final DSLContext sql;
  private final InstantSource time;

  KeptCommittees(Committees committees, DSLContext sql, InstantSource time) {
    this.committees = committees;
    this.sql = sql;
    this.time = time;
  }

  @Transactional(readOnly = true)
  List<Committee> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    return committees.all();
  }

  @Transactional(readOnly = true)
  Committee find(Viewer viewer, int committee) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    return committees.find(committee).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  List<Committees.Former> formerNames(Viewer viewer, int committee) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    return committees.formerNames(committee);
  }

  /** How many reviews each committee has. */
  @Transactional(readOnly = true)
  Map<Integer, Integer> reviews(Viewer viewer) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    return sql.select(REVIEW.COMMITTEE, count())
        .from(REVIEW)
        .where(REVIEW.COMMITTEE.isNotNull())
        .groupBy(REVIEW.COMMITTEE)
        .fetchMap(REVIEW.COMMITTEE, count());
  }

  /** Adds a committee; what is wrong with its names. */
  @Transactional
  Errors add(Viewer viewer, CommitteeForm form) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    var errors = errors(form, 0);
    if (errors.isEmpty()) committees.add(viewer.person(), form.name(), form.welsh());
    return errors;
  }

  /** Gives a committee other names; what is wrong with them. */
  @Transactional
  Errors rename(Viewer viewer, int committee, CommitteeForm form) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    var errors = errors(form, committee);
    if (errors.isEmpty()) {
      committees.rename(viewer.person(), committee, form.name(), form.welsh());
    }
    return errors;
  }

  /**
   * Ends a committee that has no meeting to come; what is wrong.
   *
   * @param successor the committee that goes on with its work, null where none does
   */
  @Transactional
  Errors end(Viewer viewer, int committee, @Nullable Integer successor, String reason) {
    viewer.ask(Permission.KEEP_COMMITTEES);
    var errors = Errors.none();
    var known =
        successor == null
            || successor != committee
                && committees.find(successor).filter(Committee::stands).isPresent();
    if (!known) errors.add("successor", "settings.committee.successor-missing");
    if (successor == null && reviews(viewer).getOrDefault(committee, 0) > 0) {
      errors.add("successor", "settings.committee.successor-needed");
    }
    if (reason.isEmpty()) errors.add("reason", "settings.committee.reason-missing");
    if (reason.length() > 1000) errors.add("reason", "settings.too-long", 1000);
    var meets =
        sql.fetchExists(
            MEETING,
            MEETING
                .COMMITTEE
                .eq(committee)
                .and(MEETING.DAY.gt(Days.today(time)))
                .and(MEETING.CANCELLED_AT.isNull()));
    if (meets) errors.add("reason", "settings.committee.still-meets");
    if (errors.isEmpty()) committees.end(viewer.person(), committee, successor, reason);
    return errors;
  }

  private Errors errors(CommitteeForm form, int committee) {
    var errors = form.errors();
    if (committees.isTaken(form.name(), committee)) {
      errors.add("name", "settings.committee.taken");
    }
    return errors;
  }
}
