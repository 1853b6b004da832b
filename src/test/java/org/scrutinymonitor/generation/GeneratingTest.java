package org.scrutinymonitor.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.Outside;
import org.scrutinymonitor.audit.VerifyCommand;
import org.scrutinymonitor.database.Keeper;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** {@code bin/scrutiny generate}: councils with history that the program takes for its own. */
class GeneratingTest {
  private static final InstantSource TIME = () -> Instant.parse("2026-11-26T08:00:00Z");
  private static final String PASSWORD = "thistle-and-otter";
  private static final String SMALL =
      "--councils 2 --years 4 --items 150 --seed 7 --until 2026-11-25 --password " + PASSWORD;

  /** Of each table every row, but for what is drawn anew: the salt of a password. */
  private static final String CONTENT =
      """
      select relname, md5(coalesce((xpath('//t/text()', query_to_xml(format(
        'select md5(string_agg((to_jsonb(r) - ''password_hash'')::text, chr(10) order by (to_jsonb(r) - ''password_hash'')::text)) as t from public.%I r',
        relname), true, true, '')))[1]::text, '')) as digest
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
      """;

  /** Which of the evidence and the explanation of one update comes first is not settled. */
  private static final Map<String, String> TABLES =
      Map.of(
          "findable",
          "council, item, audience, review, committee, year, level, due_earliest, due_latest, closure,"
              + " posts, post_groups, own, strip(words) as words, length(words) as lexemes",
          "findable_name",
          "*",
          "vocabulary",
          "*");

  @TempDir static Path home;

  private static Path folder;
  private static Ran made;
  private static Map<String, String> asMade;

  /** What a command printed, and how it ended. */
  private record Ran(int exit, String out, String err) {}

  @BeforeAll
  static void twoSmallCouncils() throws Exception {
    folder = home.resolve("made");
    made = generate(folder, SMALL);
    asMade = content(folder);
  }

  @Test
  void itSaysWhatThereIsAndHowToSignIn() {
    assertThat(made.exit).as(made.err).isZero();
    assertThat(made.out)
        .contains("2 councils, 20 reviews, 300 items, ", PASSWORD, "scrutiny@", ".example");
  }

  @Test
  void everyHistoryIsWhole() {
    var verified =
        run((out, err) ->
            VerifyCommand.run(List.of(), Map.of("SCRUTINY_DATA", folder.toString()), out, err));
    assertThat(verified.exit).as(verified.out).isZero();
    assertThat(verified.out).contains("Nothing was changed: 20 reviews");
  }

  @Test
  void theSameSeedMakesTheSameContentAndAnotherAnother() throws Exception {
    var again = home.resolve("again");
    var other = home.resolve("other");
    assertThat(generate(again, SMALL).exit).isZero();
    assertThat(generate(other, SMALL.replace("--seed 7", "--seed 8")).exit).isZero();
    var same = new TreeMap<>(content(again));
    same.entrySet().removeAll(asMade.entrySet());
    assertThat(same).as("tables that differ").isEmpty();
    assertThat(content(other).get("item")).isNotEqualTo(asMade.get("item"));
  }

  @Test
  void whatFindingLooksThroughIsWhatItsTriggersWouldHaveEntered() throws Exception {
    try (var keeper = Keeper.start(folder);
        var owner =
            DriverManager.getConnection(
                keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER))) {
      owner.setAutoCommit(false);
      for (var council : List.of("1", "2")) {
        try (var sql = owner.createStatement()) {
          sql.execute("select set_config('scrutiny.council', '" + council + "', true)");
          for (var table : TABLES.keySet()) {
            sql.execute(
                "create temp table before_%s as select %s from %1$s"
                    .formatted(table, TABLES.get(table)));
          }
          sql.execute(
              """
              delete from findable;
              delete from findable_name;
              delete from vocabulary;
              select findable_refresh(council, id) from item order by id;
              select learn(%1$s, string_agg(p.words, ' ')) from item i, passages(i.id, true) p group by i.id;
              select learn(%1$s, public_text) from exemption;
              update review set title = title;
              update committee set name = name;
              update post set title = title
              """
                  .formatted(council));
          assertThat(apart(sql, "findable")).isEmpty();
          assertThat(apart(sql, "findable_name")).isEmpty();
          assertThat(apart(sql, "vocabulary")).isEmpty();
          var found =
              sql.executeQuery(
                  "select count(*) filter (where audience = 'every'), count(*) from findable");
          found.next();
          assertThat(found.getInt(1)).isGreaterThan(100);
          assertThat(found.getInt(2)).as("with something exempt").isGreaterThan(150);
        }
        owner.rollback();
      }
    }
  }

  @Test
  void theProgramServesThemWithEveryPage() {
    try (var program =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--scrutiny.data=" + folder,
                "--scrutiny.second-factor=off",
                "--scrutiny.mail.postman=false",
                "--server.port=0")) {
      var officer =
          new Outside(
              program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      var council = made.out.split("scrutiny@", 2)[1].split("\\.example", 2)[0];
      officer.signIn("scrutiny@" + council + ".example", PASSWORD);
      var list = officer.page("/" + council);
      var review =
          list.select("main table a, main ul a, main h2 a, main h3 a").stream()
              .map(link -> link.attr("href"))
              .filter(link -> link.matches("/" + council + "/[a-z-]+-[0-9]+"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(list.text()));
      for (var page :
          List.of(
              review,
              review + "/1",
              review + "/history",
              "/" + council + "/search?q=leaflets",
              "/" + council + "/committees/1/chair",
              "/" + council + "/committees/1/changes",
              "/" + council + "/figures",
              "/" + council + "/meetings",
              "/" + council + "/rounds",
              "/" + council + "/posts")) {
        assertThat(officer.get(page).statusCode()).as(page).isEqualTo(200);
      }
      assertThat(officer.get("/" + council + "/search?q=survey").body()).contains("<mark");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--years 2 --seed 1 | --councils is missing.",
        "--councils 0 --years 2 --seed 1 | --councils needs a whole number from 1 to 2000, and \"0\" is none.",
        "--councils 1 --years many --seed 1 | --years needs a whole number from 1 to 25, and \"many\" is none.",
        "--councils 1 --years 2 --seed 99999999999 | --seed needs a whole number from 0 to 1000000000, and \"99999999999\" is none.",
        "--councils 1 --years 2 --seed | --seed needs a value behind it.",
        "--councils 1 --councils 1 | --councils is there twice.",
        "--towns 1 | --towns is not known here.",
        "--councils 1 --years 2 --seed 1 --until tomorrow | --until needs a day such as 2026-03-31, and \"tomorrow\" is none.",
        "--councils 1 --years 2 --seed 1 --password short | --password needs 12 characters or more."
      })
  void whatIsNotUnderstoodIsSaid(String arguments, String sentence) {
    var ran = generate(home.resolve("never"), arguments);
    assertThat(ran.exit).isEqualTo(64);
    assertThat(ran.err).startsWith(sentence).contains("Usage: generate");
    assertThat(home.resolve("never")).doesNotExist();
  }

  @Test
  void councilsThatAreThereAreLeftInPeace() {
    var ran = generate(folder, SMALL);
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err).startsWith("There are councils in " + folder).doesNotContain("Exception");
  }

  @Test
  void aFolderThatAProgramUsesIsLeftInPeace() throws Exception {
    var used = home.resolve("used");
    try (var keeper = Keeper.start(used)) {
      var ran = generate(used, SMALL);
      assertThat(ran.exit).isEqualTo(2);
      assertThat(ran.err).startsWith("Another copy of this program is using " + used);
      assertThat(keeper.url()).isNotEmpty();
    }
  }

  /** Rows that one of them has and the other has not. */
  private static List<String> apart(java.sql.Statement sql, String table) throws SQLException {
    var rows = new ArrayList<String>();
    try (var apart =
        sql.executeQuery(
            """
            (select 'without triggers: ' || b::text from (select * from before_%1$s except select %2$s from %1$s) b)
            union all
            (select 'by triggers: ' || b::text from (select %2$s from %1$s except select * from before_%1$s) b)
            limit 4
            """
                .formatted(table, TABLES.get(table)))) {
      while (apart.next()) rows.add(apart.getString(1));
    }
    return rows;
  }

  private static Map<String, String> content(Path folder) throws Exception {
    var content = new TreeMap<String, String>();
    try (var keeper = Keeper.start(folder);
        var owner =
            DriverManager.getConnection(keeper.url(), Keeper.OWNER, keeper.password(Keeper.OWNER));
        var sql = owner.createStatement()) {
      for (var council : List.of("1", "2")) {
        sql.execute("set scrutiny.council = '" + council + "'");
        var rows = sql.executeQuery(CONTENT);
        while (rows.next()) content.merge(rows.getString(1), rows.getString(2), String::concat);
      }
    }
    assertThat(content).hasSizeGreaterThan(40);
    return content;
  }

  private static Ran generate(Path folder, String arguments) {
    return run((out, err) ->
        GenerateCommand.run(
            List.of(arguments.split(" ")),
            Map.of("SCRUTINY_DATA", folder.toString()),
            TIME,
            out,
            err));
  }

  private interface Command {
    int run(PrintStream out, PrintStream err);
  }

  private static Ran run(Command command) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var exit = command.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
