package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * The database of a data folder that no program uses and that holds no council yet, reached as the
 * owner of its tables: for a command that fills it. Its server runs for as long as this is open.
 */
public final class EmptyDatabase implements AutoCloseable {
  private final Keeper keeper;
  private final Connection owner;

  private EmptyDatabase(Keeper keeper, Connection owner) {
    this.keeper = keeper;
    this.owner = owner;
  }

  /**
   * Starts the server on that folder, which is made where it is not there, and makes its tables.
   *
   * @throws KeeperRefusal with a sentence for a person, where a program uses it, or where it holds
   *     a council
   */
  public static EmptyDatabase in(Path folder)
      throws IOException, InterruptedException, SQLException {
    var keeper = Keeper.start(folder);
    try {
      var password = keeper.password(Keeper.OWNER);
      Flyway.configure()
          .dataSource(keeper.url(), Keeper.OWNER, password)
          .placeholders(Map.of("app", Keeper.APPLICATION, "owner", Keeper.OWNER))
          .load()
          .migrate();
      var owner = DriverManager.getConnection(keeper.url(), Keeper.OWNER, password);
      var empty = new EmptyDatabase(keeper, owner);
      if (empty.number("select count(*) from council") > 0) {
        throw new KeeperRefusal(
            "There are councils in %s already: set SCRUTINY_DATA to a folder that is empty or not there."
                .formatted(folder.toAbsolutePath().normalize()));
      }
      owner.setAutoCommit(false);
      return empty;
    } catch (IOException | SQLException | RuntimeException failed) {
      keeper.close();
      throw failed;
    }
  }

  /** Runs one or several statements. */
  public void run(String statements) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(statements);
    }
  }

  /** Runs one statement for each row of values, which stand for its question marks. */
  public void runForEach(String statement, Iterable<? extends Object[]> rows) throws SQLException {
    try (var prepared = owner.prepareStatement(statement)) {
      for (var row : rows) {
        for (int at = 0; at < row.length; at++) prepared.setObject(at + 1, row[at]);
        prepared.addBatch();
      }
      prepared.executeBatch();
    }
  }

  /** The first number that a question is answered with. */
  public long number(String question) throws SQLException {
    try (var statement = owner.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** Keeps what was run since the last time. */
  public void commit() throws SQLException {
    owner.commit();
  }

  /** Has PostgreSQL count the rows, so that the first page is as quick as the next. */
  public void analyze() throws SQLException {
    owner.setAutoCommit(true);
    run("vacuum analyze");
  }

  /** Stops the server. */
  @Override
  public void close() throws IOException, InterruptedException, SQLException {
    try {
      owner.close();
    } finally {
      keeper.close();
    }
  }
}
