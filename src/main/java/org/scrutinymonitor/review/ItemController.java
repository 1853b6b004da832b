package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
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

/** One recommendation, part or strand, and a new one below a review or an item. */
@Controller
class ItemController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";

  private final Register register;
  private final Reviews reviews;
  private final Matchings matchings;
  private final EarlierItems earlier;
  private final Pages pages;
  private final InstantSource time;

  ItemController(
      Register register,
      Reviews reviews,
      Matchings matchings,
      EarlierItems earlier,
      Pages pages,
      InstantSource time) {
    this.matchings = matchings;
    this.earlier = earlier;
    this.register = register;
    this.reviews = reviews;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping({REVIEW + "/{a}", REVIEW + "/{a}/{b}", REVIEW + "/{a}/{b}/{c}"})
  ItemPage item(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(name = "as-at", required = false) @Nullable String asAt) {
    var day = Days.past(asAt, time);
    var review = register.find(viewer, review(names), day);
    var item = item(review, path(names));
    return new ItemPage(
        ReviewController.shown(viewer, review, day, time),
        item,
        day == null ? matchings.of(review, item) : matchings.asAt(item, day));
  }

  @GetMapping({REVIEW + "/new-item", REVIEW + "/{a}/new-item", REVIEW + "/{a}/{b}/new-item"})
  NewItemPage form(Viewer viewer, @PathVariable Map<String, String> names) {
    viewer.ask(Permission.ADD_REVIEW);
    var review = register.find(viewer, review(names));
    var page = page(viewer, review, path(names));
    return new NewItemPage(
        page.shown(), page.above(), ItemForm.offered(page.siblings(), page.depth()), Errors.none());
  }

  @PostMapping({REVIEW + "/new-item", REVIEW + "/{a}/new-item", REVIEW + "/{a}/{b}/new-item"})
  Object add(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.ADD_REVIEW);
    var review = register.find(viewer, review(names));
    var above = path(names);
    var page = page(viewer, review, above);
    var form = ItemForm.of(typed);
    if ("earlier".equals(typed.getFirst("then"))) {
      var like = earlier.like(viewer, Typed.tidy(form.text()), review);
      return new NewItemPage(page.shown(), page.above(), form, Errors.none(), like);
    }
    var view = pages.view(request);
    var errors = form.errors(page.siblings(), view.text(AgreedField.DUE.label()));
    if (!errors.isEmpty()) return new NewItemPage(page.shown(), page.above(), form, errors);

    var item = form.item();
    var path = reviews.addItem(viewer, review.address(), above, item);
    var sentence = view.text("review.added." + page.depth());
    if (item.due() != null) {
      sentence +=
          " " + view.text("review.read-as", item.due().text(), DateWords.reading(view, item.due()));
    }
    Notice.leave(request, sentence);
    var at = page.shown().address();
    if ("another".equals(typed.getFirst("then"))) return "redirect:" + page.back() + "/new-item";
    return "redirect:" + at + "/" + path;
  }

  private NewItemPage page(Viewer viewer, Review review, @Nullable String above) {
    var shown = ReviewController.shown(viewer, review, time);
    var item = above == null ? null : item(review, above);
    if (item != null && item.depth() > 2) throw Refusal.notFound();
    return new NewItemPage(shown, item, ItemForm.offered(review.items(), 1), Errors.none());
  }

  static Review.Item item(Review review, @Nullable String path) {
    if (path == null) throw Refusal.notFound();
    return review.at(path).orElseThrow(Refusal::notFound);
  }

  /** The part of an address that names the review. */
  static String review(Map<String, String> names) {
    return Objects.requireNonNull(names.get("review"));
  }

  /** "1/b/2" of an address with an item, null of a review's. */
  static @Nullable String path(Map<String, String> names) {
    var path =
        Stream.of("a", "b", "c")
            .filter(names::containsKey)
            .map(names::get)
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? null : path;
  }
}
