package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Handing over all that a person holds: asked once, shown, and done when confirmed. */
@Controller
class HandOverController {
  private static final String PAGE = "/{council:[a-z0-9-]+}/people/{id:[0-9]{1,9}}/hand-over";

  private final HandOvers handOvers;
  private final Holdings holdings;
  private final Posts posts;
  private final PostHistory history;
  private final PersonChoices persons;
  private final Directory directory;
  private final Pages pages;
  private final InstantSource time;

  HandOverController(
      HandOvers handOvers,
      Holdings holdings,
      Posts posts,
      PostHistory history,
      PersonChoices persons,
      Directory directory,
      Pages pages,
      InstantSource time) {
    this.handOvers = handOvers;
    this.holdings = holdings;
    this.posts = posts;
    this.history = history;
    this.persons = persons;
    this.directory = directory;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(PAGE)
  HandOverPage form(Viewer viewer, @PathVariable int id) {
    return page(viewer, id, Map.of(), null, Errors.none());
  }

  @PostMapping(PAGE)
  Object handOver(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_POSTS);
    var held = held(viewer, id);
    var typed = new TreeMap<String, String>();
    for (var name : sent.keySet()) {
      if (name.matches("day|leaves|post-[0-9]{1,9}")) typed.put(name, PostForm.field(sent, name));
    }
    var day = TypedDay.read(typed.get("day"));
    if (day.isEmpty()) {
      return page(viewer, id, typed, null, Errors.none().add("day", "posts.day.wrong"));
    }
    var successors = new TreeMap<Integer, Integer>();
    for (var post : held) {
      var successor = typed.getOrDefault("post-" + post.id(), "");
      if (successor.matches("[0-9]{1,9}")) successors.put(post.id(), Integer.parseInt(successor));
    }
    var act =
        new HandOver(
            id,
            day.get(),
            successors,
            typed.containsKey("leaves") && viewer.may(Permission.KEEP_PEOPLE));
    var errors = act.errors(Days.today(time));
    if (act.leaves() && directory.isLastAdministrator(viewer, id)) {
      errors.add("leaves", "people.person.last-administrator");
    }
    if (!errors.isEmpty()) return page(viewer, id, typed, null, errors);
    if (!sent.containsKey("confirmed")) return page(viewer, id, typed, act, errors);
    handOvers.handOver(viewer, act);
    Notice.leave(request, pages.view(request).text("posts.hand-over.done"));
    return "redirect:" + PostController.home(viewer) + "/posts";
  }

  private List<Post> held(Viewer viewer, int person) {
    return holdings.ofPersonFrom(person, Days.today(time)).stream()
        .filter(held -> !held.isWithdrawn())
        .map(Holding::post)
        .distinct()
        .map(post -> posts.find(viewer, post))
        .sorted(Comparator.comparing(Post::title))
        .toList();
  }

  private HandOverPage page(
      Viewer viewer, int id, Map<String, String> typed, @Nullable HandOver act, Errors errors) {
    viewer.ask(Permission.KEEP_POSTS);
    var name = history.person(id);
    if (name == null) throw Refusal.notFound();
    var today = Days.today(time);
    return new HandOverPage(
        PostController.home(viewer),
        id,
        name,
        today,
        held(viewer, id),
        history.coversOf(id, today),
        persons.all(),
        viewer.may(Permission.KEEP_PEOPLE),
        typed,
        act,
        errors);
  }
}
