package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    var viewer = viewers.of(request);
    if (viewer == null) return VISITOR;
    var council = councils.find(viewer.council()).orElseThrow();
    var home = "/" + council.address();
    var path = request.getRequestURI();
    var name =
        council.nameCy() == null
            ? council.name()
            : council.welshFirst()
                ? council.nameCy() + " · " + council.name()
                : council.name() + " · " + council.nameCy();
    return new Masthead(
        name,
        viewer.may(Permission.READ_REVIEWS) ? home : home + "/requests",
        council.theme(),
        viewer.name(),
        viewer.language(),
        menu(viewer, home, path));
  }

  /** One part of the program in the menu; whoever lacks the permission does not see it. */
  private record Part(String text, String below, Permission permission) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("people.menu.reviews", "", Permission.READ_REVIEWS),
          new Part("people.menu.rounds", "/rounds", Permission.READ_LEDGER),
          new Part("people.menu.requests", "/requests", Permission.ANSWER_REQUESTS),
          new Part("people.menu.readings", "/readings", Permission.TAKE_IN_DOCUMENTS));

  private static List<Masthead.Entry> menu(Viewer viewer, String home, String path) {
    var here =
        PARTS.stream()
            .filter(part -> !part.below().isEmpty() && path.startsWith(home + part.below()))
            .findFirst()
            .orElse(PARTS.getFirst());
    return PARTS.stream()
        .filter(part -> viewer.may(part.permission()))
        .map(part -> new Masthead.Entry(part.text(), home + part.below(), part == here))
        .toList();
  }
}
