package org.scrutinymonitor.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.meeting.DecidingPage.Opened;
import org.scrutinymonitor.monitoring.AskablePosts;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what a meeting decides on the items of a review. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/meetings/{meeting:\\d+}/{review:[a-z0-9-]+}")
class DecidingController {
  private final Considering considering;
  private final Decisions decisions;
  private final DecisionVersions versions;
  private final Sittings sittings;
  private final AskablePosts posts;
  private final Pages pages;

  DecidingController(
      Considering considering,
      Decisions decisions,
      DecisionVersions versions,
      Sittings sittings,
      AskablePosts posts,
      Pages pages) {
    this.considering = considering;
    this.decisions = decisions;
    this.versions = versions;
    this.sittings = sittings;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping
  DecidingPage page(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable String review,
      @RequestParam(required = false) @Nullable String item) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var before = considering.find(viewer, meeting, review);
    Opened opened = null;
    if (item != null) {
      var situation = before.at(item);
      var current = versions.current(viewer, meeting, situation.item().id());
      var form =
          current
              .filter(row -> !row.getVoid())
              .map(DecisionForm::of)
              .orElseGet(
                  () -> DecisionForm.empty().with("minute", versions.lastMinute(viewer, meeting)));
      opened =
          new Opened(item, form, current.map(row -> row.getVersion()).orElse(0), List.of(), false);
    }
    return page(viewer, before, opened, Set.of(), Errors.none());
  }

  @PostMapping("/decision")
  Object record(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable String review,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest http) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var place = new Decisions.Place(meeting, review, item);
    var form = DecisionForm.of(typed);
    return switch (decisions.record(viewer, place, seen, form)) {
      case Decisions.Recording.Recorded recorded -> {
        Notice.leave(http, pages.view(http).text("meeting.recorded"));
        yield "redirect:" + home(viewer, meeting, review) + "#one-by-one";
      }
      case Decisions.Recording.Wrong wrong -> {
        var before = considering.find(viewer, meeting, review);
        var situation = before.at(item);
        yield page(
            viewer,
            before,
            new Opened(item, form, seen, List.of(), false),
            Set.of(),
            named(wrong.errors(), situation));
      }
      case Decisions.Recording.Stale stale -> {
        var before = considering.find(viewer, meeting, review);
        var newest = versions.current(viewer, meeting, before.at(item).item().id());
        yield page(
            viewer,
            before,
            new Opened(item, form, newest.map(row -> row.getVersion()).orElse(0), List.of(), true),
            Set.of(),
            Errors.none());
      }
      case Decisions.Recording.OpenBelow below ->
          page(
              viewer,
              considering.find(viewer, meeting, review),
              new Opened(item, form, seen, below.items(), false),
              Set.of(),
              Errors.none());
    };
  }

  @PostMapping("/together")
  Object together(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest http) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var items = typed.getOrDefault("item", List.of());
    var what = typed.getFirst("what");
    var errors = Errors.none();
    if (items.isEmpty()) errors.add("together", "meeting.together.none");
    if (!"sign-off".equals(what) && !"further".equals(what)) {
      errors.add("what", "meeting.together.what-missing");
    }
    if (errors.isEmpty()) {
      var by = typed.getFirst("by");
      var wrong =
          decisions.together(
              viewer,
              meeting,
              review,
              items,
              new Decisions.Together(
                  "sign-off".equals(what),
                  "months".equals(by) ? null : by,
                  typed.getFirst("minute")));
      if (wrong.isEmpty()) {
        Notice.leave(http, pages.view(http).count("meeting.together.done", items.size()));
        return "redirect:" + home(viewer, meeting, review) + "#decided";
      }
      wrong.forEach((path, found) ->
          found
              .byField()
              .forEach((field, error) ->
                  errors.add("tick-" + path.replace('/', '-'), error.text(), error.arguments())));
    }
    return page(viewer, considering.find(viewer, meeting, review), null, Set.copyOf(items), errors);
  }

  @PostMapping("/decision/withdrawal")
  String take(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable String review,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(required = false) @Nullable String correction,
      HttpServletRequest http) {
    viewer.ask(Permission.RECORD_DECISIONS);
    decisions.take(viewer, new Decisions.Place(meeting, review, item), seen, correction);
    Notice.leave(http, pages.view(http).text("meeting.taken"));
    return "redirect:" + home(viewer, meeting, review);
  }

  private DecidingPage page(
      Viewer viewer,
      Considering.Before before,
      @Nullable Opened opened,
      Set<String> ticked,
      Errors errors) {
    var sitting = before.sitting();
    return new DecidingPage(
        viewer,
        before,
        new DecisionChoices(
            sittings.after(viewer, sitting.committee(), sitting.day()), posts.all(viewer)),
        versions.lastMinute(viewer, sitting.id()),
        opened,
        ticked,
        errors);
  }

  /** The same errors at the inputs of an item's own form. */
  private static Errors named(Errors errors, Situation situation) {
    var named = Errors.none();
    new LinkedHashMap<>(errors.byField())
        .forEach((field, error) ->
            named.add(DecidingPage.id(situation, field), error.text(), error.arguments()));
    return named;
  }

  private static String home(Viewer viewer, int meeting, String review) {
    return "/" + viewer.address() + "/meetings/" + meeting + "/" + review;
  }
}
