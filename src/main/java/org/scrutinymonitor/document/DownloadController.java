package org.scrutinymonitor.document;

import jakarta.servlet.http.HttpServletRequest;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Register;
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

/** A review of the register as a file: the council's own form, or JSON. */
@Controller
class DownloadController {
  private final Register register;
  private final Pages pages;

  DownloadController(Register register, Pages pages) {
    this.register = register;
    this.pages = pages;
  }

  @GetMapping("/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}.{ending:docx|pdf|html|json}")
  ResponseEntity<byte[]> download(
      Viewer viewer,
      @PathVariable String review,
      @PathVariable String ending,
      HttpServletRequest request) {
    var found = register.find(viewer, review);
    var name = found.address() + "." + ending;
    var file = ReviewFile.named(name).orElseThrow(Refusal::notFound);
    var language = pages.view(request).texts().locale();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .cacheControl(CacheControl.noStore())
        .body(file.write(found.open(language.getLanguage()), language));
  }
}
