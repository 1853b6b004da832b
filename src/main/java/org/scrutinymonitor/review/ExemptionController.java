package org.scrutinymonitor.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.TypedDay;
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

/** Fields that are not public. */
@Controller
class ExemptionController {
  private static final String COUNCIL = "/{council:[a-z0-9-]+}";
  private static final String REVIEW = COUNCIL + "/{review:[a-z0-9-]+}";
  private static final String FIELD = "/exemption/{field:[a-z_]+}";

  private final Register register;
  private final Exemptions exemptions;
  private final Pages pages;
  private final InstantSource time;

  ExemptionController(Register register, Exemptions exemptions, Pages pages, InstantSource time) {
    this.register = register;
    this.exemptions = exemptions;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(COUNCIL + "/exemptions")
  ExemptionsPage list(Viewer viewer) {
    return new ExemptionsPage("/" + viewer.address(), Days.today(time), exemptions.all(viewer));
  }

  @GetMapping({
    REVIEW + "/{a}" + FIELD,
    REVIEW + "/{a}/{b}" + FIELD,
    REVIEW + "/{a}/{b}/{c}" + FIELD
  })
  ExemptionPage form(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(required = false) @Nullable Integer request,
      @RequestParam(required = false) @Nullable Integer update,
      HttpServletRequest asked) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var page = page(viewer, names, request, update);
    var now = page.now();
    var typed = new HashMap<String, String>();
    if (now != null) {
      typed.put("paragraph", String.valueOf(now.paragraph()));
      typed.put("reason", now.reason());
      typed.put("public_text", now.publicText() == null ? "" : now.publicText());
      typed.put("review_on", pages.view(asked).day(now.reviewOn()));
    }
    return with(page, typed, Errors.none());
  }

  @PostMapping({
    REVIEW + "/{a}" + FIELD,
    REVIEW + "/{a}/{b}" + FIELD,
    REVIEW + "/{a}/{b}/{c}" + FIELD
  })
  Object decide(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(required = false) @Nullable Integer request,
      @RequestParam(required = false) @Nullable Integer update,
      HttpServletRequest asked) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var page = page(viewer, names, request, update);
    var typed = form.toSingleValueMap();
    var today = Days.today(time);
    var day = TypedDay.read(typed.get("review_on"));
    var paragraph = typed.getOrDefault("paragraph", "");
    var wanted =
        new Exemption.Wanted(
            paragraph.matches("[0-9]{1,2}") ? Integer.parseInt(paragraph) : 0,
            Objects.requireNonNullElse(Typed.tidy(typed.get("reason")), ""),
            Typed.tidy(typed.get("public_text")),
            day.orElse(today.plusDays(1)));
    var errors = wanted.errors(page.nation(), today);
    if (day.isEmpty()) errors.add("review_on", "posts.day.wrong");
    if (!errors.isEmpty()) return with(page, typed, errors);
    exemptions.decide(viewer, page.of(), wanted);
    Notice.leave(asked, pages.view(asked).text("review.exempt.done"));
    return "redirect:" + page.shown().address(page.item());
  }

  @GetMapping({
    REVIEW + "/{a}" + FIELD + "/end",
    REVIEW + "/{a}/{b}" + FIELD + "/end",
    REVIEW + "/{a}/{b}/{c}" + FIELD + "/end"
  })
  ExemptionEndPage end(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(required = false) @Nullable Integer request,
      @RequestParam(required = false) @Nullable Integer update) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var page = page(viewer, names, request, update);
    if (page.now() == null) throw Refusal.notFound();
    return new ExemptionEndPage(page);
  }

  @PostMapping({
    REVIEW + "/{a}" + FIELD + "/end",
    REVIEW + "/{a}/{b}" + FIELD + "/end",
    REVIEW + "/{a}/{b}/{c}" + FIELD + "/end"
  })
  String ended(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(required = false) @Nullable Integer request,
      @RequestParam(required = false) @Nullable Integer update,
      HttpServletRequest asked) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var page = page(viewer, names, request, update);
    exemptions.end(viewer, page.of());
    Notice.leave(asked, pages.view(asked).text("review.exempt.ended"));
    return "redirect:" + page.shown().address(page.item());
  }

  private ExemptionPage page(
      Viewer viewer,
      Map<String, String> names,
      @Nullable Integer request,
      @Nullable Integer update) {
    var review = register.find(viewer, ItemController.review(names));
    var item = ItemController.item(review, ItemController.path(names));
    var field =
        ExemptField.named(Objects.requireNonNull(names.get("field")))
            .orElseThrow(Refusal::notFound);
    var of = new Exemptions.Of(review.address(), item.path(), field, request, update);
    var now = exemptions.of(viewer, of).orElse(null);
    return new ExemptionPage(
        ReviewController.shown(viewer, review, time),
        item,
        of,
        words(viewer, item, of),
        exemptions.nation(viewer),
        now,
        Map.of(),
        Errors.none());
  }

  private @Nullable String words(Viewer viewer, Review.Item item, Exemptions.Of of) {
    if (!of.field().isOfUpdate()) return of.field().of(item);
    if (of.request() != null) return exemptions.answered(viewer, of);
    return item.updates().stream()
        .filter(update -> of.position() != null && of.position() == update.position())
        .findFirst()
        .map(of.field()::of)
        .orElse(null);
  }

  private static ExemptionPage with(ExemptionPage page, Map<String, String> typed, Errors errors) {
    return new ExemptionPage(
        page.shown(),
        page.item(),
        page.of(),
        page.words(),
        page.nation(),
        page.now(),
        typed,
        errors);
  }
}
