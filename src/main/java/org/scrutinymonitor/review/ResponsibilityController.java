package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Saying which posts the words of a review, or of one of its items, mean. */
@Controller
class ResponsibilityController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";

  private final Register register;
  private final Matchings matchings;
  private final Responsibles responsibles;
  private final Pages pages;
  private final InstantSource time;

  ResponsibilityController(
      Register register,
      Matchings matchings,
      Responsibles responsibles,
      Pages pages,
      InstantSource time) {
    this.register = register;
    this.matchings = matchings;
    this.responsibles = responsibles;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping({
    REVIEW + "/responsibility",
    REVIEW + "/{a}/responsibility",
    REVIEW + "/{a}/{b}/responsibility",
    REVIEW + "/{a}/{b}/{c}/responsibility"
  })
  ResponsibilityPage form(Viewer viewer, @PathVariable Map<String, String> names) {
    viewer.ask(Permission.MATCH_POSTS);
    return page(viewer, names, null, Errors.none());
  }

  @PostMapping({
    REVIEW + "/responsibility",
    REVIEW + "/{a}/responsibility",
    REVIEW + "/{a}/{b}/responsibility",
    REVIEW + "/{a}/{b}/{c}/responsibility"
  })
  Object match(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request) {
    viewer.ask(Permission.MATCH_POSTS);
    var page = page(viewer, names, typed, Errors.none());
    var errors = Errors.none();
    for (var row : page.rows()) {
      var error = row.choice().error();
      if (error != null) errors.add(ResponsibilityPage.field(row.choice()), error);
    }
    if (!errors.isEmpty()) return page(viewer, names, typed, errors);

    var changed = page.rows().stream().filter(row -> row.choice().changes()).toList();
    var item = page.item();
    var address = page.shown().review().address();
    if (item == null) {
      responsibles.match(
          viewer, address, changed.stream().map(ResponsibilityController::meant).toList(), seen);
    } else if (!changed.isEmpty()) {
      var meant = meant(changed.getFirst());
      responsibles.change(viewer, address, item.path(), meant.chosen(), meant.added());
    }
    Notice.leave(request, pages.view(request).text("review.matching.done"));
    return "redirect:" + page.back();
  }

  private static Responsibles.Meant meant(ResponsibilityPage.Row row) {
    var choice = row.choice();
    return new Responsibles.Meant(
        row.row().key(), choice.isNobody() ? java.util.Set.of() : choice.chosen(), choice.added());
  }

  private ResponsibilityPage page(
      Viewer viewer,
      Map<String, String> names,
      @Nullable MultiValueMap<String, String> typed,
      Errors errors) {
    var review = register.find(viewer, ItemController.review(names));
    var path = ItemController.path(names);
    var item = path == null ? null : ItemController.item(review, path);
    var known = matchings.known();
    var found = item == null ? matchings.rows(review) : List.of(matchings.row(review, item));
    var rows = new ArrayList<ResponsibilityPage.Row>();
    for (var row : found) {
      // What was typed is found by its words: rows may have come or gone since.
      var id =
          typed == null ? String.valueOf(rows.size() + 1) : id(typed, row.key(), rows.size() + 1);
      rows.add(
          new ResponsibilityPage.Row(
              row, new PostChoice(id, known, row.now(), row.proposals(), row.unnamed(), typed)));
    }
    return new ResponsibilityPage(
        ReviewController.shown(viewer, review, time),
        item,
        rows,
        responsibles.newest(review.id()),
        errors);
  }

  private static String id(MultiValueMap<String, String> typed, String key, int otherwise) {
    for (var name : typed.keySet()) {
      if (name.matches("words-[0-9]{1,5}") && key.equals(typed.getFirst(name))) {
        return name.substring("words-".length());
      }
    }
    return "new" + otherwise;
  }
}
