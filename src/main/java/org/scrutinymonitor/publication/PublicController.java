package org.scrutinymonitor.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.PublicReviews.Edition;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The pages of the public. A visitor finds each without "/public" in its address ({@link
 * PublicAddresses}); every one of them reads what was published and nothing else.
 */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public")
class PublicController {
  private static final String REVIEW = "/{review:[a-z0-9-]+}";
  private static final String A = REVIEW + "/{a:[a-z0-9-]+}";
  private static final String B = A + "/{b:[a-z0-9-]+}";
  private static final String C = B + "/{c:[a-z0-9-]+}";

  private final PublicReviews reviews;
  private final PublicCommittees committees;
  private final Editions editions;
  private final String server;

  PublicController(
      PublicReviews reviews,
      PublicCommittees committees,
      Editions editions,
      @Value("${scrutiny.address}") String server) {
    this.reviews = reviews;
    this.committees = committees;
    this.editions = editions;
    this.server = server;
  }

  @GetMapping("/committees")
  @Nullable Page committees(Visitor visitor, ServletWebRequest request) {
    visitor.ask();
    var all = committees.all(visitor);
    var counted = reviews.committees(visitor);
    if (Freshness.isKnown(request, visitor, all.hashCode(), counted.hashCode())) return null;
    return new PublicCommitteesPage(visitor, all, counted, server);
  }

  @GetMapping("/committees/{committee:[a-z0-9-]+}")
  @Nullable Page committee(
      Visitor visitor,
      @PathVariable String committee,
      @RequestParam(defaultValue = "1") int page,
      ServletWebRequest request) {
    visitor.ask();
    var number = Math.clamp(page, 1, 10_000);
    var line = committees.find(visitor, committee);
    var counted = reviews.counted(visitor, line.committee());
    var listed =
        line.committee().endedOn() == null
            ? reviews.list(visitor, committee, number)
            : reviews.everOf(visitor, committee);
    if (Freshness.isKnown(request, visitor, mark(listed), line.hashCode(), number)) return null;
    return new PublicCommitteePage(visitor, line, counted, listed, number, server);
  }

  @GetMapping(REVIEW)
  @Nullable Page review(
      Visitor visitor,
      @PathVariable String review,
      @RequestParam(required = false) @Nullable Integer edition,
      ServletWebRequest request) {
    visitor.ask();
    var found = editions.edition(visitor, review, edition);
    if (isKnown(request, visitor, found)) return null;
    return new PublicReviewPage(editions.of(visitor, found));
  }

  @GetMapping({A, B, C})
  @Nullable Page item(
      Visitor visitor,
      @PathVariable String review,
      @PathVariable String a,
      @PathVariable(required = false) @Nullable String b,
      @PathVariable(required = false) @Nullable String c,
      @RequestParam(required = false) @Nullable Integer edition,
      ServletWebRequest request) {
    visitor.ask();
    var found = editions.edition(visitor, review, edition);
    var reading = editions.of(visitor, found);
    var path = a + (b == null ? "" : "/" + b) + (c == null ? "" : "/" + c);
    var item = reading.told().at(path).orElseThrow(Refusal::notFound);
    if (isKnown(request, visitor, found)) return null;
    return new PublicItemPage(reading, item);
  }

  @GetMapping(REVIEW + "/timeline")
  @Nullable Page timeline(
      Visitor visitor,
      @PathVariable String review,
      @RequestParam(required = false) @Nullable Integer edition,
      ServletWebRequest request) {
    visitor.ask();
    var found = editions.edition(visitor, review, edition);
    if (isKnown(request, visitor, found)) return null;
    var reading = editions.of(visitor, found);
    return new TimelinePage(reading, Happened.to(reading.told()));
  }

  @GetMapping(REVIEW + "/then-and-now")
  @Nullable Page thenAndNow(
      Visitor visitor,
      @PathVariable String review,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable Integer edition,
      ServletWebRequest request) {
    visitor.ask();
    var found = editions.edition(visitor, review, edition);
    if (isKnown(request, visitor, found)) return null;
    var reading = editions.of(visitor, found);
    var told = reading.told();
    var later = day(to, told.asAt());
    var earlier = day(from, ThenAndNowPage.before(told, later));
    return new ThenAndNowPage(
        reading,
        earlier.isAfter(later) ? later : earlier,
        earlier.isAfter(later) ? earlier : later);
  }

  @GetMapping(REVIEW + "/publications")
  @Nullable Page publications(
      Visitor visitor, @PathVariable String review, ServletWebRequest request) {
    visitor.ask();
    var found = editions.edition(visitor, review, null);
    var all = reviews.editions(visitor, review);
    if (Freshness.isKnown(request, visitor, all.hashCode())) return null;
    return new EditionsPage(editions.of(visitor, found), all);
  }

  private boolean isKnown(ServletWebRequest request, Visitor visitor, Edition edition) {
    return Freshness.isKnown(request, visitor, editions.mark(visitor, edition));
  }

  private static String mark(List<PublicReviews.Listed> listed) {
    return Integer.toHexString(listed.hashCode()) + "-" + listed.size();
  }

  private static LocalDate day(@Nullable String named, LocalDate otherwise) {
    try {
      return named == null ? otherwise : LocalDate.parse(named);
    } catch (DateTimeException notADay) {
      return otherwise;
    }
  }
}
