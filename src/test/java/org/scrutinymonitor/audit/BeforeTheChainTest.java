package org.scrutinymonitor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.database.Keeper;

/** What a database held before it had chains is entered in the order in which it was made. */
class BeforeTheChainTest {
  private static final String HELD =
      """
      with
        the_council as (insert into council (id, address, name) values (%1$d, 'c%1$d', 'C') returning id),
        the_person as (
          insert into person (council, email, name, password_hash, roles)
          values (%1$d, 'o@c%1$d.example', 'Officer', '-', '{scrutiny_officer}') returning id),
        the_review as (
          insert into review (council, address, title, created_at, created_by)
          select %1$d, 'damp', 'Damp', '2026-01-05 10:00+00', id from the_person returning id, created_by),
        the_item as (
          insert into item (council, review, position, path, text)
          select %1$d, id, 1, '1', 'Repair' from the_review returning id, review),
        the_later as (
          insert into item (council, review, position, path, text)
          select %1$d, id, 2, '2', 'Heat' from the_review returning id),
        the_entry as (
          insert into audit_entry (council, at, person, act, subject)
          select %1$d, '2026-02-01 09:00+00', id, 'item.added', 'damp/2' from the_person returning id),
        the_update as (
          insert into "update" (council, item, position, evidence, recorded_at, recorded_by)
          select %1$d, i.id, 1, 'Done', '2026-03-01 09:00+00', p.id from the_item i, the_person p returning id)
      insert into amendment (council, review, item, field, old_text, new_text, reason, made_at, made_by)
      select %1$d, i.review, i.id, 'text', 'Mend', 'Repair', 'Clearer', '2026-01-20 09:00+00', p.id
      from the_item i, the_person p
      """;

  @TempDir Path folder;

  @Test
  void everyRowIsInTheChainOfItsReview() throws Exception {
    try (var keeper = Keeper.start(folder)) {
      migrate(keeper, "202611261500");
      try (var sql = DSL.using(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER))) {
        for (int council : List.of(1, 2)) {
          sql.execute("select set_config('scrutiny.council', ?, false)", "" + council);
          sql.execute(HELD.formatted(council));
        }
      }
      migrate(keeper, "latest");
      try (var sql = DSL.using(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER))) {
        sql.execute("select set_config('scrutiny.council', '2', false)");
        assertThat(sql.fetchValues("select source || ' ' || at::date from history order by number"))
            .isEqualTo(
                List.of(
                    "review 2026-01-05",
                    "item 2026-01-05",
                    "amendment 2026-01-20",
                    "item 2026-02-01",
                    "update 2026-03-01"));
      }
    }
    var out = new ByteArrayOutputStream();
    var exit =
        VerifyCommand.run(
            List.of(),
            Map.of("SCRUTINY_DATA", folder.toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("c1/damp: 5 entries", "c2/damp: 5 entries", "2 reviews, 10 entries");
    assertThat(exit).isZero();
  }

  private static void migrate(Keeper keeper, String until) throws Exception {
    Flyway.configure()
        .dataSource(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER))
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", Keeper.APPLICATION, "owner", Keeper.OWNER))
        .target(until)
        .load()
        .migrate();
  }
}
