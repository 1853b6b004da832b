package org.scrutinymonitor.council;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Sequence;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.CouncilRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The councils of this installation. */
@Component
@Transactional(readOnly = true)
public class Councils {
  private static final Sequence<Integer> NUMBERS =
      sequence(name("council_id_seq"), SQLDataType.INTEGER);

  private final DSLContext sql;
  private final Audit audit;

  Councils(DSLContext sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
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

  /**
   * A number for a council that is about to be founded: the transaction that founds it is bound to
   * it from its beginning.
   */
  @Transactional
  public int nextNumber() {
    return sql.nextval(NUMBERS);
  }

  /** Adds a council, with the first of what belongs to it in the same transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Council council) {
    sql.insertInto(COUNCIL)
        .set(COUNCIL.ID, council.id())
        .set(COUNCIL.ADDRESS, council.address())
        .set(COUNCIL.NAME, council.name())
        .set(COUNCIL.NAME_CY, council.nameCy())
        .set(COUNCIL.WELSH_FIRST, council.welshFirst())
        .set(COUNCIL.COLOUR, council.colour())
        .set(COUNCIL.TINT, council.tint())
        .execute();
  }

  /**
   * Founds a council under a number of {@link #nextNumber}, in the transaction of its first person.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void found(
      int id,
      String address,
      String name,
      @Nullable String nameCy,
      boolean welshFirst,
      String nation) {
    sql.execute(
        """
        insert into council (id, address, name, name_cy, welsh_first, nation)
        overriding system value values (?, ?, ?, ?, ?, ?)
        """,
        id,
        address,
        name,
        nameCy,
        welshFirst,
        nation);
  }

  /** What the council of this transaction sets for itself. */
  public CouncilSettings settings() {
    return sql.selectFrom(COUNCIL).where(here()).fetchSingle(Councils::settings);
  }

  /**
   * Changes what the council of this transaction sets for itself; the same settings change nothing.
   *
   * @param person who changes it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(int person, CouncilSettings settings) {
    var row = sql.selectFrom(COUNCIL).where(here()).forUpdate().fetchSingle();
    var changes = settings.changes(settings(row));
    if (changes.isEmpty()) return;
    row.setName(settings.name());
    row.setNameCy(settings.nameCy());
    row.setWelshFirst(settings.welshFirst());
    row.setNation(settings.nation().stored());
    row.setFirstRoundMonths(settings.firstRoundMonths());
    row.setClearDays(settings.clearDays());
    row.setMailFrom(settings.mailFrom());
    row.setMailUntil(settings.mailUntil());
    row.setOfficeEmail(settings.officeEmail());
    row.setOfficePhone(settings.officePhone());
    if (changes.containsKey("colour")) {
      if (!settings.colour().isReadable()) throw new IllegalArgumentException("too pale");
      row.setColour(settings.colour().code());
      row.setTint(settings.colour().tint().code());
    }
    row.update();
    audit.entry(person, "council.changed", row.getAddress(), changes);
  }

  /** Councils can be read across, so each question about one must name it. */
  private static Condition here() {
    return COUNCIL.ID.eq(CouncilScope.council());
  }

  private static CouncilSettings settings(CouncilRecord r) {
    return new CouncilSettings(
        r.getName(),
        r.getNameCy(),
        r.getWelshFirst(),
        Nation.ofStored(r.getNation()),
        r.getFirstRoundMonths(),
        r.getClearDays(),
        r.getMailFrom(),
        r.getMailUntil(),
        r.getOfficeEmail(),
        r.getOfficePhone(),
        new Colour(r.getColour()));
  }

  private static Council council(CouncilRecord r) {
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
