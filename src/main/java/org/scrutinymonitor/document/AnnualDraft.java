package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Share;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;

/** Drafts a section of an annual report in one language: its words and the numbers behind them. */
final class AnnualDraft {
  /** The half years that are compared. */
  private static final int HALVES = 6;

  private static final List<Meaning> MEANINGS =
      List.of(
          Meaning.ACHIEVED, Meaning.ON_COURSE, Meaning.SLIPPED, Meaning.NOT_ACHIEVED, Meaning.NONE);

  private static final List<Figure> OF_COMMITTEES =
      List.of(Figure.MONITORED, Figure.OVERDUE, Figure.NO_REPLY, Figure.WITHIN_12);

  private final View view;
  private final AnnualSource source;
  private final AnnualNumbers numbers;

  private AnnualDraft(AnnualSection section, AnnualSource source) {
    this.view = view(source.language());
    this.source = source;
    this.numbers = new AnnualNumbers(view, source, section);
  }

  /** Texts without a reader. */
  static View view(String language) {
    return new View(
        Texts.in(language),
        new Masthead("", "/", null, null, language, List.of()),
        "/",
        null,
        null);
  }

  /** The words of a section, and its tables as a paper. */
  record Drafted(String words, Paper numbers) {}

  static Drafted of(AnnualSection section, AnnualSource source) {
    var draft = new AnnualDraft(section, source);
    var words = draft.words(section);
    return new Drafted(
        words,
        new Paper(
            FormWords.in(draft.view.texts().locale()).language(),
            draft.view.text(section.heading()),
            source.year().title(),
            "",
            draft.numbers.blocks()));
  }

  private String words(AnnualSection section) {
    if (source.items().isEmpty() && section != AnnualSection.METHOD) {
      return view.text("annual.nothing");
    }
    return switch (section) {
      case INTRODUCTION -> introduction();
      case TOTALS ->
          shares(List.of(Figure.MONITORED, Figure.OVERDUE, Figure.ACHIEVED, Figure.CHANGED))
              + "\n"
              + achievedInYear();
      case HALVES -> halves();
      case COMMITTEES -> committees();
      case WITHIN -> shares(List.of(Figure.WITHIN_6, Figure.WITHIN_12, Figure.WITHIN_24));
      case SILENCE -> shares(List.of(Figure.NO_REPLY, Figure.MOVED, Figure.NO_USABLE_DATE));
      case EFFECT -> AnnualTelling.effect(view, source, numbers);
      case OVERDUE ->
          shares(List.of(Figure.OVERDUE)) + "\n" + AnnualTelling.overdue(view, source, numbers);
      case RISK -> closedInYear() + "\n" + AnnualTelling.risks(view, source, numbers);
      case METHOD -> view.text("annual.method", view.day(source.asAt()));
    };
  }

  private String introduction() {
    var year = source.year();
    var items = source.items().size();
    var mark =
        numbers.note(
            view.text("annual.counted.all"),
            new Share(items, items),
            "figures/items?" + source.counted().substring(1));
    return view.text(
        "annual.introduction",
        source.council().name(source.language()),
        view.day(year.first()),
        view.day(year.last()),
        view.day(source.asAt()),
        view.count("annual.items", items),
        mark,
        view.count("annual.reviews", source.reviews()));
  }

  /** A point for each figure: "• Still monitored: 34 of 60 (57%), among all items [2.1]." */
  private String shares(List<Figure> figures) {
    var lines = new ArrayList<String>();
    for (var figure : figures) {
      var share = figure.share(source.items(), source.asAt());
      var mark = numbers.note(counted(figure), share, source.list(figure));
      lines.add("• " + view.text("annual.share." + figure.word(), of(share), mark));
    }
    return String.join("\n", lines);
  }

  /** "34 of 60 (57%)". */
  private String of(Share share) {
    if (share.of() == 0) return view.text("annual.nothing-yet");
    var counted = view.text("annual.n-of-m", share.counted(), share.of());
    return share.percent().isPresent()
        ? counted + " (" + share.percent().getAsInt() + "%)"
        : counted;
  }

  private String counted(Figure figure) {
    return view.text("annual.counted." + figure.word());
  }

  private String achievedInYear() {
    return inYear(Figure.ACHIEVED, "achieved");
  }

  private String closedInYear() {
    return inYear(Figure.CLOSED_WITH_RISK, "closed");
  }

  /** What became so in the year, of all that is so. */
  private String inYear(Figure figure, String word) {
    var all = figure.of(source.items(), source.asAt());
    var first = source.year().first();
    var counted =
        (int)
            all.stream()
                .filter(item -> {
                  var day = figure.since(item);
                  return day != null && !day.isBefore(first);
                })
                .count();
    var mark =
        numbers.note(
            view.text("annual.counted." + "year-" + word),
            new Share(counted, all.size()),
            source.listOfYear(figure));
    return "• "
        + view.text(
            "annual.year." + word, of(new Share(counted, all.size())), view.day(first), mark);
  }

  private String halves() {
    var rows = new ArrayList<Row>();
    HalfYear first = null;
    HalfYear last = null;
    var half = HalfYear.of(source.asAt());
    for (int i = 1; i < HALVES; i++) half = half.before();
    for (int i = 0; i < HALVES; i++) {
      var counts = counts(half);
      if (counts[MEANINGS.size()] > 0) {
        if (first == null) first = half;
        last = half;
        rows.add(row(half, counts));
      }
      half = half.half() == 1 ? new HalfYear(half.year(), 2) : new HalfYear(half.year() + 1, 1);
    }
    if (first == null || last == null) return view.text("annual.halves.none");
    numbers.table(
        new Table(
            view.text(AnnualSection.HALVES.heading()),
            Look.LIST,
            List.of(22, 13, 13, 13, 13, 13, 13),
            List.of(
                PackPaper.heads(
                    view,
                    "annual.half",
                    "annual.considered",
                    "annual.meaning.achieved",
                    "annual.meaning.on-course",
                    "annual.meaning.slipped",
                    "annual.meaning.not-achieved",
                    "annual.meaning.none")),
            rows));
    return view.text("annual.halves")
        + "\n• "
        + achieved(first)
        + (first.equals(last) ? "" : "\n• " + achieved(last));
  }

  private String achieved(HalfYear half) {
    var counts = counts(half);
    var name = half(half);
    return view.text(
        "annual.halves.achieved",
        name,
        of(new Share(counts[0], counts[MEANINGS.size()])),
        numbers.note(
            view.text("annual.halves.counted", name),
            new Share(counts[0], counts[MEANINGS.size()]),
            considered(half) + "&grade=achieved" + source.counted()));
  }

  private static String considered(HalfYear half) {
    return "figures/items?half=" + half.word();
  }

  private String half(HalfYear half) {
    return view.text("annual.half." + half.half(), "" + half.year());
  }

  /** How many stood at the end of a half year as each meaning, and all of them last. */
  private int[] counts(HalfYear half) {
    var counts = new int[MEANINGS.size() + 1];
    for (var item : source.items()) {
      var stood = item.in(half);
      if (stood == null) continue;
      counts[MEANINGS.indexOf(stood)]++;
      counts[MEANINGS.size()]++;
    }
    return counts;
  }

  private Row row(HalfYear half, int[] counts) {
    var on = source.counted();
    var cells = new ArrayList<Cell>();
    var name = half(half);
    var all = counts[MEANINGS.size()];
    var mark =
        numbers.note(
            view.text("annual.halves.all", name), new Share(all, all), considered(half) + on);
    cells.add(Cell.of(Role.ROW, name + " " + mark));
    cells.add(numbers.link(counts[MEANINGS.size()], considered(half) + on));
    for (int i = 0; i < MEANINGS.size(); i++) {
      cells.add(
          numbers.link(counts[i], considered(half) + "&grade=" + MEANINGS.get(i).stored() + on));
    }
    return new Row(true, cells);
  }

  private String committees() {
    var rows = new ArrayList<Row>();
    for (var committee : source.committees()) {
      var items = source.of(committee);
      if (items.isEmpty()) continue;
      var narrowed = "committee=" + committee.id() + source.counted();
      var cells = new ArrayList<Cell>();
      var name = committee.name(source.language());
      var all = new Share(items.size(), items.size());
      var mark = numbers.note(name, all, "figures/items?" + narrowed, "figures?" + narrowed);
      cells.add(Cell.of(Role.ROW, name + " " + mark));
      cells.add(numbers.link(items.size(), "figures/items?" + narrowed));
      for (var figure : OF_COMMITTEES) {
        var share = figure.share(items, source.asAt());
        cells.add(
            numbers.link(
                view.text("annual.n-of-m", share.counted(), share.of()),
                "figures/items?figure=" + figure.word() + "&" + narrowed));
      }
      rows.add(new Row(true, cells));
    }
    if (rows.isEmpty()) return view.text("annual.committees.none");
    numbers.table(
        new Table(
            view.text(AnnualSection.COMMITTEES.heading()),
            Look.LIST,
            List.of(30, 12, 15, 14, 14, 15),
            List.of(
                PackPaper.heads(
                    view,
                    "annual.committee",
                    "annual.col.items",
                    "annual.counted.monitored",
                    "annual.counted.overdue",
                    "annual.counted.no-reply",
                    "annual.col.within-12")),
            rows));
    return view.text("annual.committees");
  }
}
