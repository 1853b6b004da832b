package org.scrutinymonitor.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a council's committees. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/meetings")
class MeetingController {
  private static final String ONE = "/{id:[1-9][0-9]{0,8}}";

  private final Meetings meetings;
  private final Rounds rounds;
  private final AgendaDeadlines deadlines;
  private final Sittings sittings;
  private final AgendaItems agenda;
  private final Pages pages;
  private final InstantSource time;

  MeetingController(
      Meetings meetings,
      Rounds rounds,
      AgendaDeadlines deadlines,
      Sittings sittings,
      AgendaItems agenda,
      Pages pages,
      InstantSource time) {
    this.meetings = meetings;
    this.rounds = rounds;
    this.deadlines = deadlines;
    this.sittings = sittings;
    this.agenda = agenda;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  MeetingsPage all(Viewer viewer) {
    return page(viewer, NewMeetingsForm.empty(""), Errors.none());
  }

  @PostMapping
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_CALENDAR);
    var form = NewMeetingsForm.of(typed);
    var errors = form.errors();
    var view = pages.view(request);
    meetings.committees(viewer).stream()
        .filter(each -> each.name().equalsIgnoreCase(form.committee()))
        .findFirst()
        .ifPresent(committee ->
            form.held().stream()
                .filter(held -> meetings.meets(committee.id(), held, 0))
                .findFirst()
                .ifPresent(
                    held -> errors.add("days", "meetings.days-taken", view.day(held.day()))));
    if (!errors.isEmpty()) return page(viewer, form, errors);
    meetings.add(viewer, form.committee(), form.held());
    Notice.leave(request, view.count("meetings.added", form.held().size()));
    return "redirect:/" + viewer.address() + "/meetings";
  }

  @GetMapping(ONE)
  MeetingPage one(Viewer viewer, @PathVariable int id) {
    var meeting = meetings.find(viewer, id);
    return new MeetingPage(
        viewer,
        Days.today(time),
        meeting,
        deadlines.rule(viewer.council()).of(meeting.day()),
        rounds.ofMeeting(viewer, id),
        sittings.find(viewer, id),
        agenda.of(viewer, id),
        viewer.may(Permission.RECORD_DECISIONS) && meeting.isHeld()
            ? agenda.addable(viewer, id)
            : Map.of());
  }

  @GetMapping(ONE + "/details")
  MeetingFormPage change(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    var meeting = open(viewer, id);
    var day = pages.view(request).day(meeting.day());
    return new MeetingFormPage(viewer, meeting, MeetingForm.of(meeting, day), Errors.none());
  }

  @PostMapping(ONE + "/details")
  Object change(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var meeting = open(viewer, id);
    var form = MeetingForm.of(typed);
    var errors = form.errors(Days.today(time));
    if (errors.isEmpty() && meetings.meets(meeting.committee().id(), form.held(), id)) {
      errors.add("day", "meetings.taken");
    }
    if (!errors.isEmpty()) return new MeetingFormPage(viewer, meeting, form, errors);
    var moved = meetings.change(viewer, id, form.held());
    var view = pages.view(request);
    Notice.leave(
        request,
        moved == 0
            ? view.text("meetings.changed")
            : view.text("meetings.changed") + " " + view.count("meetings.rounds-moved", moved));
    return "redirect:/" + viewer.address() + "/meetings/" + id;
  }

  @GetMapping(ONE + "/cancellation")
  CancellationPage cancel(Viewer viewer, @PathVariable int id) {
    return new CancellationPage(viewer, open(viewer, id), "", Errors.none());
  }

  @PostMapping(ONE + "/cancellation")
  Object cancel(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var meeting = open(viewer, id);
    if (reason.isBlank()) {
      var errors = Errors.none().add("reason", "meetings.reason-missing");
      return new CancellationPage(viewer, meeting, reason, errors);
    }
    meetings.cancel(viewer, id, reason);
    return done(viewer, id, "meetings.cancelled.done", request);
  }

  private Meeting open(Viewer viewer, int id) {
    viewer.ask(Permission.KEEP_CALENDAR);
    var meeting = meetings.find(viewer, id);
    if (!meeting.isOpen(Days.today(time))) {
      throw new Refusal(Refusal.Sort.STALE, "meetings.over");
    }
    return meeting;
  }

  private MeetingsPage page(Viewer viewer, NewMeetingsForm form, Errors errors) {
    return new MeetingsPage(
        viewer,
        Days.today(time),
        meetings.committees(viewer),
        meetings.all(viewer),
        deadlines.rule(viewer.council()),
        form,
        errors);
  }

  private String done(Viewer viewer, int id, String text, HttpServletRequest request) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:/" + viewer.address() + "/meetings/" + id;
  }
}
