package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One post: who holds it, and who covers it. */
@Controller
class HoldingController {
  private static final String POST = "/{council:[a-z0-9-]+}/posts/{id:[0-9]{1,9}}";

  private final Posts posts;
  private final Holdings holdings;
  private final Covers covers;
  private final PostHistory history;
  private final PersonChoices persons;
  private final Pages pages;
  private final InstantSource time;

  HoldingController(
      Posts posts,
      Holdings holdings,
      Covers covers,
      PostHistory history,
      PersonChoices persons,
      Pages pages,
      InstantSource time) {
    this.posts = posts;
    this.holdings = holdings;
    this.covers = covers;
    this.history = history;
    this.persons = persons;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(POST)
  PostPage post(Viewer viewer, @PathVariable int id) {
    return page(viewer, id, Map.of(), Errors.none());
  }

  @PostMapping(POST + "/holdings")
  Object hold(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    posts.find(viewer, id);
    var errors = Errors.none();
    var term = Term.of(typed, "holder", false, errors);
    if (term != null) {
      var refused = holdings.refused(id, term.person(), term.from(), term.until());
      if (refused != null) errors.add(Term.field(refused, "holder"), refused);
    }
    if (term == null || !errors.isEmpty())
      return page(viewer, id, typed.toSingleValueMap(), errors);
    holdings.begin(viewer, id, term.person(), term.from(), term.until());
    return done(viewer, id, "posts.holding.done", request);
  }

  @PostMapping(POST + "/covers")
  Object cover(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    posts.find(viewer, id);
    var errors = Errors.none();
    var term = Term.of(typed, "covering", true, errors);
    if (term != null && term.until() != null) {
      var refused = covers.refused(id, term.person(), term.from(), term.until());
      if (refused != null) errors.add(Term.field(refused, "covering"), refused);
    }
    if (term == null || term.until() == null || !errors.isEmpty()) {
      return page(viewer, id, typed.toSingleValueMap(), errors);
    }
    covers.begin(viewer, id, term.person(), term.from(), term.until());
    return done(viewer, id, "posts.cover.done", request);
  }

  @PostMapping(POST + "/covers/{cover:[0-9]{1,9}}/end")
  String endCover(
      Viewer viewer, @PathVariable int id, @PathVariable int cover, HttpServletRequest request) {
    covers.end(viewer, id, cover);
    return done(viewer, id, "posts.cover.ended", request);
  }

  @GetMapping(POST + "/holdings/{holding:[0-9]{1,9}}/end")
  EndPage end(
      Viewer viewer, @PathVariable int id, @PathVariable int holding, HttpServletRequest request) {
    var last = pages.view(request).day(Days.today(time));
    return endPage(viewer, id, holding, last, Errors.none());
  }

  @PostMapping(POST + "/holdings/{holding:[0-9]{1,9}}/end")
  Object ended(
      Viewer viewer,
      @PathVariable int id,
      @PathVariable int holding,
      @RequestParam(defaultValue = "") String last,
      HttpServletRequest request) {
    var held = held(viewer, id, holding);
    var day = TypedDay.read(last);
    var errors = Errors.none();
    if (day.isEmpty()) errors.add("last", "posts.day.wrong");
    else if (day.get().isBefore(held.holding().from())) {
      errors.add("last", "posts.until-before-from");
    }
    if (!errors.isEmpty()) return endPage(viewer, id, holding, last, errors);
    holdings.end(viewer, id, holding, day.orElseThrow());
    return done(viewer, id, "posts.holding.ended", request);
  }

  private EndPage endPage(Viewer viewer, int id, int holding, String last, Errors errors) {
    var address = PostController.home(viewer) + "/posts/" + id;
    return new EndPage(
        "posts.holding.end.",
        held(viewer, id, holding).name(),
        address,
        address + "/holdings/" + holding + "/end",
        0,
        last,
        errors);
  }

  private PostHistory.Held held(Viewer viewer, int id, int holding) {
    posts.find(viewer, id);
    return history.holdings(id).stream()
        .filter(one -> one.holding().id() == holding)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private String done(Viewer viewer, int id, String text, HttpServletRequest request) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:" + PostController.home(viewer) + "/posts/" + id;
  }

  private PostPage page(Viewer viewer, int id, Map<String, String> typed, Errors errors) {
    var post = posts.find(viewer, id);
    var today = Days.today(time);
    @Nullable Integer manager = post.manager();
    return new PostPage(
        PostController.home(viewer),
        post,
        manager == null ? null : posts.find(viewer, manager),
        today,
        history.holdings(id),
        history.covers(id, today),
        history.groups(id),
        history.answersFor(id),
        history.seesTo(id),
        persons.all(),
        typed,
        errors);
  }
}
