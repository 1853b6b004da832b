package org.scrutinymonitor.overview;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.ChairsBrief;
import org.scrutinymonitor.meeting.Changes;
import org.scrutinymonitor.meeting.Changes.Change;
import org.scrutinymonitor.meeting.Changes.Kind;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.meeting.MemberQuestions;
import org.scrutinymonitor.meeting.MemberQuestions.OfRule;
import org.scrutinymonitor.meeting.Sitting;
import org.scrutinymonitor.meeting.Sittings;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.meeting.Standings;
import org.scrutinymonitor.overview.ChairPage.Raised;
import org.scrutinymonitor.people.CommitteeMembers;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a committee's pages for its chair. */
@Component
@Transactional(readOnly = true)
class Chairs {
  private static final int ROUNDS_RUNNING = 2;

  private final ChairsBrief brief;
  private final Standings standings;
  private final Meetings meetings;
  private final Sittings sittings;
  private final MemberQuestions memberQuestions;
  private final CommitteeMembers members;
  private final Words words;
  private final InstantSource time;

  Chairs(
      ChairsBrief brief,
      Standings standings,
      Meetings meetings,
      Sittings sittings,
      MemberQuestions memberQuestions,
      CommitteeMembers members,
      Words words,
      InstantSource time) {
    this.brief = brief;
    this.standings = standings;
    this.meetings = meetings;
    this.sittings = sittings;
    this.memberQuestions = memberQuestions;
    this.members = members;
    this.words = words;
    this.time = time;
  }

  /**
   * The chair's page as at a day.
   *
   * @param noDay what was typed for a day and is none until today, null where nothing was
   */
  ChairPage page(
      Viewer viewer, int committee, LocalDate asAt, @Nullable String all, @Nullable String noDay) {
    var found = committee(viewer, committee);
    var held = held(viewer, committee);
    var last = last(viewer, held, committee, asAt);
    var next = held.stream().filter(meeting -> !isOver(meeting, asAt)).findFirst().orElse(null);
    var gathered = brief.of(viewer, committee, asAt, last == null ? null : last.day());
    var open = gathered.items().stream().filter(item -> item.closed() == null).toList();

    var raised = new ArrayList<Raised>();
    var settled = new ArrayList<Raised>();
    raise(viewer, asAt, gathered, open, raised, settled);
    var silent = open.stream().filter(item -> item.askedInVain() != null).toList();
    var slipped =
        open.stream()
            .filter(item ->
                item.meaning() == Meaning.SLIPPED
                    || item.meaning() == Meaning.NOT_ACHIEVED
                    || item.dueness(asAt) == Dueness.OVERDUE)
            .toList();
    var moving =
        open.stream()
            .filter(item -> item.asked() != null || item.moves() > 0)
            .sorted(
                Comparator.comparing((Standing item) -> item.asked() == null)
                    .thenComparing(Comparator.comparingInt(Standing::moves).reversed()))
            .toList();
    var again =
        open.stream()
            .filter(item -> item.onCourseRunning() >= ROUNDS_RUNNING)
            .sorted(Comparator.comparingInt(Standing::onCourseRunning).reversed())
            .toList();
    var changed =
        last == null
            ? List.<Change>of()
            : others(Changes.between(gathered.before(), gathered.items()), slipped, silent);
    var promised =
        next == null
            ? List.<Standing>of()
            : open.stream().filter(item -> isPromised(item, asAt, next.day())).toList();
    var page =
        new ChairPage(
            viewer,
            found,
            asAt,
            asAt.equals(Days.today(time)),
            last,
            next,
            held.stream().filter(each -> each.day().isBefore(Days.today(time))).toList(),
            open.size(),
            (int) open.stream().map(Standing::review).distinct().count(),
            raised,
            settled,
            memberQuestions.of(viewer, committee, asAt),
            silent,
            slipped,
            moving,
            again,
            changed,
            promised,
            java.util.Map.of(),
            java.util.Map.of(),
            viewer.may(Permission.READ_LEDGER)
                ? words.chased(committee, asAt, next == null ? null : next.id())
                : List.of(),
            all,
            noDay);
    return withWords(page);
  }

  /** The words beside what the page really shows. */
  private ChairPage withWords(ChairPage page) {
    var updates =
        Stream.of(
                page.read().stream().map(Raised::item).toList(),
                page.shown("slipped", page.slipped()),
                page.shown("on-course", page.onCourseAgain()),
                page.shown("changed", page.changed()).stream().map(Change::after).toList())
            .flatMap(List::stream)
            .map(Standing::latestUpdate)
            .toList();
    var silent = page.shown("silent", page.silent()).stream().map(Standing::item).toList();
    return new ChairPage(
        page.viewer(),
        page.committee(),
        page.asAt(),
        page.today(),
        page.last(),
        page.next(),
        page.held(),
        page.monitored(),
        page.reviews(),
        page.questions(),
        page.settled(),
        page.own(),
        page.silent(),
        page.slipped(),
        page.moving(),
        page.onCourseAgain(),
        page.changed(),
        page.promised(),
        words.ofUpdates(updates),
        words.ofAsked(silent),
        page.chased(),
        page.all(),
        page.noDay());
  }

  /** Questions in the order in which a chair would ask: by rule, and what was listed first. */
  private void raise(
      Viewer viewer,
      LocalDate asAt,
      ChairsBrief.Brief gathered,
      List<Standing> open,
      List<Raised> raised,
      List<Raised> settled) {
    var marks = memberQuestions.marks(viewer, open.stream().map(Standing::item).toList(), asAt);
    for (var item : open) {
      for (var question : gathered.questions().getOrDefault(item.item(), List.of())) {
        var mark = marks.get(new OfRule(question.rule(), item.item(), item.latestUpdate()));
        var to = mark != null && mark.mark().equals("answered") ? settled : raised;
        to.add(
            new Raised(
                item,
                question,
                mark != null && mark.mark().equals("listed"),
                mark == null ? null : mark.minute()));
      }
    }
    var order = Questions.rules();
    raised.sort(
        Comparator.comparing((Raised one) -> !one.listed())
            .thenComparingInt(one -> order.indexOf(one.question().rule())));
  }

  /** What changed and does not stand in a section of its own already. */
  private static List<Change> others(
      List<Change> changes, List<Standing> slipped, List<Standing> silent) {
    Set<Integer> elsewhere = new HashSet<>();
    slipped.forEach(item -> elsewhere.add(item.item()));
    silent.forEach(item -> elsewhere.add(item.item()));
    return changes.stream()
        .filter(change ->
            change.kinds().contains(Kind.CLOSED)
                || change.kinds().contains(Kind.REOPENED)
                || !elsewhere.contains(change.after().item()))
        .toList();
  }

  private static boolean isPromised(Standing item, LocalDate from, LocalDate until) {
    var date = item.now();
    return date != null
        && date.latest() != null
        && item.meaning() != Meaning.ACHIEVED
        && date.latest().isAfter(from)
        && date.latest().isBefore(until);
  }

  /** The committees of the council, for whoever sits on none or on several. */
  ChairsPage committees(Viewer viewer) {
    var sits = members.of(viewer);
    return new ChairsPage(
        viewer,
        meetings.committees(viewer).stream()
            .sorted(Comparator.comparing((Committee each) -> !sits.contains(each.id())))
            .toList(),
        sits);
  }

  /** What changed between two days; between the last two meetings where none are named. */
  ChangesPage changes(
      Viewer viewer, int committee, @Nullable LocalDate from, @Nullable LocalDate to) {
    var found = committee(viewer, committee);
    var today = Days.today(time);
    var held =
        held(viewer, committee).stream().filter(meeting -> !meeting.day().isAfter(today)).toList();
    var until = to == null ? today : to;
    var last = last(viewer, held, committee, until);
    var since = from != null ? from : last == null ? until.minusYears(1) : last.day();
    if (since.isAfter(until)) throw new Refusal(Refusal.Sort.WRONG, "overview.changes.backwards");
    var earlier = standings.on(viewer, committee, since);
    var later = standings.on(viewer, committee, until);
    var changes = Changes.between(earlier, later);
    var updates =
        changes.stream().limit(ChangesPage.MOST).map(c -> c.after().latestUpdate()).toList();
    return new ChangesPage(
        viewer,
        found,
        since,
        until,
        held,
        changes,
        Count.of(earlier),
        Count.of(later),
        words.ofUpdates(updates));
  }

  private List<Meeting> held(Viewer viewer, int committee) {
    return meetings.all(viewer).stream()
        .filter(meeting -> meeting.committee().id() == committee && meeting.isHeld())
        .toList();
  }

  /** The last meeting that decided something; where none did, the last that was held. */
  private @Nullable Meeting last(Viewer viewer, List<Meeting> held, int committee, LocalDate asAt) {
    var closed =
        sittings.closed(viewer, committee).stream()
            .map(Sitting::id)
            .collect(java.util.stream.Collectors.toSet());
    var past = held.stream().filter(meeting -> isOver(meeting, asAt)).toList();
    return past.reversed().stream()
        .filter(meeting -> closed.contains(meeting.id()))
        .findFirst()
        .orElse(past.isEmpty() ? null : past.getLast());
  }

  /** Whether a meeting lies behind a day: on its own day, once it is closed. */
  private static boolean isOver(Meeting meeting, LocalDate day) {
    return meeting.day().isBefore(day) || meeting.day().equals(day) && meeting.closedAt() != null;
  }

  private Committee committee(Viewer viewer, int committee) {
    return meetings.committees(viewer).stream()
        .filter(each -> each.id() == committee)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
