package org.scrutinymonitor.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days on which a council is closed. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/settings/closing-days")
class ClosingController {
  private final Closing closing;
  private final Pages pages;
  private final InstantSource time;

  ClosingController(Closing closing, Pages pages, InstantSource time) {
    this.closing = closing;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  ClosingDaysPage all(Viewer viewer) {
    return page(viewer, ClosingForm.empty(), Errors.none());
  }

  @PostMapping
  Object close(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var form = ClosingForm.of(typed);
    var errors = form.errors(Days.today(time));
    if (!errors.isEmpty()) return page(viewer, form, errors);
    var days = form.days();
    closing.close(viewer, days, form.name());
    Notice.leave(request, pages.view(request).count("settings.closing.added", days.size()));
    return "redirect:/" + viewer.address() + "/settings/closing-days";
  }

  @PostMapping("/{id:[1-9][0-9]{0,8}}/reopening")
  String open(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    closing.open(viewer, id);
    Notice.leave(request, pages.view(request).text("settings.closing.reopened"));
    return "redirect:/" + viewer.address() + "/settings/closing-days";
  }

  private ClosingDaysPage page(Viewer viewer, ClosingForm form, Errors errors) {
    return new ClosingDaysPage(
        viewer, Days.today(time), closing.nation(viewer), closing.all(viewer), form, errors);
  }
}
