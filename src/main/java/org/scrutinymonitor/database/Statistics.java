package org.scrutinymonitor.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL knows of how many rows there are and of what sort. It learns it by itself, but
 * only a minute or so after much was loaded at once.
 */
@Component
public class Statistics {
  private final JdbcConnectionDetails application;
  private final FlywayConnectionDetails owner;

  Statistics(JdbcConnectionDetails application, FlywayConnectionDetails owner) {
    this.application = application;
    this.owner = owner;
  }

  /** Has PostgreSQL look at every table now; only their owner may. */
  public void renew() {
    var url = owner.getJdbcUrl();
    try (var connection =
            DriverManager.getConnection(
                url == null ? application.getJdbcUrl() : url,
                owner.getUsername(),
                password(owner.getPassword()));
        var statement = connection.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String password(@Nullable String own) {
    return own == null ? application.getPassword() : own;
  }
}
