package org.scrutinymonitor.overview.figures;

import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Outcomes;
import org.scrutinymonitor.meeting.Remembered;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a council's figures of what became of its items. */
@Component
@Transactional(readOnly = true)
class Figures {
  private static final int MOST_PAGES = 64;

  private final Outcomes outcomes;
  private final Committees committees;
  private final DSLContext sql;
  private final InstantSource time;

  private final Remembered<Key, Reckoned> remembered = new Remembered<>(MOST_PAGES);

  Figures(Outcomes outcomes, Committees committees, DSLContext sql, InstantSource time) {
    this.outcomes = outcomes;
    this.committees = committees;
    this.sql = sql;
    this.time = time;
  }

  private record Key(int council, Scope scope, LocalDate day) {}

  FiguresPage page(Viewer viewer, Scope scope) {
    viewer.ask(Permission.READ_FIGURES);
    var today = scope.day(time);
    var reckoned = reckoned(viewer.council(), scope, all(viewer, scope, today), today);
    return new FiguresPage(
        viewer,
        scope,
        today,
        scoped(scope),
        reckoned.whole(),
        reckoned.chart(),
        scope.committee() != null ? List.of() : ofCommittees(scope, reckoned, today),
        scope.post() != null ? List.of() : ofPosts(scope, reckoned));
  }

  /** As long as the list of all items is the same, what was counted in it is remembered. */
  private Reckoned reckoned(int council, Scope scope, List<Outcome> all, LocalDate today) {
    var key = new Key(council, scope, today);
    var known = remembered.get(key);
    if (known != null && known.in().refersTo(all)) return known;
    var reckoned = Reckoned.of(scope, all, today);
    remembered.put(key, reckoned);
    return reckoned;
  }

  ListPage list(Viewer viewer, Scope scope, int page) {
    viewer.ask(Permission.READ_FIGURES);
    var today = scope.day(time);
    return new ListPage(viewer, scope, today, scoped(scope), items(viewer, scope, today), page);
  }

  /** The items behind a figure. */
  List<Outcome> items(Viewer viewer, Scope scope, LocalDate today) {
    viewer.ask(Permission.READ_FIGURES);
    var among = scope.among(all(viewer, scope, today));
    var figure = scope.figure();
    return figure == null
        ? among.stream().filter(scope::considers).toList()
        : scope.all() ? figure.among(among, today) : scope.since(figure.of(among, today));
  }

  private List<Outcome> all(Viewer viewer, Scope scope, LocalDate today) {
    return scope.open() ? outcomes.openOn(viewer, today) : outcomes.on(viewer, today);
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

  private List<FiguresPage.OfCommittee> ofCommittees(
      Scope scope, Reckoned reckoned, LocalDate today) {
    var next =
        sql.select(MEETING.COMMITTEE, DSL.min(MEETING.DAY))
            .from(MEETING)
            .where(MEETING.DAY.ge(today).and(MEETING.CANCELLED_AT.isNull()))
            .groupBy(MEETING.COMMITTEE)
            .fetchMap(MEETING.COMMITTEE, DSL.min(MEETING.DAY));
    var rows = new ArrayList<FiguresPage.OfCommittee>();
    for (Committee committee : committees.all()) {
      var counted = reckoned.committees().get(committee.id());
      if (counted == null && !committee.stands()) continue;
      rows.add(
          new FiguresPage.OfCommittee(
              committee,
              scope.committee(committee.id()),
              counted == null ? new Counting().counted() : counted,
              next.get(committee.id())));
    }
    return rows;
  }

  private List<FiguresPage.OfPost> ofPosts(Scope scope, Reckoned reckoned) {
    return sql
        .select(POST.ID, POST.TITLE, POST.BODY)
        .from(POST)
        .where(POST.ID.in(reckoned.posts().keySet()))
        .fetch()
        .stream()
        .map(r ->
            new FiguresPage.OfPost(
                named(r.value2(), r.value3()),
                scope.post(r.value1()),
                Objects.requireNonNull(reckoned.posts().get(r.value1()))))
        .sorted(Comparator.comparing(FiguresPage.OfPost::title))
        .toList();
  }

  private static String named(String title, @Nullable String body) {
    return body == null ? title : title + ", " + body;
  }
}
