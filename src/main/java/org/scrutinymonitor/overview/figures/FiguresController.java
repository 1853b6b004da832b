package org.scrutinymonitor.overview.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Csv;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A council's figures, and the list behind each as a page and as a file. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/figures")
class FiguresController {
  private static final String[] HEADS = {
    "review",
    "item",
    "address",
    "first_due_by",
    "due_by",
    "moves",
    "dueness",
    "grade_meaning",
    "achieved_on",
    "closure"
  };

  private final Figures figures;
  private final InstantSource time;

  FiguresController(Figures figures, InstantSource time) {
    this.figures = figures;
    this.time = time;
  }

  @GetMapping
  FiguresPage figures(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
    viewer.ask(Permission.READ_FIGURES);
    return figures.page(viewer, Scope.of(asked, time).whole());
  }

  @GetMapping("/items")
  ListPage items(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "1") String page) {
    viewer.ask(Permission.READ_FIGURES);
    var number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    return figures.list(viewer, Scope.of(asked, time), number);
  }

  /** No words of an item, since some may be exempt: its address leads to them. */
  @GetMapping("/items.csv")
  ResponseEntity<byte[]> file(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
    viewer.ask(Permission.READ_FIGURES);
    var scope = Scope.of(asked, time);
    var today = scope.day(time);
    var text = new StringBuilder().append(Csv.MARK);
    try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
      file.printRecord((Object[]) HEADS);
      for (var item : figures.items(viewer, scope, today)) {
        file.printRecord(cells(viewer, item, item.dueness(today).name()).map(Csv::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("figure.csv").build().toString())
        .cacheControl(CacheControl.noStore())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<String> cells(Viewer viewer, Outcome item, String dueness) {
    var standing = item.standing();
    var now = standing.now();
    var closed = standing.closed();
    return Stream.of(
        standing.reviewTitle(),
        standing.mark(),
        "/" + viewer.address() + "/" + standing.reviewAddress() + "/" + standing.path(),
        String.valueOf(item.firstDue() == null ? "" : item.firstDue()),
        now == null || now.latest() == null ? "" : now.latest().toString(),
        String.valueOf(standing.moves()),
        dueness.toLowerCase(Locale.ROOT),
        item.meaning().stored(),
        String.valueOf(item.achievedOn() == null ? "" : item.achievedOn()),
        closed == null ? "" : closed.closure().stored());
  }
}
