package org.scrutinymonitor.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling PostgreSQL whose it is: the council of {@link CouncilScope},
 * or nobody, for whom the policies show no row. A failure here ends the transaction and frees its
 * connection, as any failure to begin does.
 */
final class CouncilTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  CouncilTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var council = CouncilScope.bound();
    try (var statement =
        connection.prepareStatement("select set_config('scrutiny.council', ?, true)")) {
      statement.setString(1, council.isPresent() ? Integer.toString(council.getAsInt()) : "");
      statement.execute();
    }
  }
}
