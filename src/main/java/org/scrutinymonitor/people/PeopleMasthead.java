package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        viewer.language(),
        menu(viewer, request.getRequestURI()));
  }

  /**
   * One part of the program in the menu; whoever lacks the permission does not see it.
   *
   * @param also other addresses that belong to the part
   */
  private record Part(String text, String below, Permission permission, List<String> also) {
    Part(String text, String below, Permission permission) {
      this(text, below, permission, List.of());
    }

    boolean holds(String home, String path) {
      return Stream.concat(Stream.of(below), also.stream())
          .anyMatch(address -> (path + "/").startsWith(home + address + "/"));
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("people.menu.reviews", "", Permission.READ_REVIEWS),
          new Part("people.menu.rounds", "/rounds", Permission.READ_LEDGER),
          new Part("people.menu.requests", "/requests", Permission.ANSWER_REQUESTS),
          new Part("people.menu.readings", "/readings", Permission.TAKE_IN_DOCUMENTS),
          new Part(
              "posts.menu",
              "/posts",
              Permission.KEEP_POSTS,
              List.of("/post-groups", "/committees")),
          new Part("people.menu.people", "/people", Permission.KEEP_PEOPLE),
          new Part(
              "people.menu.account", "/account", Permission.KEEP_OWN_ACCOUNT, List.of("/tokens")));

  /** The parts of the program to which this person may go. */
  private static List<Masthead.Entry> menu(Viewer viewer, String path) {
    var home = "/" + viewer.address();
    var here =
        PARTS.stream()
            .filter(part -> !part.below().isEmpty())
            .filter(part -> part.holds(home, path))
            .findFirst()
            .orElse(PARTS.getFirst());
    return PARTS.stream()
        .filter(part -> viewer.may(part.permission()))
        .map(part -> new Masthead.Entry(part.text(), home + part.below(), part == here))
        .toList();
  }
}
