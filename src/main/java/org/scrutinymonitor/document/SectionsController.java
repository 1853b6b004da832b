package org.scrutinymonitor.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the scrutiny office keeps the sections of its reports. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/report-sections")
class SectionsController {
  private final ReportSections sections;
  private final Pages pages;

  SectionsController(ReportSections sections, Pages pages) {
    this.sections = sections;
    this.pages = pages;
  }

  @GetMapping
  SectionsPage all(Viewer viewer) {
    viewer.ask(Permission.KEEP_REPORT_SECTIONS);
    return page(viewer, SectionForm.of(sections.kept(viewer)), Errors.none());
  }

  @PostMapping
  Object keep(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_REPORT_SECTIONS);
    var form = SectionForm.of(typed);
    var act = Objects.requireNonNullElse(typed.getFirst("act"), "");
    if (!act.equals("save")) return page(viewer, form.after(act), Errors.none());
    var errors = form.errors();
    if (!errors.isEmpty()) return page(viewer, form, errors);
    sections.keep(viewer, form.seen(), form.complete());
    Notice.leave(request, pages.view(request).text("packs.sections.saved"));
    return "redirect:/" + viewer.address() + "/report-sections";
  }

  private SectionsPage page(Viewer viewer, SectionForm form, Errors errors) {
    var kept = sections.kept(viewer);
    return new SectionsPage(viewer, form, kept.savedAt(), kept.savedBy(), errors);
  }
}
