package org.scrutinymonitor.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.meeting.HalfYearChart;
import org.scrutinymonitor.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What became of all that a council has published: its figures, and the list behind each. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public")
class PublicCouncilController {
  private final PublicOutcomes outcomes;
  private final PublicReviews reviews;
  private final String server;

  PublicCouncilController(
      PublicOutcomes outcomes, PublicReviews reviews, @Value("${scrutiny.address}") String server) {
    this.outcomes = outcomes;
    this.reviews = reviews;
    this.server = server;
  }

  @GetMapping
  @Nullable Page council(Visitor visitor, ServletWebRequest request) {
    visitor.ask();
    var known = outcomes.of(visitor);
    if (Freshness.isKnown(request, visitor, known.mark())) return null;
    return new PublicCouncilPage(visitor, known.figures(), server);
  }

  @GetMapping("/reviews")
  @Nullable Page reviews(
      Visitor visitor, @RequestParam(defaultValue = "1") String page, ServletWebRequest request) {
    visitor.ask();
    var number = number(page);
    var listed = reviews.list(visitor, null, number);
    if (Freshness.isKnown(request, visitor, listed.hashCode(), number)) return null;
    return new PublicReviewsPage(visitor, listed, number, server);
  }

  @GetMapping("/updates")
  @Nullable Page changes(Visitor visitor, ServletWebRequest request) {
    visitor.ask();
    var known = outcomes.of(visitor);
    if (Freshness.isKnown(request, visitor, known.mark())) return null;
    return new PublicChangesPage(visitor, known.figures().changes(), server);
  }

  @GetMapping("/figures")
  @Nullable Page items(
      Visitor visitor,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "1") String page,
      ServletWebRequest request) {
    visitor.ask();
    var known = outcomes.of(visitor);
    if (Freshness.isKnown(request, visitor, known.mark())) return null;
    var scope = PublicScope.of(asked);
    var committee =
        known.figures().committees().stream()
            .filter(each -> each.address().equals(scope.committee()))
            .map(CouncilFigures.OfCommittee::name)
            .findFirst()
            .orElse(null);
    return new PublicItemsPage(visitor, scope, committee, scope.among(known), number(page), server);
  }

  @GetMapping("/figures.csv")
  @Nullable ResponseEntity<byte[]> file(
      Visitor visitor,
      @RequestParam MultiValueMap<String, String> asked,
      ServletWebRequest request) {
    visitor.ask();
    var known = outcomes.of(visitor);
    if (Freshness.isKnown(request, visitor, known.mark())) return null;
    var rows = new ArrayList<List<String>>();
    rows.add(PublicItemsPage.COLUMNS);
    for (var item : PublicScope.of(asked).among(known)) {
      rows.add(PublicItemsPage.cells(visitor, item));
    }
    return csv("items.csv", rows);
  }

  /** The table beside the chart. */
  @GetMapping("/figures/half-years.csv")
  @Nullable ResponseEntity<byte[]> halfYears(Visitor visitor, ServletWebRequest request) {
    visitor.ask();
    var known = outcomes.of(visitor);
    if (Freshness.isKnown(request, visitor, known.mark())) return null;
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of("half_year", "items"));
    for (var meaning : HalfYearChart.ORDER) {
      head.add(meaning.name().toLowerCase(Locale.ROOT));
    }
    rows.add(head);
    for (var bar : known.figures().chart().bars()) {
      var row = new ArrayList<>(List.of(bar.half().word(), "" + bar.all()));
      for (var meaning : HalfYearChart.ORDER) row.add("" + bar.count(meaning));
      rows.add(row);
    }
    return csv("half-years.csv", rows);
  }

  private static ResponseEntity<byte[]> csv(String name, List<List<String>> rows) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var csv = new Csv(bytes)) {
      for (var row : rows) csv.row(row);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes.toByteArray());
  }

  private static int number(String page) {
    return page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
  }
}
