package org.scrutinymonitor.council;

import static org.scrutinymonitor.database.schema.Tables.CLOSING_DAY;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when what is to be on the agenda of a meeting must be there: the council's own rule. */
@Component
@Transactional(readOnly = true)
public class AgendaDeadlines {
  private final DSLContext sql;

  AgendaDeadlines(DSLContext sql) {
    this.sql = sql;
  }

  /** The working days of a council. */
  public WorkingDays workingDays(int council) {
    var nation =
        sql.select(COUNCIL.NATION)
            .from(COUNCIL)
            .where(COUNCIL.ID.eq(council))
            .fetchSingle(COUNCIL.NATION);
    var closed =
        sql.select(CLOSING_DAY.DAY)
            .from(CLOSING_DAY)
            .where(CLOSING_DAY.OPEN_AGAIN_AT.isNull())
            .fetchSet(CLOSING_DAY.DAY);
    return new WorkingDays(Nation.ofStored(nation), closed);
  }

  /** The agenda deadline of a meeting of a council on a day. */
  public LocalDate of(int council, LocalDate meeting) {
    var clear =
        sql.select(COUNCIL.CLEAR_DAYS)
            .from(COUNCIL)
            .where(COUNCIL.ID.eq(council))
            .fetchSingle(COUNCIL.CLEAR_DAYS);
    return workingDays(council).before(meeting, clear);
  }
}
