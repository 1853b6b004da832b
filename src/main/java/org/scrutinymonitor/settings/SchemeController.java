package org.scrutinymonitor.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.council.SchemeVersion;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The grading schemes of a council, their versions, and new ones. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/grading-schemes")
class SchemeController {
  private static final String ONE = "/{id:[1-9][0-9]{0,8}}";

  private final Schemes schemes;
  private final Pages pages;
  private final InstantSource time;

  SchemeController(Schemes schemes, Pages pages, InstantSource time) {
    this.schemes = schemes;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping
  SchemesPage all(Viewer viewer) {
    return new SchemesPage(viewer, Days.today(time), schemes.all(viewer), schemes.graded(viewer));
  }

  @GetMapping(ONE)
  SchemePage one(Viewer viewer, @PathVariable int id) {
    return page(viewer, id, "", Errors.none());
  }

  @GetMapping("/new")
  SchemeFormPage form(Viewer viewer, @RequestParam(defaultValue = "") String template) {
    viewer.ask(Permission.KEEP_SCHEMES);
    var form = SchemeTemplate.ofStored(template).map(SchemeForm::of).orElseGet(SchemeForm::empty);
    return new SchemeFormPage(viewer, null, form, Errors.none());
  }

  @PostMapping("/new")
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_SCHEMES);
    var form = SchemeForm.of(typed);
    if (!isSaving(typed)) return changed(viewer, null, form, typed);
    var errors = form.errors();
    if (schemes.taken(viewer, form.name())) errors.add("name", "council.scheme.taken");
    if (!errors.isEmpty()) return new SchemeFormPage(viewer, null, form, errors);
    var template =
        SchemeTemplate.ofStored(form.template()).map(SchemeTemplate::stored).orElse(null);
    var id = schemes.add(viewer, form.name(), form.day().orElse(null), template, form.complete());
    Notice.leave(request, pages.view(request).text("settings.scheme.added"));
    return redirect(viewer, id);
  }

  @GetMapping(ONE + "/version")
  SchemeFormPage change(Viewer viewer, @PathVariable int id) {
    var version = open(viewer, id);
    return new SchemeFormPage(viewer, version, SchemeForm.of(version.scheme()), Errors.none());
  }

  @PostMapping(ONE + "/version")
  Object change(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var version = open(viewer, id);
    var sent = SchemeForm.of(typed);
    var form = new SchemeForm(version.scheme().name(), sent.template(), sent.from(), sent.levels());
    if (!isSaving(typed)) return changed(viewer, version, form, typed);
    var errors = form.errors();
    var from = form.day();
    if (form.from().isEmpty()) errors.add("from", "settings.scheme.from-missing");
    else if (from.isPresent() && from.get().isBefore(Days.today(time))) {
      errors.add("from", "settings.scheme.from-past");
    } else if (from.isPresent() && !version.mayBeReplacedFrom(from.get())) {
      errors.add("from", "settings.scheme.from-early");
    }
    if (!errors.isEmpty()) return new SchemeFormPage(viewer, version, form, errors);
    var added = schemes.replace(viewer, id, from.orElseThrow(), form.complete());
    Notice.leave(request, pages.view(request).text("settings.scheme.changed"));
    return redirect(viewer, added);
  }

  @PostMapping(ONE + "/end")
  Object end(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String last,
      HttpServletRequest request) {
    var version = open(viewer, id);
    var day = TypedDay.read(last);
    var errors = Errors.none();
    if (day.isEmpty()) errors.add("last", "settings.day-wrong");
    else if (!version.mayEndOn(day.get())) errors.add("last", "settings.scheme.last-early");
    if (!errors.isEmpty()) return page(viewer, id, last, errors);
    schemes.end(viewer, id, day.orElseThrow());
    Notice.leave(request, pages.view(request).text("settings.scheme.ended"));
    return redirect(viewer, id);
  }

  private static boolean isSaving(MultiValueMap<String, String> typed) {
    return "save".equals(typed.getFirst("act"));
  }

  /** The form again after a button that does not save. */
  private static SchemeFormPage changed(
      Viewer viewer,
      @Nullable SchemeVersion version,
      SchemeForm form,
      MultiValueMap<String, String> typed) {
    var act = TypedLine.of(typed, "act");
    return new SchemeFormPage(viewer, version, form.after(act), Errors.none());
  }

  /** A version that can be replaced: of those that were, there is nothing to change. */
  private SchemeVersion open(Viewer viewer, int id) {
    var version = version(schemes.ofScheme(viewer, id), id);
    if (!version.isOpen()) throw new Refusal(Refusal.Sort.STALE, "council.scheme.replaced");
    return version;
  }

  private SchemePage page(Viewer viewer, int id, String last, Errors errors) {
    var versions = schemes.ofScheme(viewer, id);
    return new SchemePage(
        viewer,
        Days.today(time),
        version(versions, id),
        versions,
        schemes.graded(viewer),
        last,
        errors);
  }

  private static SchemeVersion version(List<SchemeVersion> versions, int id) {
    return versions.stream()
        .filter(version -> version.scheme().id() == id)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static String redirect(Viewer viewer, int id) {
    return "redirect:/" + viewer.address() + "/grading-schemes/" + id;
  }
}
