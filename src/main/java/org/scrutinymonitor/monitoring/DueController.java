package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says when a review's next round is due. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}/rounds/due")
class DueController {
  private final DueRounds due;
  private final Rounds rounds;
  private final Pages pages;
  private final InstantSource time;

  DueController(DueRounds due, Rounds rounds, Pages pages, InstantSource time) {
    this.due = due;
    this.rounds = rounds;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  DuePage form(Viewer viewer, @PathVariable String review) {
    return page(viewer, review, new DueForm("", ""), Errors.none());
  }

  @PostMapping
  Object decide(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var form = new DueForm(on, reason);
    var errors = form.errors(Days.today(time));
    if (!errors.isEmpty()) return page(viewer, review, form, errors);
    due.decide(viewer, review, form.day().orElseThrow(), reason);
    Notice.leave(request, pages.view(request).text("monitoring.due.saved"));
    return "redirect:/" + viewer.address() + "/" + review + "/rounds/due";
  }

  private DuePage page(Viewer viewer, String review, DueForm form, Errors errors) {
    var title = rounds.title(viewer, review);
    var now = due.all(viewer).stream().filter(each -> each.address().equals(review)).findFirst();
    return new DuePage(
        viewer, review, title, now.orElse(null), due.decisions(viewer, review), form, errors);
  }
}
