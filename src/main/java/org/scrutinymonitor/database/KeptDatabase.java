package org.scrutinymonitor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Our own server, used unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(KeptDatabase.NoOtherServer.class)
class KeptDatabase {
  /** The exit code of a service that is not there, as in sysexits.h. */
  private static final int UNAVAILABLE = 69;

  @Bean
  Keeper keeper(@Value("${scrutiny.data}") Path folder, ConfigurableApplicationContext program)
      throws IOException, InterruptedException, SQLException {
    return Keeper.start(folder).watch(() -> stop(program));
  }

  /** Without a database the program is of no use: whoever runs it sees that it ended, and why. */
  private static void stop(ConfigurableApplicationContext program) {
    System.exit(SpringApplication.exit(program, () -> UNAVAILABLE));
  }

  @Bean
  JdbcConnectionDetails applicationConnection(Keeper keeper) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return Keeper.APPLICATION;
      }

      @Override
      public String getPassword() {
        return password(keeper, Keeper.APPLICATION);
      }

      @Override
      public String getJdbcUrl() {
        return keeper.url();
      }
    };
  }

  @Bean
  FlywayConnectionDetails ownerConnection(Keeper keeper) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return Keeper.OWNER;
      }

      @Override
      public String getPassword() {
        return password(keeper, Keeper.OWNER);
      }

      @Override
      public String getJdbcUrl() {
        return keeper.url();
      }
    };
  }

  private static String password(Keeper keeper, String role) {
    try {
      return keeper.password(role);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** True where no server is named. */
  static class NoOtherServer extends NoneNestedConditions {
    NoOtherServer() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static class ServerNamed {}
  }
}
