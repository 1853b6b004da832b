package org.scrutinymonitor.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Colour;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.database.EmptyDatabase;

/**
 * Writes councils, one after the other, each in one transaction and in statements of whole tables.
 * What triggers would enter row by row (the history, what finding looks through) is entered in the
 * same way, so they rest meanwhile.
 */
final class Generation {
  /** How many different sentences of a kind there are in English, and in Welsh a third of them. */
  private static final Map<String, Integer> SENTENCES =
      new LinkedHashMap<>(
          Map.of(
              "text", 1500,
              "above", 200,
              "action", 1500,
              "measure", 600,
              "response", 200,
              "achieved", 2000,
              "on_course", 2500,
              "slipped", 2000,
              "explanation", 300,
              "document", 80));

  private static final Map<String, Integer> SENTENCES_OF_COMMITTEES =
      Map.of("reason", 200, "risk", 100);

  /** The tables on whose rows triggers wait. */
  private static final List<String> WATCHED =
      List.of(
          "committee",
          "post",
          "review",
          "item",
          "link_officer",
          "responsible",
          "exemption",
          "round",
          "evidence",
          "\"update\"",
          "extension",
          "agenda_item",
          "decision",
          "meeting");

  private static final List<SchemeTemplate> SCHEMES =
      List.of(SchemeTemplate.STOCKTON_2020, SchemeTemplate.BIRMINGHAM, SchemeTemplate.YORK_RAG);

  private static final int FEWEST_COMMITTEES = 3;
  private static final int YEARS_WITH_THE_PROGRAM = 2;

  private final EmptyDatabase database;
  private final Wish wish;
  private final String passwordHash;
  private final Sentences words = new Sentences();
  private final Places places;
  private final String filling = file("council.sql");
  private Counted total = new Counted(0, 0, 0, 0, 0);

  Generation(EmptyDatabase database, Wish wish, String passwordHash) {
    this.database = database;
    this.wish = wish;
    this.passwordHash = passwordHash;
    this.places = new Places(words, wish.seed());
  }

  /** How many rows there are. */
  record Counted(long reviews, long items, long updates, long decisions, long entries) {
    Counted and(Counted other) {
      return new Counted(
          reviews + other.reviews,
          items + other.items,
          updates + other.updates,
          decisions + other.decisions,
          entries + other.entries);
    }
  }

  /** A council that was made. */
  record Made(String address, String name, long items, long updates) {}

  /** All councils that were made so far. */
  Counted total() {
    return total;
  }

  /** Makes what all councils share: their words, and the functions that draw from them. */
  void prepare() throws SQLException {
    database.run(file("session.sql").replace("SEED", "" + wish.seed() * 1000L));
    var pool = new ArrayList<@Nullable Object[]>();
    for (var language : List.of("en", "cy")) {
      for (var sizes : List.of(SENTENCES, SENTENCES_OF_COMMITTEES)) {
        for (var kind : sizes.keySet().stream().sorted().toList()) {
          var most = Objects.requireNonNull(sizes.get(kind)) / (language.equals("cy") ? 3 : 1);
          var sentences = words.sentences(kind, language, most, wish.seed());
          for (int n = 0; n < sentences.size(); n++) {
            pool.add(new Object[] {kind, language, n, sentences.get(n)});
          }
        }
      }
    }
    var posts = paired("post");
    for (var post : posts) pool.add(new Object[] {"post", "en", post[0], post[1]});
    database.runForEach("insert into pool (kind, language, n, words) values (?, ?, ?, ?)", pool);
    database.runForEach("insert into post_called values (?, ?, ?, ?)", posts);
    database.runForEach(
        "insert into committee_called (n, name, name_cy, rest) values (?, ?, ?, ?)",
        paired("committee"));
    database.runForEach(
        "insert into service_called (n, name, name_cy, rest) values (?, ?, ?, ?)",
        paired("service"));
    database.runForEach(
        "insert into scheme_level values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", levels());
    database.run(file("words.sql"));
    database.commit();
  }

  /** Writes the council of this number, from 0. */
  Made council(int number) throws SQLException {
    var place = places.place(number);
    var council = database.number("select nextval('council_id_seq')");
    database.run("select set_config('scrutiny.council', '" + council + "', true)");
    database.run(
        """
        create temp table one (council integer, seed integer, address text, name text, name_cy text, language text,
          nation text, colour text, tint text, scheme text, committees integer, password_hash text, years integer,
          items integer, until date, begun timestamptz, officer integer) on commit drop
        """);
    var begun = wish.until().minusYears(Math.min(wish.years(), YEARS_WITH_THE_PROGRAM));
    database.runForEach(
        "insert into one values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::timestamptz)",
        List.<Object[]>of(
            new @Nullable Object[] {
              (int) council,
              wish.seed(),
              place.address(),
              place.name(),
              place.nameCy(),
              place.language(),
              place.nation(),
              place.colour(),
              new Colour(place.colour()).tint().code(),
              SCHEMES.get(number % SCHEMES.size()).stored(),
              Math.min(FEWEST_COMMITTEES + number % 4, paired("committee").size()),
              passwordHash,
              wish.years(),
              wish.items(),
              wish.until().toString(),
              begun + " 08:00Z"
            }));
    for (var table : WATCHED) database.run("alter table " + table + " disable trigger user");
    database.run(filling);
    for (var table : WATCHED) database.run("alter table " + table + " enable trigger user");
    var counted =
        new Counted(
            database.number("select count(*) from w_review"),
            database.number("select count(*) from w_item"),
            database.number("select count(*) from w_told where update_id is not null"),
            database.number("select count(*) from w_decided"),
            database.number("select count(*) from w_history"));
    database.commit();
    total = total.and(counted);
    return new Made(place.address(), place.name(), counted.items(), counted.updates());
  }

  /** Lines "English | Welsh | body", numbered from 1. */
  private List<@Nullable Object[]> paired(String section) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var line : words.lines(section)) {
      var parts = line.split(" \\| ", -1);
      rows.add(
          new @Nullable Object[] {
            rows.size() + 1, parts[0], parts[1], parts.length > 2 ? parts[2] : null
          });
    }
    return rows;
  }

  private static List<@Nullable Object[]> levels() {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var scheme : SCHEMES) {
      int position = 0;
      for (var level : scheme.levels()) {
        rows.add(
            new @Nullable Object[] {
              scheme.stored(),
              scheme.title(),
              position++,
              level.code(),
              level.label(),
              level.labelCy(),
              level.definition(),
              level.definitionCy(),
              level.meaning().stored(),
              level.flags().achieved(),
              level.flags().onCourse(),
              level.flags().signOff(),
              level.flags().explanation(),
              level.flags().newDate()
            });
      }
    }
    return rows;
  }

  private static String file(String name) {
    try (var in = Generation.class.getResourceAsStream("/generation/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
