package org.scrutinymonitor.overview.figures;

import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Outcomes;
import org.scrutinymonitor.meeting.Share;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a council's figures of what became of its items. */
@Component
@Transactional(readOnly = true)
class Figures {
  /** Half years in the chart. */
  private static final int HALVES = 6;

  private final Outcomes outcomes;
  private final Committees committees;
  private final DSLContext sql;
  private final InstantSource time;

  Figures(Outcomes outcomes, Committees committees, DSLContext sql, InstantSource time) {
    this.outcomes = outcomes;
    this.committees = committees;
    this.sql = sql;
    this.time = time;
  }

  FiguresPage page(Viewer viewer, Scope scope) {
    viewer.ask(Permission.READ_FIGURES);
    var today = scope.day(time);
    var all = outcomes.on(viewer, today);
    var items = scope.among(all);
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (var figure : Figure.values()) shares.put(figure, figure.share(items, today));
    return new FiguresPage(
        viewer,
        scope,
        today,
        scoped(scope),
        (int) items.stream().map(item -> item.standing().review()).distinct().count(),
        items.size(),
        shares,
        bars(items, today),
        median(items),
        slip(items),
        ofCommittees(scope, all, today),
        ofPosts(scope, items, today));
  }

  ListPage list(Viewer viewer, Scope scope, int page) {
    viewer.ask(Permission.READ_FIGURES);
    var today = scope.day(time);
    return new ListPage(viewer, scope, today, scoped(scope), items(viewer, scope, today), page);
  }

  /** The items behind a figure. */
  List<Outcome> items(Viewer viewer, Scope scope, LocalDate today) {
    viewer.ask(Permission.READ_FIGURES);
    var among = scope.among(outcomes.on(viewer, today));
    var figure = scope.figure();
    return figure == null
        ? among.stream().filter(scope::considers).toList()
        : scope.since(figure.of(among, today));
  }

  /** The committee and the post to which the figures are narrowed. */
  private FiguresPage.Scoped scoped(Scope scope) {
    var committee = scope.committee();
    var post = scope.post();
    return new FiguresPage.Scoped(
        committee == null ? null : committees.find(committee).orElseThrow(Refusal::notFound),
        post == null ? null : title(post));
  }

  private String title(int post) {
    return sql.select(POST.TITLE)
        .from(POST)
        .where(POST.ID.eq(post))
        .fetchOptional(POST.TITLE)
        .orElseThrow(Refusal::notFound);
  }

  /** The last half years in which anything was considered, the oldest first. */
  private static List<FiguresPage.Bar> bars(List<Outcome> items, LocalDate today) {
    var now = HalfYear.of(today);
    var halves = new TreeSet<HalfYear>();
    for (var half = now; halves.size() < HALVES; half = half.before()) halves.add(half);
    var bars = new ArrayList<FiguresPage.Bar>();
    for (var half : halves) {
      var counts = new EnumMap<Meaning, Integer>(Meaning.class);
      for (var item : items) {
        var stood = item.in(half);
        if (stood != null) counts.merge(stood, 1, Integer::sum);
      }
      if (!counts.isEmpty() || !bars.isEmpty()) bars.add(new FiguresPage.Bar(half, counts));
    }
    return bars;
  }

  private static FiguresPage.Median median(List<Outcome> items) {
    var days =
        items.stream()
            .map(Outcome::daysToAchieve)
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .sorted()
            .toArray();
    return FiguresPage.Median.of(days);
  }

  private static FiguresPage.Median slip(List<Outcome> items) {
    var days =
        items.stream()
            .filter(item -> item.standing().moves() > 0)
            .map(item -> item.standing().slip(item.standing().now()))
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .sorted()
            .toArray();
    return FiguresPage.Median.of(days);
  }

  private List<FiguresPage.OfCommittee> ofCommittees(
      Scope scope, List<Outcome> all, LocalDate today) {
    if (scope.committee() != null) return List.of();
    var next =
        sql.select(MEETING.COMMITTEE, DSL.min(MEETING.DAY))
            .from(MEETING)
            .where(MEETING.DAY.ge(today).and(MEETING.CANCELLED_AT.isNull()))
            .groupBy(MEETING.COMMITTEE)
            .fetchMap(MEETING.COMMITTEE, DSL.min(MEETING.DAY));
    var half = HalfYear.of(today);
    var rows = new ArrayList<FiguresPage.OfCommittee>();
    for (Committee committee : committees.all()) {
      var of = scope.committee(committee.id());
      var items = of.among(all);
      if (items.isEmpty() && !committee.stands()) continue;
      rows.add(
          new FiguresPage.OfCommittee(
              committee,
              of,
              (int) items.stream().map(item -> item.standing().review()).distinct().count(),
              (int) items.stream().filter(item -> item.in(half) != null).count(),
              shares(items, today),
              next.get(committee.id())));
    }
    return rows;
  }

  private List<FiguresPage.OfPost> ofPosts(Scope scope, List<Outcome> items, LocalDate today) {
    if (scope.post() != null) return List.of();
    var byPost = new HashMap<Integer, List<Outcome>>();
    for (var item : items) {
      for (var post : item.posts()) byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(item);
    }
    return sql
        .select(POST.ID, POST.TITLE, POST.BODY)
        .from(POST)
        .where(POST.ID.in(byPost.keySet()))
        .fetch()
        .stream()
        .map(r -> {
          var of = Objects.requireNonNull(byPost.get(r.value1()));
          return new FiguresPage.OfPost(
              named(r.value2(), r.value3()), scope.post(r.value1()), of.size(), shares(of, today));
        })
        .sorted(Comparator.comparing(FiguresPage.OfPost::title))
        .toList();
  }

  private static String named(String title, @Nullable String body) {
    return body == null ? title : title + ", " + body;
  }

  private static Map<Figure, Share> shares(List<Outcome> items, LocalDate today) {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (var figure :
        List.of(
            Figure.MONITORED, Figure.OVERDUE, Figure.NO_REPLY, Figure.WITHIN_12, Figure.MOVED)) {
      shares.put(figure, figure.share(items, today));
    }
    return shares;
  }
}
