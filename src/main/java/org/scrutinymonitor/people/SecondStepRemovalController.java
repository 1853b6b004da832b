package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator removes the app and the passkeys that somebody else has lost. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/people/{id:[1-9][0-9]{0,8}}/second-step-removal")
class SecondStepRemovalController {
  private final Directory directory;
  private final SecondSteps steps;
  private final Pages pages;

  SecondStepRemovalController(Directory directory, SecondSteps steps, Pages pages) {
    this.directory = directory;
    this.steps = steps;
    this.pages = pages;
  }

  @GetMapping
  SecondStepRemovalPage ask(Viewer viewer, @PathVariable int id) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return page(viewer, id, Errors.none());
  }

  @PostMapping
  Object remove(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_PEOPLE);
    if (reason.isBlank()) {
      return page(viewer, id, Errors.none().add("reason", "people.second-step.reason-missing"));
    }
    var entry = directory.find(viewer, id);
    steps.remove(viewer, id, reason);
    Notice.leave(request, pages.view(request).text("people.second-step.removed", entry.name()));
    return "redirect:/" + viewer.address() + "/people/" + id;
  }

  private SecondStepRemovalPage page(Viewer viewer, int id, Errors errors) {
    var entry = directory.find(viewer, id);
    var had = steps.of(viewer, id);
    if (id == viewer.person() || !had.any()) throw Refusal.notFound();
    return new SecondStepRemovalPage(
        "/" + viewer.address() + "/people/" + id, entry, had, "", errors);
  }
}
