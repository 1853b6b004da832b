package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.SentReadings;
import org.scrutinymonitor.web.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route in every role, in a council with a row in every table, and holds each answer to
 * {@code routes.txt}. A new route without a line there fails.
 */
@Story
class RoutesTest {
  /** The columns of the table. */
  private static final String ROLES = "vbclmsa";

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String REVIEW = "damp-and-mould";

  /** Which table has the number that stands in an address, by the word before it. */
  private static final Map<String, String> NUMBERED =
      Map.ofEntries(
          Map.entry("readings", "reading"),
          Map.entry("doubts", "reading"),
          Map.entry("people", "person"),
          Map.entry("tokens", "api_token"),
          Map.entry("passkeys", "passkey"),
          Map.entry("posts", "post"),
          Map.entry("post-groups", "post_group"),
          Map.entry("holdings", "holding"),
          Map.entry("covers", "cover"),
          Map.entry("committees", "committee"),
          Map.entry("members", "committee_member"),
          Map.entry("meetings", "meeting"),
          Map.entry("closing-days", "closing_day"),
          Map.entry("grading-schemes", "grading_scheme"),
          Map.entry("rounds", "round"),
          Map.entry("requests", "update_request"),
          Map.entry("evidence", "evidence"),
          Map.entry("agenda", "agenda_item"),
          Map.entry("questions", "question"),
          Map.entry("packs", "pack"),
          Map.entry("saved", "saved_view"),
          Map.entry("publication", "publication"),
          Map.entry("mail", "mail"));

  @Autowired World world;
  @Autowired People people;
  @Autowired MockMvcTester program;
  @Autowired SentReadings readings;
  @Autowired DSLContext sql;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private World.Founded council;
  private final Map<Character, @Nullable RequestPostProcessor> walkers = new TreeMap<>();

  @BeforeEach
  void aCouncilWithARowInEveryTableAndSomebodyInEveryRole() throws IOException {
    council = world.council();
    readings.sent(council);
    write(script().replace("{council}", "" + council.officer().council()));
    var contributor = add("contributor", Set.of());
    write("insert into post (council, title) values (%d, 'Head of Libraries')".formatted(id()));
    hold(contributor, "Head of Libraries");
    // What the script reads holds nothing that can be shown.
    write(
        """
        update reading set as_read = sent.as_read, draft = sent.draft
        from (select as_read, draft from reading order by id limit 1) sent
        """);
    var linkOfficer = add("link-officer", Set.of());
    hold(linkOfficer, "Head of Housing");
    walkers.put('v', null);
    walkers.put('b', SignedInAs.byLink(council, contributor));
    walkers.put('c', SignedInAs.person(council, contributor));
    walkers.put('l', SignedInAs.person(council, linkOfficer));
    walkers.put('m', SignedInAs.person(council, add("member", Set.of(Role.COMMITTEE_MEMBER))));
    walkers.put('s', SignedInAs.officer(council));
    walkers.put('a', SignedInAs.person(council, add("admin", Set.of(Role.ADMINISTRATOR))));
  }

  @Test
  void everyRouteAnswersEveryRoleAsTheTableSays() throws IOException {
    var table = new TreeMap<String, String>();
    for (var line : lines("routes.txt")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      var parts = line.split("\\s+", 2);
      assertThat(table.put(parts[1], parts[0])).as("twice: " + line).isNull();
    }
    var walked = new TreeMap<String, String>();
    var faults = new ArrayList<String>();
    for (var route : routes()) {
      var marks = new StringBuilder();
      for (var role : ROLES.toCharArray()) {
        var answer = walk(route, walkers.get(role));
        marks.append(isAllowed(route, answer, faults, role) ? role : '.');
      }
      walked.put(route, marks.toString());
    }
    var lines =
        walked.entrySet().stream()
            .map(entry -> entry.getValue() + "  " + entry.getKey())
            .collect(Collectors.joining("\n"));
    assertThat(table).as("the whole walk:\n" + lines).isEqualTo(walked);
    assertThat(faults).isEmpty();
  }

  /** Whether a role was allowed a route; what does not fit together is a fault. */
  private static boolean isAllowed(
      String route, MvcTestResult answer, List<String> faults, char role) {
    var code = answer.getResponse().getStatus();
    var to = Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "");
    var stopped = code == 401 || code == 302 && to.endsWith("/sign-in");
    var said = answer.getRequest().getAttribute(Asked.class.getName());
    var allowed = Boolean.TRUE.equals(said);
    var where = route + " as " + role + " was answered " + code;
    if (!allowed && !stopped && code != 404) faults.add(where + ", and permission was not given");
    if (allowed && (code == 403 || code >= 500)) faults.add(where + ", and permission was given");
    return allowed;
  }

  private MvcTestResult walk(String route, @Nullable RequestPostProcessor walker) {
    var parts = route.split(" ", 2);
    var request =
        program
            .method(HttpMethod.valueOf(parts[0]))
            .uri(URI.create(address(parts[1])))
            .with(csrf())
            .contentType("application/x-www-form-urlencoded")
            .param("at", "/items/0");
    return (walker == null ? request : request.with(walker)).exchange();
  }

  /** An address of the route that leads to something that is there. */
  private String address(String pattern) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(variable -> {
          var before = pattern.substring(0, variable.start()).replaceAll("/$", "");
          return switch (variable.group(1)) {
            case "council" -> council.officer().address();
            case "review", "reference" -> REVIEW;
            case "a", "b", "c" -> "1";
            case "position" -> "0";
            case "field" -> "agreed_action";
            case "colour" -> "14515b";
            case "tint" -> "eff5f5";
            case "ending" -> "json";
            case "language" -> "en";
            case "file" ->
                pattern.contains("/annual-reports/") ? "annual-report.docx" : "pack.docx";
            case "year" -> "2025-26";
            case "section" -> "totals";
            case "format" -> "word";
            case "committee" ->
                pattern.contains("/public/") ? "homes" : "" + number("committees", pattern);
            case "table" -> pattern.startsWith("/open-data") ? "all" : "council";
            case "pack" -> "2026-12-08-homes-1";
            case "token" -> "0".repeat(32);
            default -> "" + number(before.substring(before.lastIndexOf('/') + 1), pattern);
          };
        });
  }

  private int number(String word, String pattern) {
    var table = NUMBERED.get(word);
    assertThat(table)
        .as("%s: say in NUMBERED which table has the number behind /%s/", pattern, word)
        .isNotNull();
    return as(() ->
        (Integer)
            Objects.requireNonNull(
                sql.fetchValue(
                    table.equals("person")
                        ? "select min(id) from person where name = 'Scrutiny Officer' and"
                            + " password_hash = '-'"
                        : "select min(id)::integer from \"" + table + '"')));
  }

  /** Every route of the program: its method and its pattern without regular expressions. */
  private List<String> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> isOfProgram(entry.getValue()))
        .flatMap(entry -> {
          var methods = entry.getKey().getMethodsCondition().getMethods();
          return entry.getKey().getPatternValues().stream()
              .flatMap(pattern ->
                  (methods.isEmpty() ? List.of("GET") : methods)
                      .stream().map(method -> method + " " + plain(pattern)));
        })
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOfProgram(HandlerMethod handler) {
    var type = handler.getBeanType();
    return type.getName().startsWith("org.scrutinymonitor.")
        && !type.getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .endsWith("/test-classes/");
  }

  /** {@code /{id:[1-9][0-9]{0,8}}} without what stands behind the colon. */
  private static String plain(String pattern) {
    var out = new StringBuilder();
    var depth = 0;
    var skipping = false;
    for (var c : pattern.toCharArray()) {
      if (c == '}' && --depth == 0) skipping = false;
      if (c == ':' && depth == 1) skipping = true;
      if (!skipping) out.append(c);
      if (c == '{') depth++;
    }
    return out.toString();
  }

  private int add(String name, Set<Role> roles) {
    return as(() ->
        people.add(
            id(), name + "@" + council.officer().address() + ".example", name, null, roles, "en"));
  }

  private void hold(int person, String post) {
    write(
        """
        insert into holding (council, post, person, from_day)
        select council, id, %d, '2020-01-01' from post where title = '%s'
        """
            .formatted(person, post));
  }

  private void write(String statement) {
    as(() -> sql.execute(statement));
  }

  private <T> T as(Supplier<T> work) {
    return council.as(() -> world.inTransaction(work));
  }

  private int id() {
    return council.officer().council();
  }

  private static String script() throws IOException {
    return String.join("\n", lines("/org/scrutinymonitor/database/two-councils.sql"));
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = Objects.requireNonNull(RoutesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
