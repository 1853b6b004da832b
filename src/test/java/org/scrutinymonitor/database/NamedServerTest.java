package org.scrutinymonitor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server named by spring.datasource.url is used in place of our own. */
class NamedServerTest {
  @TempDir static Path folder;
  private static Keeper other;

  @BeforeAll
  static void start() throws Exception {
    other = Keeper.start(folder);
    try (var connection =
            DriverManager.getConnection(other.url(), "postgres", other.password("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create role almighty login bypassrls password 'almighty'");
      statement.execute("grant connect on database scrutiny to almighty");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    other.close();
  }

  @Test
  void itsOwnerMigratesAndItsApplicationRoleWorks() throws Exception {
    program(Keeper.APPLICATION, other.password(Keeper.APPLICATION))
        .run(started -> {
          assertThat(started).hasNotFailed().doesNotHaveBean(Keeper.class);
          var sql = started.getBean(JdbcClient.class);
          assertThat(sql.sql("select current_user").query(String.class).single())
              .isEqualTo(Keeper.APPLICATION);
          assertThat(
                  sql.sql("select tableowner from pg_tables where tablename = 'review'")
                      .query(String.class)
                      .single())
              .isEqualTo(Keeper.OWNER);
        });
  }

  @Test
  void oneRoleForBothIsRefused() throws Exception {
    refuses(program(Keeper.OWNER, other.password(Keeper.OWNER)), "Name two roles");
  }

  @Test
  void aRoleThatPassesByPoliciesIsRefused() throws Exception {
    refuses(program("almighty", "almighty"), "can pass by the rules that keep councils apart");
  }

  private static ApplicationContextRunner program(String role, String password) throws Exception {
    return new ApplicationContextRunner()
        .withBean(InstantSource.class, InstantSource::system)
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class,
                FlywayAutoConfiguration.class))
        .withUserConfiguration(
            DatabaseConfiguration.class, KeptDatabase.class, ApplicationRole.class)
        .withPropertyValues(
            "spring.datasource.url=" + other.url(),
            "spring.datasource.username=" + role,
            "spring.datasource.password=" + password,
            "spring.flyway.user=" + Keeper.OWNER,
            "spring.flyway.password=" + other.password(Keeper.OWNER));
  }

  private static void refuses(ApplicationContextRunner program, String sentence) {
    program.run(started ->
        assertThat(started)
            .getFailure()
            .rootCause()
            .isInstanceOf(KeeperRefusal.class)
            .hasMessageContaining(sentence));
  }
}
