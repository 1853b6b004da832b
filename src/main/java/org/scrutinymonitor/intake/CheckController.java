package org.scrutinymonitor.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The check page: one doubt after the other, then into the register. */
@Controller
@RequestMapping("/{council}/readings/{id:[1-9][0-9]{0,8}}")
class CheckController {
  private final Readings readings;
  private final Drafts drafts;
  private final Comparing comparing;
  private final Pages pages;

  CheckController(Readings readings, Drafts drafts, Comparing comparing, Pages pages) {
    this.readings = readings;
    this.drafts = drafts;
    this.comparing = comparing;
    this.pages = pages;
  }

  @GetMapping
  Object check(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String doubt,
      @RequestParam(defaultValue = "") String tree) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 200);
    return page(viewer, reading, number(reading.draft(), doubt), null, Map.of(), List.of(), tree);
  }

  @PostMapping("/doubts/{number:[1-9][0-9]{0,5}}")
  Object settle(
      Viewer viewer,
      @PathVariable int id,
      @PathVariable int number,
      @RequestParam Map<String, String> sent) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 409);
    if (sent.containsKey("later")) {
      return redirect(viewer, id, CheckPage.next(reading.draft(), number));
    }
    var answer =
        new Answer(
            number,
            whole(sent.get("version")),
            sent.get("answer"),
            sent.get("typed"),
            TypedDays.of(sent::get, "typed"),
            sent.containsKey("row"),
            sent.containsKey("question"));
    return switch (drafts.settle(viewer, id, answer)) {
      case Drafts.Outcome.Saved(var saved) ->
          redirect(viewer, id, CheckPage.next(saved.draft(), number));
      case Drafts.Outcome.Wrong(var newest, var wrong) ->
          page(viewer, newest, number, answer, wrong, List.of(), "");
      case Drafts.Outcome.Elsewhere(var newest, var places) -> {
        var check = page(viewer, newest, number, null, Map.of(), List.of(), "");
        yield ElsewherePage.of(viewer, newest, answer, sent.get("standing"), check);
      }
    };
  }

  @PostMapping("/confirmation")
  Object confirm(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      HttpServletRequest request) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 409);
    try {
      return switch (readings.confirm(viewer, id, whole(version))) {
        case Readings.Confirmation.Registered(var review, int items) -> {
          Notice.leave(request, pages.view(request).count("intake.registered", items));
          yield "redirect:/" + viewer.address() + "/" + review;
        }
        case Readings.Confirmation.Missing(var newest, var obstacles) ->
            page(viewer, newest, number(newest.draft(), ""), null, Map.of(), obstacles, "");
      };
    } catch (InvalidReview e) {
      var sentences = e.problems().stream().map(p -> p.sentence()).distinct().toList();
      throw new Refusal(Refusal.Sort.WRONG, "intake.sentence", String.join(" ", sentences));
    }
  }

  private CheckPage page(
      Viewer viewer,
      Reading reading,
      int number,
      @Nullable Answer sent,
      Map<String, String> wrong,
      List<Obstacle> obstacles,
      String tree) {
    return new CheckPage(
        viewer,
        reading,
        number,
        drafts.levels(reading.draft()),
        sent,
        wrong,
        obstacles,
        tree.equals("all"),
        reading.draft().open().isEmpty() ? comparing.beside(viewer, reading) : null);
  }

  /** The doubt that is asked for, else the first open one; 0 where none is open. */
  private static int number(Draft draft, String asked) {
    int number = whole(asked);
    if (number >= 1 && number <= draft.doubts()) return number;
    return draft.open().isEmpty() ? 0 : draft.open().getFirst();
  }

  /** A whole number of some digits; 0 for anything else. */
  static int whole(@Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static String redirect(Viewer viewer, int id, int next) {
    var address = "redirect:/" + viewer.address() + "/readings/" + id;
    return address + (next == 0 ? "#register" : "?doubt=" + next + "#doubt");
  }
}
