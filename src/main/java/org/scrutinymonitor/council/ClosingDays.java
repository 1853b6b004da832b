package org.scrutinymonitor.council;

import static org.scrutinymonitor.database.schema.Tables.CLOSING_DAY;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days on which the council of this transaction is closed beside bank holidays. */
@Component
public class ClosingDays {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  ClosingDays(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** A day on which the council is closed, and why: "Christmas closure". */
  public record ClosingDay(int id, LocalDate day, String name) {}

  /** The closing days from a day on, in order. */
  @Transactional(readOnly = true)
  public List<ClosingDay> from(LocalDate day) {
    return sql.select(CLOSING_DAY.ID, CLOSING_DAY.DAY, CLOSING_DAY.NAME)
        .from(CLOSING_DAY)
        .where(CLOSING_DAY.DAY.ge(day))
        .and(CLOSING_DAY.OPEN_AGAIN_AT.isNull())
        .orderBy(CLOSING_DAY.DAY)
        .fetch(r -> new ClosingDay(r.value1(), r.value2(), r.value3()));
  }

  /** Closes the council on each of some days; those on which it is closed already stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(int person, List<LocalDate> days, String name) {
    if (name.isBlank()) throw new IllegalArgumentException("not looked at for errors");
    sql.execute("select pg_advisory_xact_lock(hashtext('closing day'), ?)", CouncilScope.council());
    var closed = from(LocalDate.EPOCH).stream().map(ClosingDay::day).toList();
    for (var day : days) {
      if (closed.contains(day)) continue;
      var id =
          sql.insertInto(CLOSING_DAY)
              .set(CLOSING_DAY.COUNCIL, CouncilScope.council())
              .set(CLOSING_DAY.DAY, day)
              .set(CLOSING_DAY.NAME, name)
              .returning(CLOSING_DAY.ID)
              .fetchSingle()
              .getId();
      audit.entry(
          person,
          "closing-day.added",
          "closing-day/" + id,
          Map.of("day", day.toString(), "name", name));
    }
  }

  /** Opens the council again on a day on which it was to be closed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(int person, int closingDay) {
    var rows =
        sql.update(CLOSING_DAY)
            .set(CLOSING_DAY.OPEN_AGAIN_AT, time.instant().atOffset(ZoneOffset.UTC))
            .where(CLOSING_DAY.ID.eq(closingDay))
            .and(CLOSING_DAY.OPEN_AGAIN_AT.isNull())
            .execute();
    if (rows == 0) throw Refusal.notFound();
    audit.entry(person, "closing-day.reopened", "closing-day/" + closingDay, Map.of());
  }
}
