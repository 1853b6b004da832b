package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council in whose name mail goes.
 *
 * @param address the first part of its addresses
 * @param nameCy its Welsh name, null where it has none
 */
record Sender(String address, String name, @Nullable String nameCy, WorkingTime working) {

  /** How it is called in a language. */
  String named(String language) {
    return language.equals("cy") && nameCy != null ? nameCy : name;
  }

  /** Knows the council of a transaction as a sender. */
  @Component
  static class Known {
    private final DSLContext sql;
    private final AgendaDeadlines deadlines;

    Known(DSLContext sql, AgendaDeadlines deadlines) {
      this.sql = sql;
      this.deadlines = deadlines;
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Sender here() {
      return sql.select(
              COUNCIL.ADDRESS, COUNCIL.NAME, COUNCIL.NAME_CY, COUNCIL.MAIL_FROM, COUNCIL.MAIL_UNTIL)
          .from(COUNCIL)
          .where(COUNCIL.ID.eq(CouncilScope.council()))
          .fetchSingle(r ->
              new Sender(
                  r.get(COUNCIL.ADDRESS),
                  r.get(COUNCIL.NAME),
                  r.get(COUNCIL.NAME_CY),
                  new WorkingTime(
                      r.get(COUNCIL.MAIL_FROM),
                      r.get(COUNCIL.MAIL_UNTIL),
                      deadlines.workingDays(CouncilScope.council()))));
    }
  }
}
