package org.scrutinymonitor.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is public on the whole installation, council by council: for search engines, and as data.
 */
@Controller
class EverywhereController {
  /** What one sitemap may hold. */
  private static final int MOST = 50_000;

  private final Councils councils;
  private final PublicReviews reviews;
  private final WholeExports whole;
  private final String server;

  EverywhereController(
      Councils councils,
      PublicReviews reviews,
      WholeExports whole,
      @Value("${scrutiny.address}") String server) {
    this.councils = councils;
    this.reviews = reviews;
    this.whole = whole;
    this.server = server;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    Asked.openToEverybody();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
        .body(
            """
            User-agent: *
            Disallow: /sign-in
            Disallow: /link/
            Disallow: /api/
            Disallow: /*?edition=
            Disallow: /*&edition=
            Sitemap: %s/sitemap.xml
            """
                .formatted(server));
  }

  /** Every public page: councils, committees, reviews and items. */
  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> sitemap() {
    Asked.openToEverybody();
    var pages = new Sitemap(server, MOST);
    for (var council : all()) {
      CouncilScope.run(
          council.id(),
          () -> {
            var visitor = new Visitor(council, council.language());
            var committees = reviews.committees(visitor);
            if (reviews.lastChange(visitor).isEmpty()) return;
            pages.add(visitor.home(), reviews.lastChange(visitor).get());
            for (var each : committees) {
              pages.add(visitor.home() + "/committees/" + each.address(), each.newest());
            }
            reviews.eachPlace(
                visitor, (place, changed) -> pages.add(visitor.home() + place, changed));
          });
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePublic())
        .body(pages.xml());
  }

  @GetMapping("/open-data/{table:all|reviews|items|updates|decisions|dates}.{ending:json|csv|xlsx}")
  void data(@PathVariable String table, @PathVariable String ending, HttpServletResponse response)
      throws IOException {
    Asked.openToEverybody();
    @Nullable DataTable one = DataController.table(table).orElse(null);
    if ((one != null) != ending.equals("csv")) throw Refusal.notFound();
    DataController.head(response, "scrutiny-" + table, ending);
    var councils = all();
    whole.write(
        each -> {
          for (var council : councils) {
            CouncilScope.run(
                council.id(),
                () ->
                    reviews.each(
                        new Visitor(council, council.language()),
                        null,
                        told -> each.accept(new Exports.Told(council.address(), told))));
          }
        },
        one,
        ending,
        response.getOutputStream());
  }

  private List<Council> all() {
    return councils.all().stream().sorted(Comparator.comparing(Council::address)).toList();
  }
}
