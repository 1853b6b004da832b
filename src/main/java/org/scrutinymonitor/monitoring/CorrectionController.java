package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correcting dated updates. */
@Controller
class CorrectionController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";
  private static final String ACT = "/updates/{position:\\d+}/correction";

  private final Corrections corrections;
  private final Pages pages;

  CorrectionController(Corrections corrections, Pages pages) {
    this.corrections = corrections;
    this.pages = pages;
  }

  @GetMapping({REVIEW + "/{a}" + ACT, REVIEW + "/{a}/{b}" + ACT, REVIEW + "/{a}/{b}/{c}" + ACT})
  CorrectionPage form(
      Viewer viewer, @PathVariable Map<String, String> names, @PathVariable int position) {
    viewer.ask(Permission.RUN_ROUNDS);
    var review = Objects.requireNonNull(names.get("review"));
    var versions = corrections.versions(viewer, review, path(names), position);
    var newest = versions.getFirst();
    return new CorrectionPage(
        viewer,
        review,
        path(names),
        position,
        versions,
        new Corrections.Wanted(
            newest.version(), newest.evidence(), newest.grade(), newest.explanation(), ""),
        Errors.none());
  }

  @PostMapping({REVIEW + "/{a}" + ACT, REVIEW + "/{a}/{b}" + ACT, REVIEW + "/{a}/{b}/{c}" + ACT})
  Object correct(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @PathVariable int position,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest http) {
    viewer.ask(Permission.RUN_ROUNDS);
    var review = Objects.requireNonNull(names.get("review"));
    var wanted =
        new Corrections.Wanted(
            seen,
            typed.getFirst("evidence"),
            typed.getFirst("grade"),
            typed.getFirst("explanation"),
            text(typed.getFirst("reason")));
    if (wanted.reason().isBlank()) {
      return new CorrectionPage(
          viewer,
          review,
          path(names),
          position,
          corrections.versions(viewer, review, path(names), position),
          wanted,
          Errors.none().add("reason", "monitoring.correction.reason-missing"));
    }
    corrections.correct(viewer, review, path(names), position, wanted);
    Notice.leave(http, pages.view(http).text("monitoring.correction.done"));
    return "redirect:/" + viewer.address() + "/" + review + "/" + path(names);
  }

  private static String path(Map<String, String> names) {
    return Stream.of("a", "b", "c")
        .filter(names::containsKey)
        .map(names::get)
        .collect(Collectors.joining("/"));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
