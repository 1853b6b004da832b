package org.scrutinymonitor.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.CloseableDSLContext;
import org.jooq.Log;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Verification.Printed;
import org.scrutinymonitor.audit.Verification.Verified;
import org.scrutinymonitor.database.KeeperRefusal;
import org.scrutinymonitor.database.Reached;

/** {@code verify}: recomputes the history of every review and names what was changed in it. */
public final class VerifyCommand {
  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int REFUSED = 2;

  private static final String USAGE =
      "Usage: verify [--council ADDRESS] [--review ADDRESS] [--digest REVIEW:NUMBER:HEX]... [--database JDBC-URL]";

  /** "damp-and-mould:143:9f86d081…": at least sixteen digits, as a paper shows them. */
  private static final Pattern DIGEST =
      Pattern.compile("([a-z0-9-]+):([1-9][0-9]{0,8}):([0-9a-f]{16,64})");

  private VerifyCommand() {}

  /**
   * Prints a line for each review on {@code out}, and a sentence for each thing that is wrong;
   * returns 0 where nothing is, 1 where something is, and 2 with a sentence on {@code err} where it
   * could not look.
   *
   * @param environment SCRUTINY_DATA, or SPRING_DATASOURCE_URL with USERNAME and PASSWORD
   */
  public static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    JooqLogger.globalThreshold(Log.Level.ERROR);
    try {
      var wish = Wish.of(arguments);
      try (var reached = reached(wish, environment);
          var sql = DSL.using(reached.url(), reached.user(), reached.password())) {
        return verify(sql, wish, out);
      }
    } catch (Refused | KeeperRefusal refused) {
      err.println(refused.getMessage());
    } catch (DataAccessException | SQLException | IOException unreadable) {
      err.println("The database could not be read: " + unreadable.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println("It was stopped before the end.");
    }
    return REFUSED;
  }

  private static Reached reached(Wish wish, Map<String, String> environment)
      throws IOException, InterruptedException, SQLException {
    var url = wish.database != null ? wish.database : environment.get("SPRING_DATASOURCE_URL");
    return url == null
        ? Reached.in(Path.of(environment.getOrDefault("SCRUTINY_DATA", "data")))
        : Reached.at(
            url,
            environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
            environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
  }

  private static int verify(CloseableDSLContext sql, Wish wish, PrintStream out) throws Refused {
    // One state of the whole council, whatever others write meanwhile; and moments as they were
    // entered.
    sql.execute(
        "set session characteristics as transaction isolation level repeatable read, read only");
    sql.execute("set timezone = 'UTC'");
    if (sql.fetchValue("select to_regclass('history')") == null) {
      throw new Refused("This database holds no history: start the program once.");
    }
    var councils =
        sql.resultQuery("select id, address from council order by address")
            .fetchMap(r -> r.get("address", String.class), r -> r.get("id", Integer.class));
    if (wish.council != null) {
      if (!councils.containsKey(wish.council)) {
        throw new Refused("There is no council \"%s\".".formatted(wish.council));
      }
      councils.keySet().retainAll(List.of(wish.council));
    }
    var all = new ArrayList<Verified>();
    councils.forEach((address, id) ->
        all.addAll(
            sql.transactionResult(begun -> {
              begun.dsl().execute("select set_config('scrutiny.council', ?, true)", "" + id);
              return new Verification(begun.dsl(), address).verify(wish.review, wish.printed);
            })));
    if (all.isEmpty() && wish.review != null) {
      throw new Refused("There is no review \"%s\".".formatted(wish.review));
    }
    for (var paper : wish.printed) one(all, paper);
    return told(all, out);
  }

  /** The review that a paper means: an address may name one in each council. */
  private static void one(List<Verified> all, Printed paper) throws Refused {
    var named = all.stream().filter(each -> each.name().endsWith("/" + paper.review())).count();
    if (named == 0) throw new Refused("There is no review \"%s\".".formatted(paper.review()));
    if (named > 1) {
      throw new Refused(
          "Several councils have a review \"%s\": name one with --council."
              .formatted(paper.review()));
    }
  }

  private static int told(List<Verified> all, PrintStream out) {
    for (var review : all) {
      if (review.faults().isEmpty()) {
        out.printf(
            "%s: %d entries, as they were entered; the newest has digest %s.%n",
            review.name(), review.entries(), review.digest());
      }
      review.faults().forEach(out::println);
    }
    var broken = all.stream().filter(each -> !each.faults().isEmpty()).count();
    var entries = all.stream().mapToInt(Verified::entries).sum();
    if (broken == 0) {
      out.printf("Nothing was changed: %d reviews, %d entries.%n", all.size(), entries);
      return WHOLE;
    }
    out.printf("Something was changed in %d of %d reviews.%n", broken, all.size());
    return BROKEN;
  }

  /** What the arguments ask for. */
  private static final class Wish {
    private @Nullable String council;
    private @Nullable String review;
    private @Nullable String database;
    private final List<Printed> printed = new ArrayList<>();

    static Wish of(List<String> arguments) throws Refused {
      var wish = new Wish();
      for (int at = 0; at < arguments.size(); at += 2) {
        var option = arguments.get(at);
        if (!List.of("--council", "--review", "--digest", "--database").contains(option)) {
          throw new Refused(option + " is not known here.\n" + USAGE);
        }
        if (at + 1 == arguments.size()) {
          throw new Refused(option + " needs a value behind it.\n" + USAGE);
        }
        var value = arguments.get(at + 1);
        switch (option) {
          case "--council" -> wish.council = value;
          case "--review" -> wish.review = value;
          case "--database" -> wish.database = value;
          default -> wish.printed.add(printed(value));
        }
      }
      return wish;
    }

    private static Printed printed(String value) throws Refused {
      var digest = DIGEST.matcher(value.replace(" ", "").toLowerCase(Locale.ROOT));
      if (!digest.matches()) {
        throw new Refused(
            value
                + ": a digest is given as the review's address, the number of the entry and at least"
                + " 16 digits of the digest: damp-and-mould:143:9f86d081884c7d65");
      }
      return new Printed(digest.group(1), Integer.parseInt(digest.group(2)), digest.group(3));
    }
  }

  /** Why it could not look, in a sentence for a person. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
