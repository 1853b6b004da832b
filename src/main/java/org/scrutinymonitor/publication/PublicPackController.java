package org.scrutinymonitor.publication;

import java.util.Map;
import org.scrutinymonitor.web.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of packs that are public: what went to a meeting, as it went. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public/open-data/packs/{pack:[a-z0-9-]+}")
class PublicPackController {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "word", "docx", "large_word", "docx", "pdf", "pdf", "large_pdf", "pdf", "html", "html");
  private static final Map<String, String> TYPES =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "pdf", "application/pdf",
          "html", "text/html;charset=UTF-8");

  private final PublicPacks packs;

  PublicPackController(PublicPacks packs) {
    this.packs = packs;
  }

  @GetMapping("/snapshot.json")
  ResponseEntity<byte[]> snapshot(Visitor visitor, @PathVariable String pack) {
    visitor.ask();
    var found = packs.find(visitor, pack);
    return file("application/json", pack + "-snapshot.json", packs.snapshot(found));
  }

  @GetMapping("/{language:en|cy}-{format:word|pdf|html|large_word|large_pdf}")
  ResponseEntity<byte[]> file(
      Visitor visitor,
      @PathVariable String pack,
      @PathVariable String language,
      @PathVariable String format) {
    visitor.ask();
    var found = packs.find(visitor, pack);
    var file =
        found.files().stream()
            .filter(each -> each.language().equals(language) && each.format().equals(format))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var ending = ENDINGS.getOrDefault(format, "bin");
    return file(
        TYPES.getOrDefault(ending, "application/octet-stream"),
        pack + "-" + language + (format.startsWith("large") ? "-large-print." : ".") + ending,
        packs.content(found, file));
  }

  private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
        .body(content);
  }
}
