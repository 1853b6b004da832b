package org.scrutinymonitor.overview.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of items across reviews, as a page and as a file, and the lists that persons keep. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}")
class FindingController {
  private final Findings findings;
  private final FoundFiles files;
  private final SavedViews views;
  private final Pages pages;

  FindingController(Findings findings, FoundFiles files, SavedViews views, Pages pages) {
    this.findings = findings;
    this.files = files;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/search")
  FindingPage search(
      Viewer viewer, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest http) {
    viewer.ask(Permission.READ_REVIEWS);
    return page(viewer, Wanted.of(asked), "", Errors.none(), http);
  }

  @GetMapping("/search.csv")
  ResponseEntity<byte[]> file(
      Viewer viewer, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest http) {
    viewer.ask(Permission.READ_REVIEWS);
    var wanted = Wanted.of(asked);
    if (wanted.tooLong()) {
      throw new Refusal(Refusal.Sort.WRONG, "overview.search.long", Wanted.LONGEST);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("items.csv").build().toString())
        .cacheControl(CacheControl.noStore())
        .body(files.csv(viewer, wanted, pages.language(http)).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps a list; the form sends what its address asks, and the name. */
  @PostMapping("/search/saved")
  Object save(
      Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest http) {
    viewer.ask(Permission.READ_REVIEWS);
    var wanted = Wanted.of(typed);
    @Nullable String given = typed.getFirst("name");
    var name = given == null ? "" : given.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "overview.saved.name-missing");
    if (name.length() > SavedViews.LONGEST_NAME) {
      errors.add("name", "overview.saved.name-long", SavedViews.LONGEST_NAME);
    }
    if (!errors.isEmpty() || wanted.tooLong()) return page(viewer, wanted, name, errors, http);
    views.save(viewer, name, wanted);
    Notice.leave(http, pages.view(http).text("overview.saved.done", name));
    return "redirect:" + wanted.page(1).below("/" + viewer.address() + "/search");
  }

  @PostMapping("/search/saved/{view:[1-9][0-9]{0,8}}/removal")
  String remove(Viewer viewer, @PathVariable int view, HttpServletRequest http) {
    viewer.ask(Permission.READ_REVIEWS);
    views.remove(viewer, view);
    Notice.leave(http, pages.view(http).text("overview.saved.removed"));
    return "redirect:/" + viewer.address() + "/search";
  }

  private FindingPage page(
      Viewer viewer, Wanted wanted, String name, Errors errors, HttpServletRequest http) {
    if (wanted.tooLong()) errors.add("q", "overview.search.long", Wanted.LONGEST);
    return new FindingPage(
        viewer,
        wanted,
        findings.find(viewer, wanted, pages.language(http)),
        views.of(viewer),
        name,
        errors);
  }
}
