package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own for {@link KillTest}: four clients write through the program's keeper and
 * its transactions, and each line that it prints is a word that was acknowledged.
 */
final class Writer {
  private static final int COUNCIL = 1;

  private Writer() {}

  public static void main(String[] arguments) throws Exception {
    var keeper = Keeper.start(Path.of(arguments[0]));
    try (var connection =
            DriverManager.getConnection(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER));
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists work (council integer not null, word text primary key);
          alter table work enable row level security;
          drop policy if exists council on work;
          create policy council on work
            using (council = nullif(current_setting('scrutiny.council', true), '')::integer);
          grant select, insert on work to %s;
          """
              .formatted(Keeper.APPLICATION));
    }
    for (int client = 0; client < 4; client++) {
      new Thread(() -> write(keeper)).start();
    }
  }

  private static void write(Keeper keeper) {
    try {
      var source =
          new SingleConnectionDataSource(
              keeper.url(), Keeper.APPLICATION, keeper.password(Keeper.APPLICATION), true);
      var sql = new JdbcTemplate(source);
      var transaction =
          new TransactionTemplate(
              new CouncilTransactions(source, java.time.InstantSource.system()));
      while (true) {
        var word = UUID.randomUUID().toString();
        CouncilScope.run(
            COUNCIL,
            () ->
                transaction.executeWithoutResult(
                    begun -> sql.update("insert into work values (?, ?)", COUNCIL, word)));
        System.out.println(word);
      }
    } catch (IOException | RuntimeException serverGone) {
      // the test has killed the server; nothing more is acknowledged
    }
  }
}
