package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.scrutinymonitor.council.Days;
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

/** Moves an open round to another meeting or another deadline. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/rounds/{round:\\d{1,9}}/deadline")
class DeadlineController {
  private final Rounds rounds;
  private final Deadlines deadlines;
  private final ComingMeetings meetings;
  private final Pages pages;
  private final InstantSource time;

  DeadlineController(
      Rounds rounds,
      Deadlines deadlines,
      ComingMeetings meetings,
      Pages pages,
      InstantSource time) {
    this.rounds = rounds;
    this.deadlines = deadlines;
    this.meetings = meetings;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  DeadlinePage form(Viewer viewer, @PathVariable int round, HttpServletRequest http) {
    viewer.ask(Permission.RUN_ROUNDS);
    var found = open(viewer, round);
    var meeting = deadlines.meeting(viewer, round);
    var form =
        new DeadlineForm(
            meeting == null ? "none" : meeting.toString(), pages.view(http).day(found.answersBy()));
    return page(viewer, found, form, Errors.none());
  }

  @PostMapping
  Object move(
      Viewer viewer,
      @PathVariable int round,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest http) {
    viewer.ask(Permission.RUN_ROUNDS);
    var found = open(viewer, round);
    var form = DeadlineForm.of(typed);
    var errors = form.errors(Days.today(time));
    deadlines.check(viewer, form.meeting(), errors.isEmpty() ? form.day() : null, errors);
    if (!errors.isEmpty()) return page(viewer, found, form, errors);
    deadlines.move(viewer, round, form.number(), form.day());
    Notice.leave(http, pages.view(http).text("monitoring.deadline.moved"));
    return "redirect:/" + viewer.address() + "/rounds/" + round;
  }

  private Round open(Viewer viewer, int round) {
    var found = rounds.find(viewer, round);
    if (!found.isOpen()) throw Refusal.notFound();
    return found;
  }

  private DeadlinePage page(Viewer viewer, Round round, DeadlineForm form, Errors errors) {
    return new DeadlinePage(viewer, round, meetings.of(viewer, round.address()), form, errors);
  }
}
