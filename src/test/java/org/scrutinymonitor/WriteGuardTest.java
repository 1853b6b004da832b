package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scrutinymonitor.database.schema.Tables.AUDIT_ENTRY;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.DefaultSchema;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules about writing are seen to be broken by writers that break them. */
@Story
class WriteGuardTest {
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;
  @Autowired Committees committees;
  @Autowired Audit audit;
  @Autowired People people;

  private int council;
  private int person;

  @BeforeEach
  void aCouncil() {
    var address = "c" + UUID.randomUUID();
    council =
        sql.fetchSingle(
                "insert into council (address, name) values (?, ?) returning id", address, address)
            .get(0, Integer.class);
    person =
        CouncilScope.in(
            council,
            () ->
                transaction.execute(begun ->
                    people.add(
                        council,
                        address + "@example.org",
                        "Officer",
                        "a-long-enough-password",
                        Set.of(Role.SCRUTINY_OFFICER),
                        "en")));
  }

  @Test
  void everyTableHasAnOwner() {
    var tables =
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(t -> t.getTableType().isTable())
            .map(Named::getName);
    assertThat(tables).containsExactlyInAnyOrderElementsOf(TableOwners.ROOM.keySet());
  }

  @Test
  void aWriteWithAnAuditEntryCommits() {
    CouncilScope.run(council, () -> new Writer().adds(true));
    assertThat(CouncilScope.in(council, committees::names)).containsExactly("Place");
  }

  @Test
  void aWriteWithoutAnAuditEntryIsRolledBack() {
    var writer = new Writer();
    assertThatThrownBy(() -> CouncilScope.run(council, () -> writer.adds(false)))
        .hasMessageContaining("[committee] and no audit entry");
    assertThat(CouncilScope.in(council, committees::names)).isEmpty();
  }

  @Test
  void aWriteToTheTableOfAnotherRoomFails() {
    var writer = new Writer();
    assertThatThrownBy(() -> CouncilScope.run(council, writer::writesOthers))
        .hasMessageContaining("Writer writes table committee, which belongs to council");
    assertThatThrownBy(() -> CouncilScope.run(council, writer::writesOthersInPlainSql))
        .hasMessageContaining("Writer writes table audit_entry, which belongs to audit");
  }

  @Test
  void whatATestPreparesGoesFree() {
    CouncilScope.run(
        council,
        () -> transaction.executeWithoutResult(begun -> committees.named(council, "Place")));
    assertThat(CouncilScope.in(council, committees::names)).containsExactly("Place");
  }

  @Test
  void writesAreToldFromReads() {
    assertThat(WriteGuard.tables("insert into \"public\".\"update\" (\"item\") values (?)"))
        .containsExactly("update");
    assertThat(
            WriteGuard.tables(
                "with x as (delete from item returning id) update review set title = ''"))
        .containsExactly("item", "review");
    assertThat(
            WriteGuard.tables("select * from \"update\" join review on true for update of review"))
        .isEmpty();
    assertThat(
            WriteGuard.tables(
                "insert into item (id) values (1) on conflict (id) do update set id = 1"))
        .containsExactly("item");
  }

  /** Begins transactions as a verb of the program would. */
  @WriteGuard.CountsAsProgram
  final class Writer {
    void adds(boolean withEntry) {
      transaction.executeWithoutResult(begun -> {
        committees.named(council, "Place");
        if (withEntry) audit.entry(person, "committee.added", "place", Map.of());
      });
    }

    void writesOthers() {
      transaction.executeWithoutResult(begun ->
          sql.insertInto(COMMITTEE, COMMITTEE.COUNCIL, COMMITTEE.NAME)
              .values(council, "X")
              .execute());
    }

    void writesOthersInPlainSql() {
      transaction.executeWithoutResult(
          begun -> sql.execute("delete from " + AUDIT_ENTRY.getName()));
    }
  }
}
