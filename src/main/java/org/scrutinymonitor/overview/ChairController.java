package org.scrutinymonitor.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.MemberQuestions;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chair's page of a committee, and what changed there. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}")
class ChairController {
  private static final String COMMITTEE = "/committees/{committee:[1-9][0-9]{0,8}}";

  private final Chairs chairs;
  private final ComparedDays comparedDays;
  private final MemberQuestions questions;
  private final Pages pages;
  private final InstantSource time;

  ChairController(
      Chairs chairs,
      ComparedDays comparedDays,
      MemberQuestions questions,
      Pages pages,
      InstantSource time) {
    this.chairs = chairs;
    this.comparedDays = comparedDays;
    this.questions = questions;
    this.pages = pages;
    this.time = time;
  }

  /** Whoever sits on one committee comes to its page. */
  @GetMapping("/chair")
  Object committees(Viewer viewer) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var page = chairs.committees(viewer);
    var only = page.own().size() == 1 ? page.own().iterator().next() : null;
    return only == null ? page : "redirect:/" + viewer.address() + "/committees/" + only + "/chair";
  }

  @GetMapping(COMMITTEE + "/chair")
  ChairPage chair(
      Viewer viewer,
      @PathVariable int committee,
      @RequestParam(name = "as-at", required = false) @Nullable String asAt,
      @RequestParam(required = false) @Nullable String all) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var named = asAt == null || asAt.isBlank() ? null : asAt.strip();
    var day = past(named);
    return chairs.page(
        viewer, committee, day == null ? Days.today(time) : day, all, day == null ? named : null);
  }

  @GetMapping(COMMITTEE + "/changes")
  ChangesPage changes(
      Viewer viewer,
      @PathVariable int committee,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    viewer.ask(Permission.ASK_QUESTIONS);
    return comparedDays.page(viewer, committee, past(from), past(to));
  }

  @PostMapping(COMMITTEE + "/questions")
  String add(
      Viewer viewer,
      @PathVariable int committee,
      @RequestParam(required = false) @Nullable String words,
      HttpServletRequest http) {
    viewer.ask(Permission.ASK_QUESTIONS);
    questions.add(viewer, committee, null, null, words);
    return done(viewer, committee, "overview.question.added", http);
  }

  @PostMapping(COMMITTEE + "/questions/{question:[1-9][0-9]{0,8}}/mark")
  String mark(
      Viewer viewer,
      @PathVariable int committee,
      @PathVariable int question,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(required = false) @Nullable String minute,
      HttpServletRequest http) {
    viewer.ask(Permission.ASK_QUESTIONS);
    questions.mark(viewer, question, mark(mark), minute);
    return done(viewer, committee, "overview.question.marked", http);
  }

  @PostMapping(COMMITTEE + "/questions/mark")
  String mark(
      Viewer viewer,
      @PathVariable int committee,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "0") int item,
      @RequestParam(required = false) @Nullable Integer update,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(required = false) @Nullable String minute,
      HttpServletRequest http) {
    viewer.ask(Permission.ASK_QUESTIONS);
    questions.mark(viewer, new MemberQuestions.OfRule(rule, item, update), mark(mark), minute);
    return done(viewer, committee, "overview.question.marked", http);
  }

  private String done(Viewer viewer, int committee, String text, HttpServletRequest http) {
    Notice.leave(http, pages.view(http).text(text));
    return "redirect:/" + viewer.address() + "/committees/" + committee + "/chair";
  }

  private static MemberQuestions.Mark mark(String typed) {
    return switch (typed) {
      case "listed" -> MemberQuestions.Mark.LISTED;
      case "answered" -> MemberQuestions.Mark.ANSWERED;
      default -> MemberQuestions.Mark.CLEARED;
    };
  }

  /** The day that an address names; null where it names none, or a day to come. */
  private @Nullable LocalDate past(@Nullable String named) {
    var today = Days.today(time);
    return TypedDay.read(named).filter(day -> !day.isAfter(today)).orElse(null);
  }
}
