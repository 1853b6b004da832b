package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.FigureLists;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.HalfYearChart;
import org.scrutinymonitor.meeting.Share;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** A council's figures, or those of a committee or a post. */
public record FiguresPage(
    Viewer viewer,
    Scope scope,
    LocalDate today,
    Scoped scoped,
    Counted counted,
    HalfYearChart chart,
    List<OfCommittee> committees,
    List<OfPost> posts)
    implements Page, FigureLists {

  /** To what figures are narrowed. */
  public record Scoped(@Nullable Committee committee, @Nullable String post) {
    /** Their names, in the language of a reader; empty for the whole council. */
    String words(View view) {
      var of = committee == null ? "" : committee.name(view.language());
      if (post == null) return of;
      return of.isEmpty() ? post : of + ", " + post;
    }
  }

  /** The figures of a committee. */
  public record OfCommittee(
      Committee committee, Scope scope, Counted counted, @Nullable LocalDate next) {}

  /** The figures of a post. */
  public record OfPost(String title, Scope scope, Counted counted) {}

  /** The figures of each committee and post, column by column. */
  static final List<Figure> COLUMNS =
      List.of(
          Figure.MONITORED,
          Figure.OVERDUE,
          Figure.NO_REPLY,
          Figure.WITHIN_6,
          Figure.WITHIN_12,
          Figure.WITHIN_24,
          Figure.TIMED,
          Figure.MOVED,
          Figure.SLIP);

  /** The address of the figures. */
  public String home() {
    return "/" + viewer.address() + "/figures";
  }

  /** The address of the list behind a scope. */
  public String list(Scope of) {
    var asked = of.asked();
    return home() + "/items" + (asked.isEmpty() ? "" : "?" + asked);
  }

  @Override
  public String list(Figure figure) {
    return list(scope.figure(figure));
  }

  @Override
  public String list(HalfYear half, @Nullable Meaning stood) {
    return list(scope.considered(half, stood));
  }

  @Override
  public String among(Figure figure) {
    return list(scope.among(figure));
  }

  /** The address of the figures of a scope. */
  public String figures(Scope of) {
    var asked = of.asked();
    return home() + (asked.isEmpty() ? "" : "?" + asked);
  }

  boolean mayReport() {
    return viewer.may(Permission.WRITE_ANNUAL_REPORT);
  }

  Share share(Figure figure) {
    return counted.share(figure);
  }

  @Override
  public int code() {
    return 200;
  }
}
