package org.scrutinymonitor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds every table, also those to come, to the rule that councils know nothing of each other. */
@Story
class CouncilsApartTest {
  /** Belong to the installation and not to a council. */
  private static final List<String> COMMON = List.of("council", "flyway_schema_history");

  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;

  private int ours;
  private int theirs;

  @BeforeEach
  void twoCouncilsWithARowInEveryTable() {
    ours = found();
    theirs = found();
  }

  @Test
  void everyTableBelongsToACouncil() {
    var all =
        sql.resultQuery(
                """
                select relname::text from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                """)
            .fetchInto(String.class);
    assertThat(tablesWithACouncil()).contains("review", "item", "update", "person");
    assertThat(all).hasSameElementsAs(plus(tablesWithACouncil(), COMMON));
  }

  @Test
  void everyTableOfACouncilForcesItsPolicyOnItsOwnerToo() {
    for (var table : plus(tablesWithACouncil(), List.of("council"))) {
      assertThat(
              sql.fetchValue(
                  "select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass",
                  '"' + table + '"'))
          .as(table)
          .isEqualTo(true);
    }
  }

  @Test
  void everyViewAsksAsItsReaderAndNotAsItsOwner() {
    assertThat(
            sql.fetchValues(
                """
                select relname::text from pg_class
                where relkind = 'v' and relnamespace = 'public'::regnamespace
                and not coalesce('security_invoker=true' = any (reloptions), false)
                """))
        .isEmpty();
  }

  @Test
  void everyTableHasARowToTryTheRulesOn() {
    for (var table : tablesWithACouncil()) {
      assertThat(as(ours, () -> count(table, ours)))
          .as("add a row of %s to two-councils.sql, or nothing is tried on it", table)
          .isPositive();
    }
  }

  @Test
  void aCouncilSeesNoRowOfAnother() {
    for (var table : tablesWithACouncil()) {
      assertThat(as(ours, () -> count(table, theirs))).as(table).isZero();
    }
  }

  @Test
  void nobodySeesAnyRow() {
    for (var table : tablesWithACouncil()) {
      assertThat(sql.fetchCount(sql.selectFrom(quoted(table)))).as(table).isZero();
      assertThat(
              transaction.<Integer>execute(begun -> sql.fetchCount(sql.selectFrom(quoted(table)))))
          .as("%s in a transaction", table)
          .isZero();
    }
  }

  @Test
  void aConnectionGivenBackForgetsItsCouncil() {
    as(ours, () -> count("review", ours));
    for (int connection = 0; connection < 30; connection++) {
      assertThat(sql.fetchCount(sql.selectFrom("review"))).isZero();
    }
  }

  @Test
  void aCouncilAddsNoRowToAnother() {
    for (var table : tablesWithACouncil()) {
      var row =
          as(
              theirs,
              () ->
                  sql.fetchValue("select to_jsonb(t)::text from " + quoted(table) + " t limit 1"));
      assertThatThrownBy(() ->
              as(
                  ours,
                  () ->
                      sql.execute(
                          """
                          insert into %1$s (%2$s) overriding system value
                          select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)
                          """
                              .formatted(quoted(table), columns(table)),
                          row)))
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining(
              may("INSERT", table) ? "row-level security" : "permission denied");
    }
  }

  @Test
  void aCouncilChangesNoRowOfAnotherAndGivesNoneAway() {
    for (var table : tablesWithACouncil()) {
      if (!may("UPDATE", table)) continue;
      assertThat(as(ours, () -> move(table, theirs, theirs))).as(table).isZero();
      assertThatThrownBy(() -> as(ours, () -> move(table, ours, theirs)))
          .as(table)
          .hasStackTraceContaining("row-level security");
    }
  }

  @Test
  void aCouncilChangesItsOwnNameAlone() {
    var rename = "update council set name = 'Renamed' where id = ?";
    assertThat(as(ours, () -> sql.execute(rename, theirs))).isZero();
    assertThat(as(ours, () -> sql.execute(rename, ours))).isEqualTo(1);
  }

  @Test
  void whatIsAuditedIsNeverChangedAndNothingIsDeleted() {
    assertThat(may("UPDATE", "audit_entry")).isFalse();
    assertThat(may("UPDATE", "history") || may("INSERT", "history")).isFalse();
    for (var table : plus(tablesWithACouncil(), COMMON)) {
      assertThat(may("DELETE", table) || may("TRUNCATE", table)).as(table).isFalse();
    }
  }

  @Test
  void theApplicationRoleOwnsNothingAndCannotPassByPolicies() {
    assertThat(sql.fetchValue("select current_user::text")).isEqualTo(Keeper.APPLICATION);
    assertThat(
            sql.fetchValue(
                "select count(*) from pg_class where pg_has_role(current_user, relowner, 'member')"))
        .isEqualTo(0L);
    assertThat(
            sql.fetchValue(
                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
        .isEqualTo(false);
  }

  @Test
  void signingInFindsAPersonBeforeTheCouncilIsKnown() {
    var email = as(theirs, () -> (String) sql.fetchValue("select email from person limit 1"));
    var found = sql.fetch("select * from sign_in_person(?)", email.toUpperCase(Locale.ROOT));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("council")).isEqualTo(theirs);
    assertThat(sql.fetch("select * from sign_in_person('nobody@example.org')")).isEmpty();
    assertThat(sql.fetchCount(sql.selectFrom("person"))).isZero();
  }

  @Test
  void aPolicyThatIsBrokenIsAnErrorAndNotAnotherCouncil() {
    assertThatThrownBy(() ->
            transaction.execute(begun -> {
              sql.execute("select set_config('scrutiny.council', 'all', true)");
              return sql.fetchCount(sql.selectFrom("review"));
            }))
        .isInstanceOf(DataAccessException.class);
  }

  private int found() {
    var address = "c" + UUID.randomUUID();
    var council =
        transaction.<Integer>execute(begun ->
            (Integer)
                sql.fetchValue(
                    "insert into council (address, name) values (?, ?) returning id",
                    address,
                    address));
    as(council, () -> sql.execute(script().replace("{council}", "" + council)));
    return council;
  }

  private static String script() {
    try (var in = CouncilsApartTest.class.getResourceAsStream("two-councils.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private <T> T as(int council, Supplier<T> work) {
    return CouncilScope.in(council, () -> transaction.<T>execute(begun -> work.get()));
  }

  private List<String> tablesWithACouncil() {
    return sql.resultQuery(
            """
            select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attname = 'council' and not a.attisdropped
            and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
            order by c.relname
            """)
        .fetchInto(String.class);
  }

  /** The columns that a row is given: not those that the database computes. */
  private String columns(String table) {
    return (String)
        sql.fetchValue(
            """
            select string_agg(quote_ident(attname), ', ') from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """,
            quoted(table));
  }

  private int count(String table, int council) {
    return sql.fetchCount(sql.selectFrom(quoted(table)).where("council = ?", council));
  }

  private int move(String table, int from, int to) {
    return sql.execute(
        "update %s set council = ? where council = ?".formatted(quoted(table)), to, from);
  }

  private boolean may(String what, String table) {
    return (boolean)
        sql.fetchValue("select has_table_privilege(?::regclass, ?)", quoted(table), what);
  }

  private static String quoted(String table) {
    return '"' + table + '"';
  }

  private static List<String> plus(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
