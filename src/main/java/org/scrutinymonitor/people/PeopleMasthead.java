package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.web.Masthead;
import org.springframework.stereotype.Component;

/** The masthead of a signed-in person's council; of a visitor, the program's own. */
@Component
class PeopleMasthead implements Masthead.Source {
  private static final Masthead VISITOR = new Masthead("", "/", null, null, "en", List.of());

  private final Councils councils;
  private final Viewers viewers;

  PeopleMasthead(Councils councils, Viewers viewers) {
    this.councils = councils;
    this.viewers = viewers;
  }

  @Override
  public Masthead of(HttpServletRequest request) {
    if (request.getAttribute(Reader.NAME) instanceof Reader reader) {
      var council = councils.find(reader.council()).orElseThrow();
      return new Masthead(
          council.names(), "/", council.theme(), null, reader.language(), List.of());
    }
    var viewer = viewers.of(request);
    if (viewer == null) return VISITOR;
    var council = councils.find(viewer.council()).orElseThrow();
    return new Masthead(
        council.names(),
        viewer.home(),
        council.theme(),
        viewer.name(),
        viewer.may(Permission.READ_REVIEWS) ? "/" + viewer.address() + "/search" : null,
        viewer.language(),
        menu(viewer, request.getRequestURI()));
  }

  /** An address at which a part of the program begins, for whoever has the permission. */
  private record Door(String below, Permission permission) {}

  /**
   * One part of the program in the menu; whoever can open none of its doors does not see it.
   *
   * @param doors in order: the entry leads to the first that a person can open
   * @param also other addresses that belong to the part; "*" stands for one word
   */
  private record Part(String text, List<Door> doors, List<String> also) {
    Part(String text, String below, Permission permission, String... also) {
      this(text, List.of(new Door(below, permission)), List.of(also));
    }

    boolean holds(String home, String path) {
      return Stream.concat(doors.stream().map(Door::below), also.stream())
          .filter(address -> !address.isEmpty())
          .anyMatch(address ->
              (path + "/").matches(Pattern.quote(home) + address.replace("*", "[^/]+") + "/.*"));
    }

    Optional<Door> door(Viewer viewer) {
      return doors.stream().filter(door -> viewer.may(door.permission())).findFirst();
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("people.menu.reviews", "", Permission.READ_REVIEWS),
          new Part("people.menu.rounds", "/rounds", Permission.READ_LEDGER),
          new Part("people.menu.requests", "/requests", Permission.ANSWER_REQUESTS),
          new Part("people.menu.calendar", "/calendar", Permission.READ_CALENDAR, "/meetings"),
          new Part(
              "people.menu.chair",
              "/chair",
              Permission.ASK_QUESTIONS,
              "/committees/*/chair",
              "/committees/*/changes"),
          new Part("people.menu.figures", "/figures", Permission.READ_FIGURES, "/annual-reports"),
          new Part("people.menu.readings", "/readings", Permission.TAKE_IN_DOCUMENTS),
          new Part("posts.menu", "/posts", Permission.KEEP_POSTS, "/post-groups", "/committees"),
          new Part("people.menu.people", "/people", Permission.KEEP_PEOPLE),
          new Part(
              "people.menu.settings",
              List.of(
                  new Door("/settings", Permission.KEEP_COUNCIL),
                  new Door("/settings/closing-days", Permission.KEEP_CALENDAR),
                  new Door("/grading-schemes", Permission.KEEP_SCHEMES)),
              List.of("/report-sections")),
          new Part("people.menu.account", "/account", Permission.KEEP_OWN_ACCOUNT, "/tokens"));

  /** The parts of the program to which this person may go. */
  private static List<Masthead.Entry> menu(Viewer viewer, String path) {
    var home = "/" + viewer.address();
    var reviews = PARTS.getFirst();
    var here =
        path.equals(home + "/home")
            ? null
            : PARTS.stream().filter(part -> part.holds(home, path)).findFirst().orElse(reviews);
    return PARTS.stream()
        .flatMap(part ->
            part.door(viewer).stream()
                .map(door -> new Masthead.Entry(part.text(), home + door.below(), part == here)))
        .toList();
  }
}
