package org.scrutinymonitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.scrutinymonitor.database.Keeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What somebody can do who holds the database in their hands: changes rows past the program and
 * past the triggers. Stories use it to tamper, and to move what they did into the past.
 */
@Component
public class Tampering {
  private final Keeper keeper;
  private final Path data;

  Tampering(Keeper keeper, @Value("${scrutiny.data}") Path data) {
    this.keeper = keeper;
    this.data = data;
  }

  /** Changes rows of one council. */
  public void change(World.Founded council, String change) {
    try (var sql =
        DSL.using(keeper.url(), "postgres", Files.readString(data.resolve("passwords/postgres")))) {
      sql.execute("set session_replication_role = replica");
      sql.execute("set role " + Keeper.OWNER);
      sql.execute(
          "select set_config('scrutiny.council', ?, false)", "" + council.officer().council());
      sql.execute(change);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
