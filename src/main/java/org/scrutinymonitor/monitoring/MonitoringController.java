package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says whether an item is asked about from the next round on. */
@Controller
class MonitoringController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";
  private static final String ACT = "/monitoring";

  private final MonitoringDecisions decisions;
  private final Pages pages;

  MonitoringController(MonitoringDecisions decisions, Pages pages) {
    this.decisions = decisions;
    this.pages = pages;
  }

  @GetMapping({REVIEW + "/{a}" + ACT, REVIEW + "/{a}/{b}" + ACT, REVIEW + "/{a}/{b}/{c}" + ACT})
  MonitoringPage form(Viewer viewer, @PathVariable Map<String, String> names) {
    viewer.ask(Permission.RUN_ROUNDS);
    return new MonitoringPage(
        viewer, decisions.of(viewer, review(names), path(names)), null, null, Errors.none());
  }

  @PostMapping({REVIEW + "/{a}" + ACT, REVIEW + "/{a}/{b}" + ACT, REVIEW + "/{a}/{b}/{c}" + ACT})
  Object decide(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletRequest http) {
    viewer.ask(Permission.RUN_ROUNDS);
    var sort = MonitoringDecision.Sort.of(decision);
    var errors = Errors.none();
    if (sort.isEmpty()) errors.add("decision", "monitoring.decision.missing");
    if (Typed.tidy(reason) == null) errors.add("reason", "monitoring.decision.reason-missing");
    if (!errors.isEmpty()) {
      return new MonitoringPage(
          viewer, decisions.of(viewer, review(names), path(names)), decision, reason, errors);
    }
    decisions.decide(viewer, review(names), path(names), sort.orElseThrow(), reason);
    Notice.leave(http, pages.view(http).text("monitoring.decision.saved"));
    return "redirect:/"
        + viewer.address()
        + "/"
        + review(names)
        + "/"
        + path(names)
        + "/monitoring";
  }

  private static String review(Map<String, String> names) {
    return Objects.requireNonNull(names.get("review"));
  }

  private static String path(Map<String, String> names) {
    return Stream.of("a", "b", "c")
        .filter(names::containsKey)
        .map(names::get)
        .collect(Collectors.joining("/"));
  }
}
