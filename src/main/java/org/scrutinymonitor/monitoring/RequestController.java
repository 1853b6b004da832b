package org.scrutinymonitor.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.Pages;
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
import org.springframework.web.multipart.MultipartFile;

/** A person's update requests: answering them, one at a time, and sending the answers. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/requests")
class RequestController {
  private final Requests requests;
  private final Answers answers;
  private final EvidenceFiles evidence;
  private final KnownNames names;
  private final Pages pages;
  private final ClashPages clashes;
  private final InstantSource time;

  RequestController(
      Requests requests,
      Answers answers,
      EvidenceFiles evidence,
      KnownNames names,
      Pages pages,
      ClashPages clashes,
      InstantSource time) {
    this.requests = requests;
    this.answers = answers;
    this.evidence = evidence;
    this.names = names;
    this.pages = pages;
    this.clashes = clashes;
    this.time = time;
  }

  @GetMapping
  MyRequestsPage mine(Viewer viewer) {
    return new MyRequestsPage(viewer, requests.mine(viewer), Days.today(time));
  }

  @GetMapping("/{request:\\d+}")
  RequestPage request(Viewer viewer, @PathVariable int request) {
    var found = requests.find(viewer, request);
    return page(viewer, found, found.answer(), found.version(), Set.of(), Errors.none());
  }

  @PostMapping("/{request:\\d+}")
  Object save(
      Viewer viewer,
      @PathVariable int request,
      @RequestParam(name = "begun-from", defaultValue = "0") int begunFrom,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest http)
      throws IOException {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var answer = answer(typed);
    var errors = answer.unsavable();
    if (!errors.isEmpty()) {
      var found = requests.find(viewer, request);
      return page(viewer, found, answer, begunFrom, Set.of(), errors);
    }
    return switch (answers.save(viewer, request, begunFrom, answer)) {
      case Answers.Saving.Clash clash -> clashes.of(viewer, clash, answer);
      case Answers.Saving.Kept kept -> {
        var wrong = evidence(viewer, request, typed, file);
        if (wrong != null) {
          yield page(
              viewer,
              requests.find(viewer, request),
              answer,
              kept.version(),
              Set.of(),
              Errors.none().add(wrong.field(), wrong.text()));
        }
        yield "redirect:" + after(viewer, request, typed.getFirst("then"), http);
      }
    };
  }

  /** Adds and takes away what shows the answer; what is wrong with it, null where nothing is. */
  private EvidenceFiles.@Nullable Wrong evidence(
      Viewer viewer, int request, MultiValueMap<String, String> typed, @Nullable MultipartFile file)
      throws IOException {
    var removed = number(typed.getFirst("remove"));
    if (removed != null) evidence.remove(viewer, request, removed);
    var added =
        new EvidenceFiles.Added(
            typed.getFirst("evidence-title"),
            typed.getFirst("evidence-dated"),
            number(typed.getFirst("replaces")));
    if (file != null && !file.isEmpty()) {
      var name = file.getOriginalFilename();
      var wrong =
          evidence.addFile(viewer, request, name == null ? "" : name, file.getBytes(), added);
      if (wrong != null) return wrong;
    }
    var link = typed.getFirst("link");
    return link == null || link.isBlank() ? null : evidence.addLink(viewer, request, link, added);
  }

  private static @Nullable Integer number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
  }

  @GetMapping("/{request:\\d+}/evidence/{evidence:\\d+}")
  ResponseEntity<byte[]> evidence(
      Viewer viewer, @PathVariable int request, @PathVariable("evidence") int number) {
    var content = evidence.file(viewer, request, number);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(content.bytes());
  }

  /** Where a person goes on after saving. */
  private String after(Viewer viewer, int request, @Nullable String then, HttpServletRequest http) {
    var home = "/" + viewer.address() + "/requests";
    if (then == null) return home + "/" + request + "#shows";
    if ("check".equals(then)) return home + "/check";
    if ("later".equals(then)) {
      Notice.leave(http, pages.view(http).text("monitoring.kept"));
      return home;
    }
    if ("next".equals(then)) {
      var all = requests.mine(viewer);
      for (int at = 0; at + 1 < all.size(); at++) {
        if (all.get(at).id() == request) return home + "/" + all.get(at + 1).id();
      }
      return home + "/check";
    }
    return home + "/" + request;
  }

  /** Saves while somebody writes, for the script of the page: what became of it, as JSON. */
  @PostMapping("/{request:\\d+}/saving")
  ResponseEntity<Map<String, Integer>> saveMeanwhile(
      Viewer viewer,
      @PathVariable int request,
      @RequestParam(name = "begun-from", defaultValue = "0") int begunFrom,
      @RequestParam MultiValueMap<String, String> typed) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    return switch (answers.save(viewer, request, begunFrom, answer(typed))) {
      case Answers.Saving.Kept kept -> ResponseEntity.ok(Map.of("version", kept.version()));
      case Answers.Saving.Clash clash ->
          ResponseEntity.status(409).body(Map.of("version", clash.newest().version()));
    };
  }

  @PostMapping("/{request:\\d+}/note")
  String note(
      Viewer viewer,
      @PathVariable int request,
      @RequestParam(defaultValue = "") String sentence,
      HttpServletRequest http) {
    requests.note(viewer, request, sentence);
    Notice.leave(http, pages.view(http).text("monitoring.noted"));
    return "redirect:/" + viewer.address() + "/requests/" + request;
  }

  @PostMapping("/{request:\\d+}/withdrawal")
  String withdraw(Viewer viewer, @PathVariable int request) {
    answers.withdraw(viewer, request);
    return "redirect:/" + viewer.address() + "/requests/" + request;
  }

  @GetMapping("/check")
  CheckAnswersPage check(Viewer viewer) {
    return new CheckAnswersPage(viewer, requests.mine(viewer), names.all(viewer), false);
  }

  @PostMapping("/submission")
  Page submit(Viewer viewer, @RequestParam(name = "request", defaultValue = "") List<String> seen) {
    var mine = requests.mine(viewer);
    var page = new CheckAnswersPage(viewer, mine, names.all(viewer), true);
    // Only what the person has just looked through is sent, in the version that they saw.
    var whole =
        page.whole().stream().filter(r -> seen.contains(r.id() + ":" + r.version())).toList();
    if (whole.isEmpty()) return page;
    for (var request : whole) answers.submit(viewer, request.id());
    return new SentPage(
        viewer,
        whole.size(),
        requests.mine(viewer).stream().filter(r -> r.standing().isOpen()).toList());
  }

  private RequestPage page(
      Viewer viewer,
      UpdateRequest request,
      Answer answer,
      int begunFrom,
      Set<AnswerField> clash,
      Errors errors) {
    return new RequestPage(
        viewer,
        request,
        requests.mine(viewer),
        answer,
        begunFrom,
        clash,
        errors,
        names.all(viewer),
        Days.today(time));
  }

  private static Answer answer(MultiValueMap<String, String> typed) {
    var words = new EnumMap<AnswerField, @Nullable String>(AnswerField.class);
    for (var field : AnswerField.values()) words.put(field, typed.getFirst(field.input()));
    return Answer.of(words);
  }
}
