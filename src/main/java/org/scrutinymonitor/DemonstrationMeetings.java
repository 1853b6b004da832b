package org.scrutinymonitor;

import static org.scrutinymonitor.database.schema.Tables.POST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.meeting.Closings;
import org.scrutinymonitor.meeting.DecisionForm;
import org.scrutinymonitor.meeting.Decisions;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.monitoring.ComingMeetings;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.publication.Publications;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meetings of the demonstration's first council: three that were held, with disputes, later dates
 * and closures, and the one to which its open round goes.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class DemonstrationMeetings {
  private static final List<String> HELD =
      List.of("buses-2025", "buses-2026", "damp-and-mould-2026");
  private static final String HOMES = "Homes and Communities Select Committee";
  private static final int WEEKS_AHEAD = 3;

  private final DSLContext sql;
  private final DemonstrationClock clock;
  private final Meetings meetings;
  private final ComingMeetings coming;
  private final AgendaItems agenda;
  private final Decisions decisions;
  private final Closings closings;
  private final Publications publications;

  DemonstrationMeetings(
      DSLContext sql,
      DemonstrationClock clock,
      Meetings meetings,
      ComingMeetings coming,
      AgendaItems agenda,
      Decisions decisions,
      Closings closings,
      Publications publications) {
    this.sql = sql;
    this.clock = clock;
    this.meetings = meetings;
    this.coming = coming;
    this.agenda = agenda;
    this.decisions = decisions;
    this.closings = closings;
    this.publications = publications;
  }

  /** What a meeting decided: by the paths of the items, the fields of the clerk's form. */
  record Story(
      LocalDate day, String review, String number, Map<String, Map<String, String>> decisions) {
    Story {
      decisions = new LinkedHashMap<>(decisions);
    }

    String committee() {
      return review.startsWith("damp") ? HOMES : "Place and Transport Select Committee";
    }
  }

  /** Holds the meetings, in the founding transaction. */
  public void hold(Viewer officer) {
    for (var name : HELD) {
      var story = story(name);
      clock.at(story.day().atTime(19, 0).atZone(Days.ZONE).toInstant(), () -> hold(officer, story));
      // What a meeting decided is public two days later.
      clock.at(
          story.day().plusDays(2).atTime(9, 0).atZone(Days.ZONE).toInstant(),
          () -> publications.publishNow(officer, story.review()));
    }
    var today = Days.today(clock);
    var soon =
        coming.of(officer, "damp-and-mould").stream()
            .anyMatch(meeting -> DemonstrationRound.fits(meeting, today));
    if (soon) return;
    var day = today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    meetings.add(officer, HOMES, List.of(held(day)));
  }

  private void hold(Viewer officer, Story story) {
    meetings.add(officer, story.committee(), List.of(held(story.day())));
    var meeting =
        meetings.between(officer, story.day(), story.day()).stream()
            .filter(each -> each.committee().name().equals(story.committee()))
            .mapToInt(Meeting::id)
            .findFirst()
            .orElseThrow();
    agenda.add(officer, meeting, story.review(), story.number());
    story
        .decisions()
        .forEach((item, fields) -> {
          var recorded =
              decisions.record(
                  officer, new Decisions.Place(meeting, story.review(), item), 0, form(fields));
          if (!(recorded instanceof Decisions.Recording.Recorded)) {
            throw new IllegalStateException(story.review() + "/" + item + ": " + recorded);
          }
        });
    closings.close(officer, meeting);
  }

  /** The clerk's form; a post that is invited is named by its title. */
  private DecisionForm form(Map<String, String> fields) {
    var form = DecisionForm.empty();
    fields.forEach((field, words) ->
        form.with(
            field,
            field.equals("invited")
                ? sql.select(POST.ID)
                    .from(POST)
                    .where(POST.TITLE.eq(words))
                    .fetchSingle()
                    .value1()
                    .toString()
                : words));
    return form;
  }

  private static Meetings.Held held(LocalDate day) {
    return new Meetings.Held(day, LocalTime.of(18, 0), "Town Hall, Committee Room 1");
  }

  private static Story story(String name) {
    try (var in =
        DemonstrationMeetings.class.getResourceAsStream(
            "/demonstration/meetings/" + name + ".json")) {
      return JsonMapper.shared().readValue(in, Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
