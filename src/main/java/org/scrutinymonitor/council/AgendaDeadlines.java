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
    return rule(council).workingDays();
  }

  /** The agenda deadline of a meeting of a council on a day. */
  public LocalDate of(int council, LocalDate meeting) {
    return rule(council).of(meeting).day();
  }

  /** The rule of a council, for pages that show many meetings or say why. */
  public AgendaRule rule(int council) {
    var closed =
        sql.select(CLOSING_DAY.DAY, CLOSING_DAY.NAME)
            .from(CLOSING_DAY)
            .where(CLOSING_DAY.OPEN_AGAIN_AT.isNull())
            .fetchMap(CLOSING_DAY.DAY, CLOSING_DAY.NAME);
    return sql.select(COUNCIL.NATION, COUNCIL.CLEAR_DAYS)
        .from(COUNCIL)
        .where(COUNCIL.ID.eq(council))
        .fetchSingle(r -> new AgendaRule(Nation.ofStored(r.value1()), r.value2(), closed));
  }
}
