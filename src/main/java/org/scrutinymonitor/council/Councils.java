package org.scrutinymonitor.council;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The councils of this installation. */
@Component
@Transactional(readOnly = true)
public class Councils {
  private final DSLContext sql;

  Councils(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Council> find(String address) {
    return sql.selectFrom(COUNCIL)
        .where(COUNCIL.ADDRESS.eq(address))
        .fetchOptional(Councils::council);
  }

  public Optional<Council> find(int id) {
    return sql.selectFrom(COUNCIL).where(COUNCIL.ID.eq(id)).fetchOptional(Councils::council);
  }

  public List<Council> all() {
    return sql.selectFrom(COUNCIL).orderBy(COUNCIL.NAME).fetch(Councils::council);
  }

  /** Adds a council, and returns its number. */
  @Transactional
  public int add(
      String address,
      String name,
      @Nullable String nameCy,
      boolean welshFirst,
      String colour,
      String tint) {
    return sql.insertInto(COUNCIL)
        .set(COUNCIL.ADDRESS, address)
        .set(COUNCIL.NAME, name)
        .set(COUNCIL.NAME_CY, nameCy)
        .set(COUNCIL.WELSH_FIRST, welshFirst)
        .set(COUNCIL.COLOUR, colour)
        .set(COUNCIL.TINT, tint)
        .returning(COUNCIL.ID)
        .fetchSingle()
        .getId();
  }

  private static Council council(
      org.scrutinymonitor.database.schema.tables.records.CouncilRecord r) {
    return new Council(
        r.getId(),
        r.getAddress(),
        r.getName(),
        r.getNameCy(),
        r.getWelshFirst(),
        r.getColour(),
        r.getTint());
  }
}
