package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the link officer does with the answers of a round: returns them, or accepts them. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/rounds/{round:\\d+}")
class CheckingController {
  private final Requests requests;
  private final Answers answers;
  private final RoundController rounds;
  private final Pages pages;

  CheckingController(Requests requests, Answers answers, RoundController rounds, Pages pages) {
    this.requests = requests;
    this.answers = answers;
    this.rounds = rounds;
    this.pages = pages;
  }

  @PostMapping("/requests/{request:\\d+}/acceptance")
  String accept(
      Viewer viewer,
      @PathVariable int round,
      @PathVariable int request,
      @RequestParam(defaultValue = "0") int version) {
    viewer.ask(Permission.CHECK_ANSWERS);
    seen(viewer, request, version);
    answers.accept(viewer, request);
    return at(viewer, round) + "#request-" + request;
  }

  /** Accepts the answers that were looked through together, in the versions that were seen. */
  @PostMapping("/acceptances")
  String acceptAll(
      Viewer viewer,
      @PathVariable int round,
      @RequestParam(name = "request", defaultValue = "") List<String> seen,
      HttpServletRequest http) {
    viewer.ask(Permission.CHECK_ANSWERS);
    int accepted = 0;
    for (var request : requests.ofRound(viewer, round)) {
      if (request.standing() == Standing.SUBMITTED
          && seen.contains(request.id() + ":" + request.version())) {
        answers.accept(viewer, request.id());
        accepted++;
      }
    }
    Notice.leave(http, pages.view(http).count("monitoring.accepted", accepted));
    return at(viewer, round);
  }

  @PostMapping("/requests/{request:\\d+}/return")
  Object giveBack(
      Viewer viewer,
      @PathVariable int round,
      @PathVariable int request,
      @RequestParam(defaultValue = "") String sentence) {
    viewer.ask(Permission.CHECK_ANSWERS);
    if (Typed.tidy(sentence) == null) return rounds.whole(viewer, round, request, sentence);
    answers.giveBack(viewer, request, sentence);
    return at(viewer, round) + "#request-" + request;
  }

  private void seen(Viewer viewer, int request, int version) {
    if (requests.toCheck(viewer, request).version() != version) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.changed-since");
    }
  }

  private static String at(Viewer viewer, int round) {
    return "redirect:/" + viewer.address() + "/rounds/" + round;
  }
}
