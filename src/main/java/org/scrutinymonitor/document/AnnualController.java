package org.scrutinymonitor.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.document.PaperLook.Stamp;
import org.scrutinymonitor.monitoring.BeforePublication;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The annual reports: begun, changed section by section, taken as files. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/annual-reports")
class AnnualController {
  private static final String YEAR = "/{year:20[0-9]{2}(?:-[0-9]{2})?}";
  private static final String SECTION = YEAR + "/{section:[a-z]{1,20}}";
  private static final String FILE = "annual-report.";

  private final AnnualReports reports;
  private final BeforePublication before;
  private final Councils councils;
  private final InstantSource time;
  private final Pages pages;

  AnnualController(
      AnnualReports reports,
      BeforePublication before,
      Councils councils,
      InstantSource time,
      Pages pages) {
    this.reports = reports;
    this.before = before;
    this.councils = councils;
    this.time = time;
    this.pages = pages;
  }

  @GetMapping
  AnnualReportsPage all(Viewer viewer) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    return new AnnualReportsPage(
        viewer, reports.years(viewer), ReportYear.choices(Days.today(time)));
  }

  @PostMapping
  String begin(Viewer viewer, @RequestParam(defaultValue = "") String year) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var named = named(year);
    reports.begin(viewer, named);
    return "redirect:" + at(viewer, named);
  }

  @GetMapping(YEAR)
  AnnualReportPage report(Viewer viewer, @PathVariable String year, HttpServletRequest request) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = reports.find(viewer, named(year));
    var language = report.shownIn(pages.view(request).language());
    return new AnnualReportPage(
        viewer, report, reports.exemptSince(viewer, report.year()), language, Days.today(time));
  }

  @GetMapping(SECTION)
  AnnualSectionPage section(
      Viewer viewer, @PathVariable String year, @PathVariable String section) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = reports.find(viewer, named(year));
    var of = AnnualSection.named(section).orElseThrow(Refusal::notFound);
    return page(viewer, report, of, report.kept(of).words(), Errors.none());
  }

  @PostMapping(SECTION)
  Object save(
      Viewer viewer,
      @PathVariable String year,
      @PathVariable String section,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = reports.find(viewer, named(year));
    var of = AnnualSection.named(section).orElseThrow(Refusal::notFound);
    var words = new HashMap<String, String>(Map.of("en", "", "cy", ""));
    var errors = Errors.none();
    for (var language : report.languages()) {
      var field = AnnualSectionPage.field(language);
      var text = Objects.requireNonNullElse(Typed.tidy(typed.get(field)), "");
      words.put(language, text);
      if (text.isEmpty()) errors.add(field, "annual.words-missing");
      if (text.length() > AnnualSectionPage.LONGEST) {
        errors.add(field, "annual.words-too-long", AnnualSectionPage.LONGEST);
      }
    }
    if (!errors.isEmpty()) return page(viewer, report, of, words, errors);
    reports.save(viewer, report.year(), of, seen(typed), words);
    Notice.leave(request, pages.view(request).text("annual.section-saved"));
    return "redirect:" + at(viewer, report.year()) + "#" + of.word();
  }

  @PostMapping(SECTION + "/draft")
  String draft(
      Viewer viewer,
      @PathVariable String year,
      @PathVariable String section,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var of = AnnualSection.named(section).orElseThrow(Refusal::notFound);
    reports.draft(viewer, named(year), of, seen(typed));
    Notice.leave(request, pages.view(request).text("annual.section-drafted"));
    return "redirect:" + at(viewer, named(year)) + "#" + of.word();
  }

  @GetMapping(YEAR + "/{language:en|cy}/{file:annual-report\\.(?:docx|pdf)}")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> file(
      Viewer viewer,
      @PathVariable String year,
      @PathVariable String language,
      @PathVariable String file) {
    viewer.ask(Permission.WRITE_ANNUAL_REPORT);
    var report = reports.find(viewer, named(year));
    if (!report.languages().contains(language)) throw Refusal.notFound();
    var paper = AnnualPaper.of(report, councils.settings(), language);
    var digest = PaperJson.printed(PaperJson.digest(PaperJson.write(java.util.List.of(paper))));
    var stamp = new Stamp(report.savedAt(), digest);
    var format = file.endsWith("pdf") ? PackFormat.PDF : PackFormat.WORD;
    var name =
        FILE.replace(".", "") + "-" + year + "-" + language + file.substring(FILE.length() - 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(format.write(paper, stamp));
  }

  private AnnualSectionPage page(
      Viewer viewer,
      AnnualReport report,
      AnnualSection section,
      Map<String, String> words,
      Errors errors) {
    var marks =
        report.languages().stream()
            .flatMap(language -> before.in(viewer, words.getOrDefault(language, "")).stream())
            .toList();
    return new AnnualSectionPage(
        viewer,
        report,
        section,
        words,
        reports.versions(viewer, report.year(), section),
        marks,
        errors);
  }

  private static ReportYear named(String year) {
    return ReportYear.named(year).orElseThrow(Refusal::notFound);
  }

  private static int seen(Map<String, String> typed) {
    var seen = typed.getOrDefault("seen", "");
    return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
  }

  private static String at(Viewer viewer, ReportYear year) {
    return "/" + viewer.address() + "/annual-reports/" + year.address();
  }
}
