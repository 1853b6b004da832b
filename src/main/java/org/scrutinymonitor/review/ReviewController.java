package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingSchemes;
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

/** The list of reviews, one review, and a new one. */
@Controller
class ReviewController {
  private final Contents contents;
  private final PastContents past;
  private final Register register;
  private final Reviews reviews;
  private final Committees committees;
  private final GradingSchemes schemes;
  private final Pages pages;
  private final InstantSource time;

  ReviewController(
      Contents contents,
      PastContents past,
      Register register,
      Reviews reviews,
      Committees committees,
      GradingSchemes schemes,
      Pages pages,
      InstantSource time) {
    this.contents = contents;
    this.past = past;
    this.register = register;
    this.reviews = reviews;
    this.committees = committees;
    this.schemes = schemes;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping("/{council:[a-z0-9-]+}")
  ReviewsPage list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "") String committee,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(name = "as-at", required = false) @Nullable String asAt) {
    var day = Days.past(asAt, time);
    var sought = Sought.of(q);
    if (day != null) return asAt(viewer, day, sought, committee, page);
    var number = Math.clamp(page, 1, 100_000);
    return new ReviewsPage(
        home(viewer),
        contents.list(viewer, sought, committee, (number - 1) * Contents.AT_ONCE),
        sought,
        contents.committees(viewer),
        committee,
        number,
        viewer.may(Permission.ADD_REVIEW),
        viewer.may(Permission.TAKE_IN_DOCUMENTS),
        viewer.may(Permission.DECIDE_EXEMPTION),
        null);
  }

  private ReviewsPage asAt(
      Viewer viewer, LocalDate day, Sought sought, String committee, int page) {
    var number = Math.clamp(page, 1, 100_000);
    return new ReviewsPage(
        home(viewer),
        past.list(viewer, day, sought, committee, (number - 1) * Contents.AT_ONCE),
        sought,
        past.committees(viewer, day),
        committee,
        number,
        false,
        false,
        false,
        day);
  }

  @GetMapping("/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}")
  ReviewPage review(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam(name = "as-at", required = false) @Nullable String asAt) {
    var day = Days.past(asAt, time);
    return new ReviewPage(shown(viewer, register.find(viewer, review, day), day, time));
  }

  @GetMapping("/{council:[a-z0-9-]+}/new-review")
  NewReviewPage form(Viewer viewer) {
    viewer.ask(Permission.ADD_REVIEW);
    return page(viewer, ReviewForm.empty(schemes.standing()), Errors.none());
  }

  @PostMapping("/{council:[a-z0-9-]+}/new-review")
  Object add(
      Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request)
      throws InvalidReview {
    viewer.ask(Permission.ADD_REVIEW);
    var form = ReviewForm.of(typed);
    var known = schemes.standing();
    var view = pages.view(request);
    var errors = form.errors(known, view.text(AgreedField.PLAN_AGREED.label()));
    if (!errors.isEmpty()) return page(viewer, form, errors);
    var added = reviews.add(viewer, form.review(known));
    Notice.leave(request, view.text("review.new.done"));
    return "redirect:" + home(viewer) + "/" + added.address();
  }

  private NewReviewPage page(Viewer viewer, ReviewForm form, Errors errors) {
    return new NewReviewPage(home(viewer), form, committees.names(), schemes.standing(), errors);
  }

  private static String home(Viewer viewer) {
    return "/" + viewer.address();
  }

  /** A review as this person sees it today. */
  static Shown shown(Viewer viewer, Review review, InstantSource time) {
    return shown(viewer, review, null, time);
  }

  /** A review as it stood when a day ended: nothing can be done to it. */
  static Shown shown(Viewer viewer, Review review, @Nullable LocalDate asAt, InstantSource time) {
    var now = asAt == null;
    return new Shown(
        home(viewer),
        review,
        asAt == null ? Days.today(time) : asAt,
        asAt,
        now && viewer.may(Permission.ADD_REVIEW),
        now && viewer.may(Permission.AMEND_REVIEW),
        now && viewer.may(Permission.MATCH_POSTS),
        now && viewer.may(Permission.DECIDE_EXEMPTION),
        now && viewer.may(Permission.PUBLISH));
  }
}
