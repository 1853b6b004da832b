package org.scrutinymonitor.correspondence;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The chase ledger of a round: page, file, and the letters that may follow from it. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/rounds/{round:\\d{1,9}}")
class LedgerController {
  private final ChaseLedgers ledgers;
  private final ChairLetters letters;
  private final Exemptions exemptions;
  private final Pages pages;

  LedgerController(ChaseLedgers ledgers, ChairLetters letters, Exemptions exemptions, Pages pages) {
    this.ledgers = ledgers;
    this.letters = letters;
    this.exemptions = exemptions;
    this.pages = pages;
  }

  @GetMapping("/ledger")
  LedgerPage ledger(Viewer viewer, @PathVariable int round) {
    return new LedgerPage(viewer, ledgers.of(viewer, round));
  }

  @GetMapping("/ledger.csv")
  ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable int round, HttpServletRequest request) {
    var ledger = ledgers.of(viewer, round);
    return file(
        "ledger-" + ledger.round().address() + ".csv",
        "text/csv;charset=UTF-8",
        LedgerFile.csv(ledger, exemptions.inForce(), Texts.in(pages.view(request).language()))
            .getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/letter.docx")
  ResponseEntity<byte[]> letter(
      Viewer viewer, @PathVariable int round, HttpServletRequest request) {
    var language = pages.view(request).language();
    return file(
        "letter-" + round + ".docx", AskedForms.WORD, letters.word(viewer, round, language));
  }

  private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }
}
