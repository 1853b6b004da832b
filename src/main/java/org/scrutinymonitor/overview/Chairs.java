package org.scrutinymonitor.overview;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.meeting.MemberQuestions;
import org.scrutinymonitor.meeting.MemberQuestions.OfRule;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.overview.ChairPage.Raised;
import org.scrutinymonitor.people.CommitteeMembers;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.Dueness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a committee's pages for its chair. */
@Component
@Transactional(readOnly = true)
class Chairs {
  private static final int ROUNDS_RUNNING = 2;

  private final ChairsBrief brief;
  private final Meetings meetings;
  private final CommitteeMeetings committeeMeetings;
  private final MemberQuestions memberQuestions;
  private final CommitteeMembers members;
  private final Words words;
  private final InstantSource time;

  Chairs(
      ChairsBrief brief,
      Meetings meetings,
      CommitteeMeetings committeeMeetings,
      MemberQuestions memberQuestions,
      CommitteeMembers members,
      Words words,
      InstantSource time) {
    this.brief = brief;
    this.meetings = meetings;
    this.committeeMeetings = committeeMeetings;
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
    var found = committeeMeetings.committee(viewer, committee);
    var held = committeeMeetings.held(viewer, committee);
    var last = committeeMeetings.last(viewer, held, committee, asAt);
    var next =
        held.stream()
            .filter(meeting -> !CommitteeMeetings.isOver(meeting, asAt))
            .findFirst()
            .orElse(null);
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
            Map.of(),
            Map.of(),
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
}
