package org.scrutinymonitor.document;

import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.AgendaItem;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.meeting.Changes;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.meeting.Standings;
import org.scrutinymonitor.monitoring.TabledLedgers;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what goes into a pack; every review leaves here without a word that is exempt. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PackSources {
  private final DSLContext sql;
  private final InstantSource time;
  private final Councils councils;
  private final Meetings meetings;
  private final AgendaItems agenda;
  private final AgendaDeadlines deadlines;
  private final Standings standings;
  private final Register register;
  private final TabledLedgers ledgers;
  private final ReportSections sections;
  private final Chains chains;
  private final PublicPosts posts;

  PackSources(
      DSLContext sql,
      InstantSource time,
      Councils councils,
      Meetings meetings,
      AgendaItems agenda,
      AgendaDeadlines deadlines,
      Standings standings,
      Register register,
      TabledLedgers ledgers,
      ReportSections sections,
      Chains chains,
      PublicPosts posts) {
    this.sql = sql;
    this.time = time;
    this.councils = councils;
    this.meetings = meetings;
    this.agenda = agenda;
    this.deadlines = deadlines;
    this.standings = standings;
    this.register = register;
    this.ledgers = ledgers;
    this.sections = sections;
    this.chains = chains;
    this.posts = posts;
  }

  /** What goes to a meeting, once for each language. */
  public List<PackSource> of(
      Viewer viewer, int meeting, boolean withLedgers, List<String> languages) {
    var held = meetings.find(viewer, meeting);
    var items = agenda.of(viewer, meeting);
    var reviews = items.stream().map(item -> register.find(viewer, item.review())).toList();
    var committee = held.committee().id();
    var today = Days.today(time);
    var lastMet = lastMet(viewer, held, today);
    var now = standings.on(viewer, committee, today);
    var changes =
        lastMet == null
            ? List.<Changes.Change>of()
            : Changes.between(standings.on(viewer, committee, lastMet), now);
    var others = others(viewer, now, changes, items, today);
    var kept = sections.kept(viewer).sections();
    var sources = new ArrayList<PackSource>();
    for (var language : languages) {
      var entries = new ArrayList<PackSource.Entry>();
      for (int i = 0; i < items.size(); i++) {
        var item = items.get(i);
        entries.add(
            new PackSource.Entry(
                item.number(),
                item.period(),
                reviews.get(i).inPublic(language),
                posts.of(reviews.get(i), language),
                chains.newest(reviews.get(i).id()).orElse(null)));
      }
      sources.add(
          new PackSource(
              language,
              councils.settings(),
              held,
              today,
              lastMet,
              entries,
              others.stream().map(review -> review.inPublic(language)).toList(),
              changes,
              answersBy(viewer, held, items),
              withLedgers ? ledgers(viewer, items, language) : List.of(),
              kept));
    }
    return sources;
  }

  private @Nullable LocalDate lastMet(Viewer viewer, Meeting meeting, LocalDate today) {
    return meetings.all(viewer).stream()
        .filter(Meeting::isHeld)
        .filter(other -> other.committee().id() == meeting.committee().id())
        .map(Meeting::day)
        .filter(day -> day.isBefore(meeting.day()) && day.isBefore(today))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** The reviews that are not on the agenda, and changed or have an item that is late. */
  private List<Review> others(
      Viewer viewer,
      List<Standing> now,
      List<Changes.Change> changes,
      List<AgendaItem> items,
      LocalDate today) {
    Set<String> addresses = new LinkedHashSet<>();
    for (var change : changes) addresses.add(change.after().reviewAddress());
    for (var standing : now) if (isLate(standing, today)) addresses.add(standing.reviewAddress());
    for (var item : items) addresses.remove(item.review());
    return addresses.stream().map(address -> register.find(viewer, address)).toList();
  }

  private static boolean isLate(Standing standing, LocalDate today) {
    return standing.closed() == null
        && (standing.meaning() == Meaning.SLIPPED
            || standing.meaning() == Meaning.NOT_ACHIEVED
            || standing.dueness(today) == Dueness.OVERDUE);
  }

  private List<LocalDate> answersBy(Viewer viewer, Meeting meeting, List<AgendaItem> items) {
    var rounds = items.stream().map(AgendaItem::round).filter(Objects::nonNull).toList();
    var days =
        sql.selectDistinct(ROUND.ANSWERS_BY)
            .from(ROUND)
            .where(ROUND.ID.in(rounds))
            .orderBy(ROUND.ANSWERS_BY)
            .fetch(ROUND.ANSWERS_BY);
    return days.isEmpty() ? List.of(deadlines.of(viewer.council(), meeting.day())) : days;
  }

  private List<TabledLedgers.Tabled> ledgers(
      Viewer viewer, List<AgendaItem> items, String language) {
    return items.stream()
        .map(AgendaItem::round)
        .filter(Objects::nonNull)
        .map(round -> ledgers.of(viewer, round, language))
        .toList();
  }
}
