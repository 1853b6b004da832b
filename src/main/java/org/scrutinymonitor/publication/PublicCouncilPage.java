package org.scrutinymonitor.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.FigureLists;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.web.Page;

/** What became of all that a council has published, in figures. */
public record PublicCouncilPage(Visitor visitor, CouncilFigures figures, String server)
    implements Page, FigureLists {
  private static final int CHANGES = 5;

  static final List<Figure> COUNTED =
      List.of(Figure.MONITORED, Figure.OVERDUE, Figure.NO_REPLY, Figure.CHANGED);

  @Override
  public String list(Figure figure) {
    return visitor.link(PublicScope.ALL.of(figure).below(""));
  }

  @Override
  public String list(HalfYear half, @Nullable Meaning stood) {
    return visitor.link(PublicScope.ALL.of(half, stood).below(""));
  }

  @Override
  public String among(Figure figure) {
    return visitor.link(PublicScope.ALL.among(figure).below(""));
  }

  /** The address of the items of a committee that a figure counts. */
  String list(CouncilFigures.OfCommittee of, Figure figure) {
    return visitor.link(PublicScope.ALL.of(of.address()).of(figure).below(""));
  }

  /** The address of the items of a committee that were considered in the newest half year. */
  String considered(CouncilFigures.OfCommittee of) {
    return visitor.link(PublicScope.ALL.of(of.address()).of(figures.half(), null).below(""));
  }

  /** Whether any item has a date that is long enough past to say how soon it was achieved. */
  boolean hasDates() {
    return Figure.WITHIN.stream().anyMatch(figure -> figures.share(figure).of() > 0);
  }

  List<LatestChange> changes() {
    return figures.changes().subList(0, Math.min(CHANGES, figures.changes().size()));
  }
}
