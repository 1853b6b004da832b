package org.scrutinymonitor.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.ComingMeetings;
import org.scrutinymonitor.monitoring.PublicWords;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing a review: preview, publish, take back. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}/publication")
class PublicationController {
  private final Publications publications;
  private final Register register;
  private final ComingMeetings coming;
  private final PublicWords words;
  private final Pages pages;
  private final InstantSource time;

  PublicationController(
      Publications publications,
      Register register,
      ComingMeetings coming,
      PublicWords words,
      Pages pages,
      InstantSource time) {
    this.publications = publications;
    this.register = register;
    this.coming = coming;
    this.words = words;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  PublicationPage all(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed) {
    viewer.ask(Permission.PUBLISH);
    return page(viewer, review, PublicationForm.of(typed), Errors.none());
  }

  @GetMapping("/preview")
  Object preview(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable String item,
      HttpServletRequest request) {
    viewer.ask(Permission.PUBLISH);
    var form = PublicationForm.of(typed);
    var errors = form.errors(time);
    if (!errors.isEmpty()) return page(viewer, review, form, errors);
    var frozen = publications.freeze(viewer, review, form.asAt(time));
    var language = pages.view(request).language();
    var told = Objects.requireNonNull(frozen.told().get(language));
    return new PreviewPage(
        "/" + viewer.address(),
        form,
        told,
        item == null ? null : told.at(item).orElseThrow(Refusal::notFound),
        words.marked(viewer, Warnings.texts(told)),
        told.all().stream().filter(each -> each.carries() && each.posts().isEmpty()).toList(),
        Publications.hex(frozen.digest()));
  }

  @PostMapping
  Object publish(
      Viewer viewer,
      @PathVariable String review,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request) {
    viewer.ask(Permission.PUBLISH);
    var form = PublicationForm.of(typed);
    var errors = form.errors(time);
    if (!errors.isEmpty()) return page(viewer, review, form, errors);
    var from = form.from();
    try {
      publications.publish(
          viewer,
          review,
          new Publications.Wanted(form.asAt(time), from, form.correctionOrNull(), seen));
    } catch (DuplicateKeyException | ConcurrencyFailureException e) {
      // Somebody else published meanwhile: pressing the button twice is enough.
      throw new Refusal(Refusal.Sort.STALE, "publication.stale");
    }
    var view = pages.view(request);
    Notice.leave(
        request,
        from == null
            ? view.text("publication.done")
            : view.text("publication.done.later", view.moment(from)));
    return redirect(viewer, review);
  }

  @PostMapping("/{number:[1-9][0-9]{0,5}}/withdrawal")
  String withdraw(
      Viewer viewer,
      @PathVariable String review,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    viewer.ask(Permission.PUBLISH);
    publications.undo(viewer, review, number, reason.isBlank() ? null : reason.strip());
    Notice.leave(request, pages.view(request).text("publication.undone"));
    return redirect(viewer, review);
  }

  private PublicationPage page(Viewer viewer, String address, PublicationForm form, Errors errors) {
    return new PublicationPage(
        "/" + viewer.address(),
        register.find(viewer, address),
        publications.of(viewer, address),
        coming.of(viewer, address),
        form,
        time.instant(),
        errors);
  }

  private static String redirect(Viewer viewer, String review) {
    return "redirect:/" + viewer.address() + "/" + review + "/publication";
  }
}
