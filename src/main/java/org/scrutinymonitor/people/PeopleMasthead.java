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
    var readings = path.startsWith(home + "/readings");
    var name =
        council.nameCy() == null
            ? council.name()
            : council.welshFirst()
                ? council.nameCy() + " · " + council.name()
                : council.name() + " · " + council.nameCy();
    return new Masthead(
        name,
        home,
        council.theme(),
        viewer.name(),
        viewer.language(),
        List.of(
            new Masthead.Entry("people.menu.reviews", home, !readings && path.startsWith(home)),
            new Masthead.Entry("people.menu.readings", home + "/readings", readings)));
  }
}
