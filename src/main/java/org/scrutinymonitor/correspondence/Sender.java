package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.CLOSING_DAY;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;

import java.util.HashSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    Known(DSLContext sql) {
      this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Sender here() {
      var closed =
          sql.select(CLOSING_DAY.DAY)
              .from(CLOSING_DAY)
              .where(CLOSING_DAY.OPEN_AGAIN_AT.isNull())
              .fetch(CLOSING_DAY.DAY);
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
                      r.get(COUNCIL.MAIL_FROM), r.get(COUNCIL.MAIL_UNTIL), new HashSet<>(closed))));
    }
  }
}
