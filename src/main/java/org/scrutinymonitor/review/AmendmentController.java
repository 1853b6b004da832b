package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing fields of an agreed plan, with a reason. */
@Controller
class AmendmentController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";

  private final Register register;
  private final Amendments amendments;
  private final EarlierItems earlier;
  private final Pages pages;
  private final InstantSource time;

  AmendmentController(
      Register register,
      Amendments amendments,
      EarlierItems earlier,
      Pages pages,
      InstantSource time) {
    this.register = register;
    this.earlier = earlier;
    this.amendments = amendments;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping({
    REVIEW + "/amendment",
    REVIEW + "/{a}/amendment",
    REVIEW + "/{a}/{b}/amendment",
    REVIEW + "/{a}/{b}/{c}/amendment"
  })
  AmendPage form(Viewer viewer, @PathVariable Map<String, String> names) {
    viewer.ask(Permission.AMEND_REVIEW);
    return opened(viewer, names);
  }

  @PostMapping({
    REVIEW + "/amendment",
    REVIEW + "/{a}/amendment",
    REVIEW + "/{a}/{b}/amendment",
    REVIEW + "/{a}/{b}/{c}/amendment"
  })
  Object amend(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request) {
    viewer.ask(Permission.AMEND_REVIEW);
    var page = opened(viewer, names);
    var typed = new TreeMap<AgreedField, @Nullable String>();
    var days = new TreeMap<AgreedField, TypedDays>();
    for (var field : page.fields()) {
      if (!form.containsKey(field.stored())) continue;
      typed.put(field, form.getFirst(field.stored()));
      if (field.isDate()) days.put(field, TypedDays.of(form::getFirst, field.stored()));
    }
    var reason = Objects.requireNonNullElse(Typed.tidy(form.getFirst("reason")), "");
    var wanted = new Amendments.Wanted(seen, typed, days, reason);
    var since = since(page, seen);
    if (!since.isEmpty()) return with(page, wanted, since, Errors.none());
    if ("earlier".equals(form.getFirst("then")) && page.item() != null) {
      return asked(viewer, page, wanted);
    }
    var view = pages.view(request);
    var errors = errors(page, wanted, view);
    if (!errors.isEmpty()) return with(page, wanted, List.of(), errors);

    var outcome =
        amendments.amend(
            viewer,
            page.shown().review().address(),
            page.item() == null ? null : page.item().path(),
            wanted);
    if (outcome == Amendments.Outcome.STALE) {
      var newest = opened(viewer, names);
      return with(newest, wanted, since(newest, seen), Errors.none());
    }
    Notice.leave(request, done(view, page, wanted));
    return "redirect:" + page.back();
  }

  /** What was done, and how the words of a new date are understood. */
  private static String done(View view, AmendPage page, Amendments.Wanted wanted) {
    var sentence = view.text("review.amend.done");
    for (var field : wanted.texts().keySet()) {
      var words = Typed.tidy(wanted.texts().get(field));
      var date = wanted.date(field, words);
      if (field.isDate() && date != null && !date.equals(page.agreedDate(field))) {
        sentence += " " + view.text("review.read-as", date.text(), DateWords.reading(view, date));
      }
    }
    return sentence;
  }

  private AmendPage opened(Viewer viewer, Map<String, String> names) {
    var review = register.find(viewer, ItemController.review(names));
    var path = ItemController.path(names);
    return AmendPage.opened(
        ReviewController.shown(viewer, review, time),
        path == null ? null : ItemController.item(review, path));
  }

  private static AmendPage with(
      AmendPage page, Amendments.Wanted wanted, List<Review.Amendment> since, Errors errors) {
    return new AmendPage(
        page.shown(),
        page.item(),
        wanted.texts(),
        wanted.days(),
        wanted.reason(),
        since,
        errors,
        null);
  }

  /** The same page with what was typed, and whether that was recommended before. */
  private AmendPage asked(Viewer viewer, AmendPage page, Amendments.Wanted wanted) {
    var words = Typed.tidy(wanted.texts().get(AgreedField.TEXT));
    return new AmendPage(
        page.shown(),
        page.item(),
        wanted.texts(),
        wanted.days(),
        wanted.reason(),
        List.of(),
        Errors.none(),
        earlier.like(viewer, words, page.shown().review()));
  }

  private static List<Review.Amendment> since(AmendPage page, int seen) {
    var all = page.item() == null ? page.shown().review().amendments() : page.item().amendments();
    return all.stream().filter(amendment -> amendment.id() > seen).toList();
  }

  /** Everything that is wrong with a change, in the order of the form. */
  static Errors errors(AmendPage page, Amendments.Wanted wanted, View view) {
    var errors = Errors.none();
    var changes = 0;
    for (var field : wanted.texts().keySet()) {
      var words = Typed.tidy(wanted.texts().get(field));
      var id = field.stored();
      if (wanted.changes(field, page.agreed(field), page.agreedDate(field))) changes++;
      if (words == null && field.needed()) errors.add(id, "review.amend." + id + "-missing");
      if (field.isDate()) {
        wanted
            .days()
            .getOrDefault(field, TypedDays.BLANK)
            .check(id, words != null, view.text(field.label()), errors);
      }
    }
    if (changes == 0) errors.add(page.fields().getFirst().stored(), "review.amend.nothing");
    if (wanted.reason().isBlank()) errors.add("reason", "review.amend.reason-missing");
    return errors;
  }
}
