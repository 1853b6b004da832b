package org.scrutinymonitor.database;

import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database with its two roles: the owner, as whom the tables are migrated, and the application
 * role, which owns nothing and is all that the running program uses.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource, InstantSource time) {
    return new CouncilTransactions(dataSource, time);
  }

  /** Tells the migrations the names of the two roles. */
  @Bean
  FlywayConfigurationCustomizer roleNames(
      JdbcConnectionDetails application, FlywayConnectionDetails migration) {
    var app = application.getUsername();
    var owner = migration.getUsername();
    if (app == null || owner == null || app.equals(owner)) {
      throw new KeeperRefusal(
          "Name two roles of the database: spring.flyway.user, which owns its tables, and"
              + " spring.datasource.username, which owns nothing.");
    }
    return flyway -> flyway.placeholders(Map.of("app", quoted(app), "owner", quoted(owner)));
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }
}
