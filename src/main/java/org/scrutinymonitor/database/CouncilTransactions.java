package org.scrutinymonitor.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling PostgreSQL whose it is: the council of {@link CouncilScope},
 * or nobody, for whom the policies show no row; and when it is by the clock of the program, by
 * which something becomes public. A failure here ends the transaction and frees its connection, as
 * any failure to begin does.
 */
final class CouncilTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  private final transient InstantSource time;

  CouncilTransactions(DataSource dataSource, InstantSource time) {
    super(dataSource);
    this.time = time;
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var council = CouncilScope.bound();
    try (var statement =
        connection.prepareStatement(
            "select set_config('scrutiny.council', ?, true), set_config('scrutiny.now', ?, true)")) {
      statement.setString(1, council.isPresent() ? Integer.toString(council.getAsInt()) : "");
      statement.setString(2, time.instant().toString());
      statement.execute();
    }
  }
}
