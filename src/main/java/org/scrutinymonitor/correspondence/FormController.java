package org.scrutinymonitor.correspondence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.ClashPages;
import org.scrutinymonitor.monitoring.FilledForm;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.ReturnedForms;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Answering in Word: one's own items as a form, and the form taken back once it is filled in. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/requests/{request:\\d+}")
class FormController {
  private final Requests requests;
  private final Answers answers;
  private final ClashPages clashes;
  private final AskedForms asked;
  private final ReturnedForms forms;
  private final TransactionTemplate transaction;
  private final Pages pages;

  FormController(
      Requests requests,
      Answers answers,
      ClashPages clashes,
      AskedForms asked,
      ReturnedForms forms,
      TransactionTemplate transaction,
      Pages pages) {
    this.requests = requests;
    this.answers = answers;
    this.clashes = clashes;
    this.asked = asked;
    this.forms = forms;
    this.transaction = transaction;
    this.pages = pages;
  }

  @GetMapping("/form.docx")
  ResponseEntity<byte[]> form(Viewer viewer, @PathVariable int request) {
    var found = requests.find(viewer, request);
    var items = own(viewer, found).stream().map(r -> r.item().id()).collect(Collectors.toSet());
    var form =
        Objects.requireNonNull(
            transaction.execute(
                begun -> asked.ofRound(found.round().id()).word(items, viewer.language())));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(form.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(form.fileName()).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(form.content());
  }

  /** Reads a filled form into the drafts of its items; nothing is submitted by it. */
  @PostMapping("/form")
  Object filled(
      Viewer viewer,
      @PathVariable int request,
      @RequestParam(required = false) @Nullable MultipartFile form,
      HttpServletRequest http)
      throws IOException {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = requests.find(viewer, request);
    if (form == null || form.isEmpty()) {
      throw new Refusal(Refusal.Sort.WRONG, "correspondence.form.missing");
    }
    var name = form.getOriginalFilename();
    var filled =
        new FilledForm(read(viewer, form.getBytes(), name == null ? "" : name))
            .answers(own(viewer, found).stream().filter(r -> r.standing().isOpen()).toList());
    if (filled.isEmpty()) throw new Refusal(Refusal.Sort.WRONG, "correspondence.form.nothing");
    @Nullable Page clash = null;
    for (var one : filled) {
      var saving = answers.saveForm(viewer, one);
      if (saving instanceof Answers.Saving.Clash both) {
        if (clash == null) clash = clashes.of(viewer, both, one.answer());
        else note(viewer, one, http);
      }
      if (!one.doubts().isEmpty()) {
        requests.note(
            viewer,
            one.request().id(),
            pages.view(http).text("correspondence.form.doubts", String.join("\n", one.doubts())));
      }
    }
    if (clash != null) return clash;
    Notice.leave(http, pages.view(http).count("correspondence.form.taken", filled.size()));
    return "redirect:/" + viewer.address() + "/requests/check";
  }

  /** Only one page can show the words of both; those of further items are kept beside them. */
  private void note(Viewer viewer, FilledForm.Filled filled, HttpServletRequest http) {
    requests.note(
        viewer,
        filled.request().id(),
        pages.view(http).text("correspondence.form.beside", filled.words()));
  }

  private org.scrutinymonitor.review.OpenReview read(Viewer viewer, byte[] file, String name)
      throws IOException {
    try {
      return forms.read(file, name, viewer.language());
    } catch (ReturnedForms.Unreadable e) {
      throw new Refusal(
          Refusal.Sort.WRONG, "correspondence.form.unreadable", String.valueOf(e.getMessage()));
    }
  }

  /** The person's requests of the same round; the one itself where they answer for others. */
  private List<UpdateRequest> own(Viewer viewer, UpdateRequest request) {
    var mine =
        requests.mine(viewer).stream()
            .filter(other -> other.round().id() == request.round().id())
            .toList();
    return mine.stream().anyMatch(other -> other.id() == request.id()) ? mine : List.of(request);
  }
}
