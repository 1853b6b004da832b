package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Exemptions;
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

/** Rounds: opening them, looking at them whole, accepting them for the agenda. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}")
class RoundController {
  private final Rounds rounds;
  private final DueRounds due;
  private final Requests requests;
  private final Exemptions exemptions;
  private final Agenda agenda;
  private final ComingMeetings meetings;
  private final Deadlines deadlines;
  private final AskablePosts posts;
  private final KnownNames names;
  private final MailWaits mail;
  private final Pages pages;
  private final InstantSource time;

  RoundController(
      Rounds rounds,
      DueRounds due,
      Requests requests,
      Exemptions exemptions,
      Agenda agenda,
      ComingMeetings meetings,
      Deadlines deadlines,
      AskablePosts posts,
      KnownNames names,
      MailWaits mail,
      Pages pages,
      InstantSource time) {
    this.rounds = rounds;
    this.due = due;
    this.requests = requests;
    this.exemptions = exemptions;
    this.agenda = agenda;
    this.meetings = meetings;
    this.deadlines = deadlines;
    this.posts = posts;
    this.names = names;
    this.mail = mail;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping("/rounds")
  RoundsPage rounds(Viewer viewer, @RequestParam(defaultValue = "") String due) {
    return new RoundsPage(
        viewer,
        rounds.open(viewer),
        viewer.may(Permission.RUN_ROUNDS) ? this.due.all(viewer) : List.of(),
        due.equals("all"),
        Days.today(time),
        mail.why());
  }

  @GetMapping("/{review:[a-z0-9-]+}/rounds/new")
  NewRoundPage form(Viewer viewer, @PathVariable String review, HttpServletRequest http) {
    var candidates = rounds.candidates(viewer, review);
    var coming = meetings.of(viewer, review);
    var view = pages.view(http);
    var first = coming.isEmpty() ? null : coming.getFirst();
    var form =
        new RoundForm(
            first == null ? "" : view.month(first.day()),
            first == null ? "none" : String.valueOf(first.id()),
            first == null ? "" : view.day(first.deadline()),
            candidates.stream().map(c -> String.valueOf(c.id())).collect(Collectors.toSet()));
    return page(viewer, review, candidates, form, Errors.none());
  }

  @PostMapping("/{review:[a-z0-9-]+}/rounds/new")
  Object open(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest http) {
    var candidates = rounds.candidates(viewer, review);
    var form = RoundForm.of(typed);
    var errors = form.errors(Days.today(time));
    deadlines.check(viewer, form.meeting(), form.day(), errors);
    if (!errors.isEmpty()) return page(viewer, review, candidates, form, errors);
    var round = rounds.open(viewer, review, form.wanted(candidates));
    Notice.leave(http, pages.view(http).text("monitoring.round.opened"));
    return "redirect:/" + viewer.address() + "/rounds/" + round;
  }

  private NewRoundPage page(
      Viewer viewer,
      String review,
      List<Monitored.Candidate> candidates,
      RoundForm form,
      Errors errors) {
    return new NewRoundPage(
        viewer,
        review,
        rounds.title(viewer, review),
        candidates,
        meetings.of(viewer, review),
        form,
        errors);
  }

  @GetMapping("/rounds/{round:\\d+}")
  RoundPage round(Viewer viewer, @PathVariable int round) {
    return whole(viewer, round, 0, null);
  }

  RoundPage whole(Viewer viewer, int round, int refused, @Nullable String sentence) {
    viewer.ask(Permission.READ_LEDGER);
    var found = rounds.find(viewer, round);
    return new RoundPage(
        viewer,
        found,
        requests.ofRound(viewer, round),
        requests.mayCheck(viewer, round),
        exemptions.inForce(),
        viewer.may(Permission.RUN_ROUNDS) ? posts.all(viewer) : Map.of(),
        names.all(viewer),
        refused,
        sentence,
        Days.today(time));
  }

  @PostMapping("/rounds/{round:\\d+}/requests/{request:\\d+}/post")
  String pass(
      Viewer viewer,
      @PathVariable int round,
      @PathVariable int request,
      @RequestParam(defaultValue = "0") int post) {
    viewer.ask(Permission.RUN_ROUNDS);
    requests.pass(viewer, request, post);
    return "redirect:/" + viewer.address() + "/rounds/" + round + "#request-" + request;
  }

  @GetMapping("/rounds/{round:\\d+}/agenda")
  AgendaPage agenda(Viewer viewer, @PathVariable int round) {
    viewer.ask(Permission.RUN_ROUNDS);
    return new AgendaPage(
        viewer, rounds.find(viewer, round), requests.ofRound(viewer, round), Errors.none());
  }

  @PostMapping("/rounds/{round:\\d+}/agenda")
  Object accept(
      Viewer viewer,
      @PathVariable int round,
      @RequestParam(required = false) @Nullable String silent,
      HttpServletRequest http) {
    var page = agenda(viewer, round);
    var errors = page.keeps(silent != null);
    if (!errors.isEmpty()) return page.with(errors);
    agenda.accept(viewer, round, silent != null);
    Notice.leave(http, pages.view(http).text("monitoring.agenda.done"));
    return "redirect:/" + viewer.address() + "/rounds/" + round;
  }

  @GetMapping("/rounds/{round:\\d+}/withdrawal")
  WithdrawalPage withdrawal(Viewer viewer, @PathVariable int round) {
    viewer.ask(Permission.RUN_ROUNDS);
    return new WithdrawalPage(viewer, rounds.find(viewer, round), Errors.none());
  }

  @PostMapping("/rounds/{round:\\d+}/withdrawal")
  Object withdraw(
      Viewer viewer,
      @PathVariable int round,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest http) {
    viewer.ask(Permission.RUN_ROUNDS);
    if (reason.isBlank()) {
      return new WithdrawalPage(
          viewer,
          rounds.find(viewer, round),
          Errors.none().add("reason", "monitoring.round.reason-missing"));
    }
    rounds.withdraw(viewer, round, reason);
    Notice.leave(http, pages.view(http).text("monitoring.round.withdrawn.done"));
    return "redirect:/" + viewer.address() + "/rounds";
  }
}
