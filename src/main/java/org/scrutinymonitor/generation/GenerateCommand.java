package org.scrutinymonitor.generation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.EmptyDatabase;
import org.scrutinymonitor.database.KeeperRefusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** {@code generate}: fills an empty data folder with believable councils and their history. */
public final class GenerateCommand {
  private static final int DONE = 0;
  private static final int NOT_UNDERSTOOD = 64;
  private static final int REFUSED = 2;
  private static final int PASSWORD_BYTES = 9;

  private GenerateCommand() {}

  /**
   * Says on {@code out} what there is and how to sign in, and on {@code err} how far it is; returns
   * 0, 64 where the arguments are not understood, or 2 with a sentence on {@code err} where it
   * could not be done.
   *
   * @param environment SCRUTINY_DATA
   */
  public static int run(
      List<String> arguments,
      Map<String, String> environment,
      InstantSource time,
      PrintStream out,
      PrintStream err) {
    try {
      var wish = Wish.of(arguments, Days.today(time));
      var folder = Path.of(environment.getOrDefault("SCRUTINY_DATA", "data"));
      try (var database = EmptyDatabase.in(folder)) {
        generate(database, wish, out, err);
      }
      return DONE;
    } catch (Wish.NotUnderstood fault) {
      err.println(fault.getMessage());
      return NOT_UNDERSTOOD;
    } catch (KeeperRefusal refused) {
      err.println(refused.getMessage());
    } catch (SQLException | IOException failed) {
      err.println("The councils could not be written: " + failed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println("It was stopped before the end.");
    }
    return REFUSED;
  }

  private static void generate(EmptyDatabase database, Wish wish, PrintStream out, PrintStream err)
      throws SQLException {
    var began = System.nanoTime();
    var given = wish.password();
    var password = given == null ? drawn() : given;
    var hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password);
    var generation = new Generation(database, wish, hash == null ? "" : hash);
    generation.prepare();
    for (int number = 0; number < wish.councils(); number++) {
      var made = generation.council(number);
      err.printf(
          "%s: %d items, %d updates (%d of %d councils)%n",
          made.name(), made.items(), made.updates(), number + 1, wish.councils());
      out.printf(
          "%s: scrutiny@%s.example, admin@%s.example, chair@%s.example%n",
          made.name(), made.address(), made.address(), made.address());
    }
    database.analyze();
    var total = generation.total();
    out.printf(
        "%d councils, %d reviews, %d items, %d updates, %d decisions, %d entries of history in %d s.%n",
        wish.councils(),
        total.reviews(),
        total.items(),
        total.updates(),
        total.decisions(),
        total.entries(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    out.printf("Everybody signs in with the password %s%n", password);
  }

  private static String drawn() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
