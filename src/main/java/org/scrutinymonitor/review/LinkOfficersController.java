package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
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

/** The posts that see to a review's answers. */
@Controller
class LinkOfficersController {
  private static final String PAGE = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}/link-officers";

  private final Register register;
  private final Matchings matchings;
  private final LinkOfficers officers;
  private final Pages pages;
  private final InstantSource time;

  LinkOfficersController(
      Register register,
      Matchings matchings,
      LinkOfficers officers,
      Pages pages,
      InstantSource time) {
    this.register = register;
    this.matchings = matchings;
    this.officers = officers;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(PAGE)
  LinkOfficersPage form(Viewer viewer, @PathVariable String review) {
    viewer.ask(Permission.MATCH_POSTS);
    return page(viewer, review, null, Errors.none());
  }

  @PostMapping(PAGE)
  Object name(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.MATCH_POSTS);
    var page = page(viewer, review, typed, Errors.none());
    var choice = page.choice();
    var error = choice.error();
    if (error != null) {
      return page(viewer, review, typed, Errors.none().add("choice-1", error));
    }
    if (choice.changes()) {
      officers.name(viewer, review, choice.isNobody() ? Set.of() : choice.chosen(), choice.added());
    }
    Notice.leave(request, pages.view(request).text("review.link-officers.done"));
    return "redirect:" + page.shown().address();
  }

  private LinkOfficersPage page(
      Viewer viewer, String address, @Nullable MultiValueMap<String, String> typed, Errors errors) {
    var review = register.find(viewer, address);
    var words = new Responsibility(String.join("\n", review.linkOfficers()), review.linkOfficers());
    // A group sees to nothing: answers are seen to by one post or another.
    var known =
        matchings.known().stream()
            .filter(one -> one.answering().sort() == Answering.Sort.POST)
            .toList();
    var matching = matchings.matching();
    return new LinkOfficersPage(
        ReviewController.shown(viewer, review, time),
        new PostChoice(
            "1",
            known,
            officers.of(review.id()),
            matching.proposals(words).stream()
                .filter(p -> p.answering().sort() == Answering.Sort.POST)
                .toList(),
            review.linkOfficers().isEmpty() ? java.util.List.of() : matching.unnamed(words),
            typed),
        errors);
  }
}
