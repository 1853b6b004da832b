package org.scrutinymonitor.overview.home;

import jakarta.servlet.http.HttpServletRequest;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to which signing in leads. */
@Controller
class HomeController {
  private final HomeParts parts;
  private final Pages pages;

  HomeController(HomeParts parts, Pages pages) {
    this.parts = parts;
    this.pages = pages;
  }

  @GetMapping("/{council:[a-z0-9-]+}/home")
  HomePage home(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.READ_REVIEWS);
    return parts.of(viewer, pages.view(request));
  }
}
