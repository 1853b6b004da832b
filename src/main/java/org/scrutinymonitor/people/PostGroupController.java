package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
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

/** Groups of posts. */
@Controller
class PostGroupController {
  private static final String GROUPS = "/{council:[a-z0-9-]+}/post-groups";
  private static final String GROUP = GROUPS + "/{id:[0-9]{1,9}}";

  private final PostGroups groups;
  private final Posts posts;
  private final Pages pages;

  PostGroupController(PostGroups groups, Posts posts, Pages pages) {
    this.groups = groups;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping(GROUPS)
  PostGroupsPage list(Viewer viewer) {
    return page(viewer, "", Errors.none());
  }

  @PostMapping(GROUPS)
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_POSTS);
    var name = PostForm.field(typed, "name");
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "posts.group.name-missing");
    if (name.length() > 200) errors.add("name", "posts.too-long", 200);
    if (groups.taken(name)) errors.add("name", "posts.group.taken");
    if (!errors.isEmpty()) return page(viewer, name, errors);
    groups.add(viewer, name);
    return done(viewer, "posts.group.done", request);
  }

  @PostMapping(GROUP + "/posts")
  Object include(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String post,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_POSTS);
    if (!post.matches("[0-9]{1,9}")) {
      return page(viewer, "", Errors.none().add("post-" + id, "posts.choose-one"));
    }
    groups.include(viewer, id, Integer.parseInt(post));
    return done(viewer, "posts.group.included", request);
  }

  @PostMapping(GROUP + "/posts/{post:[0-9]{1,9}}/removal")
  String exclude(
      Viewer viewer, @PathVariable int id, @PathVariable int post, HttpServletRequest request) {
    groups.exclude(viewer, id, post);
    return done(viewer, "posts.group.excluded", request);
  }

  @GetMapping(GROUP + "/end")
  EndPage end(Viewer viewer, @PathVariable int id) {
    viewer.ask(Permission.KEEP_POSTS);
    var group =
        groups.all().stream().filter(g -> g.id() == id).findFirst().orElseThrow(Refusal::notFound);
    var at = PostController.home(viewer) + "/post-groups";
    return new EndPage(
        "posts.group.end.", group.name(), at, at + "/" + id + "/end", 0, null, Errors.none());
  }

  @PostMapping(GROUP + "/end")
  String ended(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    groups.end(viewer, id);
    return done(viewer, "posts.group.ended", request);
  }

  private String done(Viewer viewer, String text, HttpServletRequest request) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:" + PostController.home(viewer) + "/post-groups";
  }

  private PostGroupsPage page(Viewer viewer, String name, Errors errors) {
    viewer.ask(Permission.KEEP_POSTS);
    return new PostGroupsPage(PostController.home(viewer), groups.all(), posts.all(), name, errors);
  }
}
