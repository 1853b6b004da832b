package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
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
    List<Bar> bars,
    List<OfCommittee> committees,
    List<OfPost> posts)
    implements Page {

  /** To what figures are narrowed. */
  public record Scoped(@Nullable Committee committee, @Nullable String post) {
    /** Their names, in the language of a reader; empty for the whole council. */
    String words(View view) {
      var of = committee == null ? "" : committee.name(view.language());
      if (post == null) return of;
      return of.isEmpty() ? post : of + ", " + post;
    }
  }

  /** How the items stood that were considered in a half year. */
  public record Bar(HalfYear half, Map<Meaning, Integer> counts) {
    int count(Meaning meaning) {
      return counts.getOrDefault(meaning, 0);
    }

    int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
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

  static final List<Meaning> ORDER =
      List.of(
          Meaning.ACHIEVED, Meaning.ON_COURSE, Meaning.SLIPPED, Meaning.NOT_ACHIEVED, Meaning.NONE);

  static final List<Figure> WITHIN = List.of(Figure.WITHIN_6, Figure.WITHIN_12, Figure.WITHIN_24);

  /** The address of the figures. */
  public String home() {
    return "/" + viewer.address() + "/figures";
  }

  /** The address of the list behind a scope. */
  public String list(Scope of) {
    var asked = of.asked();
    return home() + "/items" + (asked.isEmpty() ? "" : "?" + asked);
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

  /** "74%", or a dash where there are too few. */
  static String percent(Share share) {
    return share.percent().isPresent() ? share.percent().getAsInt() + "%" : "–";
  }

  /** The widest bar of the chart stands for so many items. */
  int widest() {
    return bars.stream().mapToInt(Bar::all).max().orElse(1);
  }

  /** A part of the chart's width in percent: "28.10%". */
  String width(double items) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * items / Math.max(1, widest()));
  }

  /** Whether a part is wide enough to hold its number. */
  boolean holdsNumber(int items) {
    return 100.0 * items / Math.max(1, widest()) >= 3;
  }

  /** "Second half of 2026". */
  static String half(View view, HalfYear half) {
    return view.text("overview.half." + half.half(), String.valueOf(half.year()));
  }

  /** What the first and the last bar say, for whoever does not see the chart. */
  String described(View view) {
    var first = bars.getFirst();
    var last = bars.getLast();
    return view.text(
        "overview.figures.chart.says",
        bars.size(),
        half(view, first.half()),
        first.count(Meaning.ACHIEVED),
        first.all(),
        half(view, last.half()),
        last.count(Meaning.ACHIEVED),
        last.all());
  }

  @Override
  public int code() {
    return 200;
  }
}
