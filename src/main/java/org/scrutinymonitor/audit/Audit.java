package org.scrutinymonitor.audit;

import static org.scrutinymonitor.database.schema.Tables.AUDIT_ENTRY;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who did what to what; entries are added and never changed. */
@Component
public class Audit {
  private final DSLContext sql;
  private final InstantSource time;
  private final JsonMapper json;

  Audit(DSLContext sql, InstantSource time, JsonMapper json) {
    this.sql = sql;
    this.time = time;
    this.json = json;
  }

  /**
   * Adds an entry to the council's audit, in the transaction of the act itself: both last or
   * neither does.
   *
   * @param person who did it
   * @param act what was done, a short name that stays the same for ever: "review.confirmed"
   * @param subject what it was done to, as an address: "damp-and-mould/1/b"
   * @param detail what else a reader of the audit needs, as JSON writes it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void entry(int person, String act, String subject, Map<String, ?> detail) {
    add(person, act, subject, detail);
  }

  /** Adds an entry for what the program did by itself, at its time: a reminder, a mail. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void entryOfProgram(String act, String subject, Map<String, ?> detail) {
    add(null, act, subject, detail);
  }

  private void add(@Nullable Integer person, String act, String subject, Map<String, ?> detail) {
    sql.insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.COUNCIL, CouncilScope.council())
        .set(AUDIT_ENTRY.AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(AUDIT_ENTRY.PERSON, person)
        .set(AUDIT_ENTRY.ACT, act)
        .set(AUDIT_ENTRY.SUBJECT, subject)
        .set(AUDIT_ENTRY.DETAIL, JSONB.jsonb(json.writeValueAsString(detail)))
        .execute();
  }
}
