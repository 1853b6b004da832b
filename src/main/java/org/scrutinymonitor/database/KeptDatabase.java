package org.scrutinymonitor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Our own server, used unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(KeptDatabase.NoOtherServer.class)
class KeptDatabase {

  @Bean
  Keeper keeper(@Value("${scrutiny.data}") Path folder)
      throws IOException, InterruptedException, SQLException {
    return Keeper.start(folder);
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
