package org.scrutinymonitor.council;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The committees of the council of this transaction. */
@Component
@Transactional(readOnly = true)
public class Committees {
  private final DSLContext sql;

  Committees(DSLContext sql) {
    this.sql = sql;
  }

  /** The names of all committees, in order. */
  public List<String> names() {
    return sql.select(COMMITTEE.NAME).from(COMMITTEE).orderBy(COMMITTEE.NAME).fetch(COMMITTEE.NAME);
  }

  /** All committees, by name. */
  public List<Committee> all() {
    return sql.selectFrom(COMMITTEE)
        .orderBy(COMMITTEE.NAME)
        .fetch(r -> new Committee(r.getId(), r.getName(), r.getNameCy()));
  }

  /** The name of a committee. */
  public String name(int committee) {
    return sql.fetchSingle(COMMITTEE, COMMITTEE.ID.eq(committee)).getName();
  }

  /** The committee of this name: one that the council has, whatever the case, or a new one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int named(int council, String name) {
    var known =
        sql.select(COMMITTEE.ID)
            .from(COMMITTEE)
            .where(COMMITTEE.NAME.equalIgnoreCase(name.strip()))
            .fetchAny();
    if (known != null) return known.value1();
    return sql.insertInto(COMMITTEE, COMMITTEE.COUNCIL, COMMITTEE.NAME)
        .values(council, name.strip())
        .returning(COMMITTEE.ID)
        .fetchSingle()
        .getId();
  }
}
