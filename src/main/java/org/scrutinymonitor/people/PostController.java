package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
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

/** The list of posts, what has no holder, a new post, and changing or ending one. */
@Controller
class PostController {
  private static final String POSTS = "/{council:[a-z0-9-]+}/posts";

  private final Posts posts;
  private final PostRegister register;
  private final PostHistory history;
  private final CommitteeMembers members;
  private final Pages pages;
  private final InstantSource time;

  PostController(
      Posts posts,
      PostRegister register,
      PostHistory history,
      CommitteeMembers members,
      Pages pages,
      InstantSource time) {
    this.posts = posts;
    this.register = register;
    this.history = history;
    this.members = members;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(POSTS)
  PostsPage list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    var sought = q.strip();
    return new PostsPage(
        home(viewer),
        sought,
        register.list(viewer, sought, Days.today(time)),
        members.committees(viewer));
  }

  @GetMapping(POSTS + "/vacant")
  VacantPage vacant(Viewer viewer) {
    return new VacantPage(
        home(viewer), register.vacant(viewer, Days.today(time)), history.pointingToNothing());
  }

  @GetMapping(POSTS + "/new")
  PostFormPage form(Viewer viewer) {
    viewer.ask(Permission.KEEP_POSTS);
    return page(viewer, null, PostForm.empty(), Errors.none());
  }

  @PostMapping(POSTS + "/new")
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_POSTS);
    var form = PostForm.of(typed);
    var errors = errors(form, null);
    if (!errors.isEmpty()) return page(viewer, null, form, errors);
    var id = posts.add(viewer, form);
    Notice.leave(request, pages.view(request).text("posts.added"));
    return "redirect:" + home(viewer) + "/posts/" + id;
  }

  @GetMapping(POSTS + "/{id:[0-9]{1,9}}/details")
  PostFormPage change(Viewer viewer, @PathVariable int id) {
    var post = standing(viewer, id);
    return page(viewer, post, PostForm.of(post), Errors.none());
  }

  @PostMapping(POSTS + "/{id:[0-9]{1,9}}/details")
  Object change(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var post = standing(viewer, id);
    var form = PostForm.of(typed);
    var errors = errors(form, id);
    if (!errors.isEmpty()) return page(viewer, post, form, errors);
    posts.change(viewer, id, form);
    Notice.leave(request, pages.view(request).text("posts.changed"));
    return "redirect:" + home(viewer) + "/posts/" + id;
  }

  @GetMapping(POSTS + "/{id:[0-9]{1,9}}/end")
  EndPage end(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    var post = standing(viewer, id);
    var address = home(viewer) + "/posts/" + id;
    var points =
        history.answersFor(id).stream().mapToInt(PostHistory.ReviewOf::items).sum()
            + history.seesTo(id).size();
    return new EndPage(
        "posts.end.",
        post.name(pages.view(request).language()),
        address,
        address + "/end",
        points,
        null,
        Errors.none());
  }

  @PostMapping(POSTS + "/{id:[0-9]{1,9}}/end")
  String ended(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(required = false) @Nullable String confirmed,
      HttpServletRequest request) {
    standing(viewer, id);
    if (confirmed == null) return "redirect:" + home(viewer) + "/posts/" + id + "/end";
    posts.end(viewer, id);
    Notice.leave(request, pages.view(request).text("posts.end.done"));
    return "redirect:" + home(viewer) + "/posts";
  }

  private Post standing(Viewer viewer, int id) {
    var post = posts.find(viewer, id);
    if (post.ended() != null) throw Refusal.notFound();
    return post;
  }

  private Errors errors(PostForm form, @Nullable Integer id) {
    var errors = form.errors();
    if (posts.taken(form.title(), form.bodyOrNull(), id)) errors.add("title", "posts.taken");
    return errors;
  }

  private PostFormPage page(Viewer viewer, @Nullable Post post, PostForm form, Errors errors) {
    return new PostFormPage(home(viewer), post, form, posts.all(), errors);
  }

  static String home(Viewer viewer) {
    return "/" + viewer.address();
  }
}
