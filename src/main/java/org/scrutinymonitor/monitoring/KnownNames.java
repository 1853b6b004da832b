package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names of persons that the council knows, which no public text should hold. */
@Component
@Transactional(readOnly = true)
class KnownNames {
  private final DSLContext sql;

  KnownNames(DSLContext sql) {
    this.sql = sql;
  }

  /** All names, also of those who have left; never shown, only compared with. */
  List<String> all(Viewer viewer) {
    return sql.select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.COUNCIL.eq(viewer.council()))
        .fetch(PERSON.NAME);
  }
}
