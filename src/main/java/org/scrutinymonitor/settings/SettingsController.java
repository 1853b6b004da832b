package org.scrutinymonitor.settings;

import jakarta.servlet.http.HttpServletRequest;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a council sets for itself. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/settings")
class SettingsController {
  private final Settings settings;
  private final Pages pages;

  SettingsController(Settings settings, Pages pages) {
    this.settings = settings;
    this.pages = pages;
  }

  @GetMapping
  SettingsPage show(Viewer viewer) {
    return new SettingsPage(viewer, SettingsForm.of(settings.find(viewer)), Errors.none());
  }

  @PostMapping
  Object change(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var before = settings.find(viewer);
    var form = SettingsForm.of(typed);
    var errors = form.errors(before);
    if (!errors.isEmpty()) return new SettingsPage(viewer, form, errors);
    settings.change(viewer, form.settings());
    Notice.leave(request, pages.view(request).text("settings.saved"));
    return "redirect:/" + viewer.address() + "/settings";
  }
}
