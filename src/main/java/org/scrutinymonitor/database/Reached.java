package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database as a command reaches it, without the server: while that runs or while it does not.
 */
public final class Reached implements AutoCloseable {
  private final String url;
  private final String user;
  private final String password;
  private final @Nullable Keeper keeper;

  private Reached(String url, String user, String password, @Nullable Keeper keeper) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.keeper = keeper;
  }

  /** A server of somebody's own. */
  public static Reached at(String url, String user, String password) {
    return new Reached(url, user, password, null);
  }

  /**
   * The database in a data folder, as the application role: at the server that a running program
   * keeps, else at one that is started for as long as this is open.
   *
   * @throws KeeperRefusal with a sentence for a person, where there is none or it does not start
   */
  public static Reached in(Path folder) throws IOException, InterruptedException, SQLException {
    var home = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(home.resolve(Keeper.MAJOR))) {
      throw new KeeperRefusal(
          "There is no database in %s: set SCRUTINY_DATA to the folder that the server uses."
              .formatted(home));
    }
    var password = Password.named(home.resolve("passwords"), Keeper.APPLICATION).value();
    try {
      var keeper = Keeper.start(home);
      return new Reached(keeper.url(), Keeper.APPLICATION, password, keeper);
    } catch (KeeperRefusal inUse) {
      var running = home.resolve(Keeper.MAJOR).resolve("postmaster.pid");
      if (!Files.exists(running)) throw inUse;
      // The fourth line of the file is the port.
      var port = Integer.parseInt(Files.readAllLines(running).get(3).strip());
      return new Reached(Keeper.url(port), Keeper.APPLICATION, password, null);
    }
  }

  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  /** Stops the server where it was started for this. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (keeper != null) keeper.close();
  }
}
