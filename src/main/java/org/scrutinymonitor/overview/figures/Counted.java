package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Share;

/**
 * What is counted among the items of a scope.
 *
 * @param in the list in which all of it was counted
 * @param all of the whole scope
 * @param bars the last half years in which anything was considered, the oldest first
 * @param median days from the agreed date to what was achieved
 * @param slip days by which moved dates were moved
 * @param committees by the number of the committee
 * @param posts by the number of the post that answers
 */
record Counted(
    List<Outcome> in,
    Group all,
    Map<Figure, Share> shares,
    List<FiguresPage.Bar> bars,
    FiguresPage.Median median,
    FiguresPage.Median slip,
    Map<Integer, Group> committees,
    Map<Integer, Group> posts) {
  /** Half years in the chart. */
  private static final int HALVES = 6;

  private static final List<Figure> OF_EACH =
      List.of(Figure.MONITORED, Figure.OVERDUE, Figure.NO_REPLY, Figure.WITHIN_12, Figure.MOVED);

  /**
   * Some of the items.
   *
   * @param considered how many of them were considered in this half year
   */
  record Group(int reviews, int items, int considered, Map<Figure, Share> shares) {
    static Group of(Collection<Outcome> items, List<Figure> figures, LocalDate today) {
      var half = HalfYear.of(today);
      return new Group(
          (int) items.stream().map(item -> item.standing().review()).distinct().count(),
          items.size(),
          (int) items.stream().filter(item -> item.in(half) != null).count(),
          Counted.shares(List.copyOf(items), figures, today));
    }
  }

  /** Those of a committee; zeros where it has none. */
  Group of(Committee committee, LocalDate today) {
    var group = committees.get(committee.id());
    return group == null ? Group.of(List.of(), OF_EACH, today) : group;
  }

  static Counted of(Scope scope, List<Outcome> all, LocalDate today) {
    var items = scope.among(all);
    var byCommittee = new HashMap<Integer, List<Outcome>>();
    var byPost = new HashMap<Integer, List<Outcome>>();
    for (var item : items) {
      if (item.committee() != null) add(byCommittee, item.committee(), item);
      for (var post : item.posts()) add(byPost, post, item);
    }
    return new Counted(
        all,
        Group.of(items, List.of(), today),
        shares(items, List.of(Figure.values()), today),
        bars(items, today),
        median(items.stream().map(Outcome::daysToAchieve)),
        median(
            items.stream()
                .filter(item -> item.standing().moves() > 0)
                .map(item -> item.standing().slip(item.standing().now()))),
        groups(byCommittee, today),
        groups(byPost, today));
  }

  private static void add(Map<Integer, List<Outcome>> to, Integer key, Outcome item) {
    to.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
  }

  private static Map<Integer, Group> groups(Map<Integer, List<Outcome>> lists, LocalDate today) {
    var groups = new HashMap<Integer, Group>();
    lists.forEach((key, items) -> groups.put(key, Group.of(items, OF_EACH, today)));
    return groups;
  }

  private static Map<Figure, Share> shares(
      List<Outcome> items, List<Figure> figures, LocalDate today) {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (var figure : figures) shares.put(figure, figure.share(items, today));
    return shares;
  }

  private static List<FiguresPage.Bar> bars(List<Outcome> items, LocalDate today) {
    var halves = new TreeSet<HalfYear>();
    for (var half = HalfYear.of(today); halves.size() < HALVES; half = half.before()) {
      halves.add(half);
    }
    var bars = new ArrayList<FiguresPage.Bar>();
    for (var half : halves) {
      var counts = new EnumMap<Meaning, Integer>(Meaning.class);
      for (var item : items) {
        @Nullable Meaning stood = item.in(half);
        if (stood != null) counts.merge(stood, 1, Integer::sum);
      }
      if (!counts.isEmpty() || !bars.isEmpty()) bars.add(new FiguresPage.Bar(half, counts));
    }
    return bars;
  }

  private static FiguresPage.Median median(Stream<OptionalLong> days) {
    return FiguresPage.Median.of(
        days.filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).sorted().toArray());
  }
}
