package org.scrutinymonitor.meeting;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes to a meeting, and closing it. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/meetings/{meeting:[1-9][0-9]{0,8}}")
class AgendaController {
  private final AgendaItems agenda;
  private final Closings closings;
  private final Pages pages;

  AgendaController(AgendaItems agenda, Closings closings, Pages pages) {
    this.agenda = agenda;
    this.closings = closings;
    this.pages = pages;
  }

  @PostMapping("/agenda")
  String add(
      Viewer viewer,
      @PathVariable int meeting,
      @RequestParam(defaultValue = "") String review,
      @RequestParam(required = false) @Nullable String number) {
    viewer.ask(Permission.RECORD_DECISIONS);
    agenda.add(viewer, meeting, review, number);
    return home(viewer, meeting);
  }

  @PostMapping("/agenda/{item:\\d{1,9}}/removal")
  String remove(Viewer viewer, @PathVariable int meeting, @PathVariable int item) {
    viewer.ask(Permission.RECORD_DECISIONS);
    agenda.remove(viewer, meeting, item);
    return home(viewer, meeting);
  }

  @PostMapping("/closing")
  String close(Viewer viewer, @PathVariable int meeting, HttpServletRequest http) {
    viewer.ask(Permission.RECORD_DECISIONS);
    closings.close(viewer, meeting);
    Notice.leave(http, pages.view(http).text("meeting.close.done"));
    return home(viewer, meeting);
  }

  private static String home(Viewer viewer, int meeting) {
    return "redirect:/" + viewer.address() + "/meetings/" + meeting;
  }
}
