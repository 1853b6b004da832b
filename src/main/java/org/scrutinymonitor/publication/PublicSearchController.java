package org.scrutinymonitor.publication;

import org.scrutinymonitor.web.Errors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public search of a council. */
@Controller
class PublicSearchController {
  private final PublicSearch search;
  private final String server;

  PublicSearchController(PublicSearch search, @Value("${scrutiny.address}") String server) {
    this.search = search;
    this.server = server;
  }

  @GetMapping("/{council:[a-z0-9-]+}/public/search")
  PublicSearchPage search(Visitor visitor, @RequestParam(defaultValue = "") String q) {
    visitor.ask();
    var words = q.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    var errors = Errors.none();
    if (words.length() > PublicSearch.LONGEST) {
      errors.add("q", "publication.search.long", PublicSearch.LONGEST);
    }
    return new PublicSearchPage(visitor, words, search.find(visitor, words), server, errors);
  }
}
