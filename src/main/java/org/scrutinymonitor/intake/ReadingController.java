package org.scrutinymonitor.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.ReadingsPage.Refused;
import org.scrutinymonitor.intake.ReadingsPage.Upload;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Documents come in, are read again, given back as they came, or set aside. */
@Controller
@RequestMapping("/{council}/readings")
class ReadingController {
  private static final int MOST_FILES = 20;

  private final Readings readings;
  private final ReadingList list;
  private final Drafts drafts;
  private final Intake intake;
  private final Pages pages;

  ReadingController(
      Readings readings, ReadingList list, Drafts drafts, Intake intake, Pages pages) {
    this.readings = readings;
    this.list = list;
    this.drafts = drafts;
    this.intake = intake;
    this.pages = pages;
  }

  @GetMapping
  ReadingsPage all(Viewer viewer) {
    return new ReadingsPage(viewer, list.all(viewer), List.of(), false);
  }

  @PostMapping
  Object upload(
      Viewer viewer,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent)
      throws IOException {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    var uploads = new ArrayList<Upload>();
    for (var file : sent == null ? List.<MultipartFile>of() : sent) {
      var claimed = file.getOriginalFilename();
      if (file.isEmpty() && (claimed == null || claimed.isEmpty())) continue;
      if (uploads.size() == MOST_FILES) break;
      uploads.add(taken(viewer, Original.of(claimed, file.getBytes())));
    }
    if (uploads.size() == 1 && uploads.getFirst().reading() != null) {
      var only = uploads.getFirst();
      return redirect(viewer, only.reading() + (only.before() ? "/again" : ""));
    }
    return new ReadingsPage(viewer, list.all(viewer), uploads, uploads.isEmpty());
  }

  private Upload taken(Viewer viewer, Original original) {
    var earlier = readings.earlier(viewer, original.digest());
    if (earlier != null) return new Upload(original.fileName(), earlier, true, null);
    try {
      var read = intake.read(original.content());
      return new Upload(original.fileName(), readings.take(viewer, original, read), false, null);
    } catch (Unreadable e) {
      var sentence = e.getMessage() == null ? "" : e.getMessage();
      var refused = new Refused(e.reason().name(), sentence);
      return new Upload(original.fileName(), null, false, refused);
    }
  }

  @GetMapping("/{id:[1-9][0-9]{0,8}}/again")
  AgainPage again(Viewer viewer, @PathVariable int id) {
    return new AgainPage(viewer, readings.find(viewer, id), list.ofSameFile(viewer, id));
  }

  @PostMapping("/{id:[1-9][0-9]{0,8}}/again")
  Object readAgain(Viewer viewer, @PathVariable int id) {
    var original = readings.original(viewer, id);
    try {
      var read = intake.read(original.content());
      return redirect(viewer, "" + readings.take(viewer, original, read));
    } catch (Unreadable e) {
      throw new Refusal(Refusal.Sort.WRONG, "intake.unreadable." + e.reason().name());
    }
  }

  @GetMapping("/{id:[1-9][0-9]{0,8}}/original")
  ResponseEntity<byte[]> original(Viewer viewer, @PathVariable int id) {
    var original = readings.original(viewer, id);
    var disposition =
        ContentDisposition.attachment()
            .filename(original.fileName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(original.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore())
        .body(original.content());
  }

  @GetMapping("/{id:[1-9][0-9]{0,8}}/discard")
  Object discard(Viewer viewer, @PathVariable int id) {
    var reading = readings.find(viewer, id);
    return reading.closed() == null
        ? new DiscardPage(viewer, reading)
        : new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 200);
  }

  @PostMapping("/{id:[1-9][0-9]{0,8}}/discard")
  Object discarded(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 409);
    readings.discard(viewer, id);
    Notice.leave(request, pages.view(request).text("intake.discarded", reading.title()));
    return redirect(viewer, "");
  }

  private static String redirect(Viewer viewer, String to) {
    return "redirect:/" + viewer.address() + "/readings" + (to.isEmpty() ? "" : "/" + to);
  }
}
