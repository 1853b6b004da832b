package org.scrutinymonitor.publication;

import org.scrutinymonitor.web.Errors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
  PublicSearchPage search(Visitor visitor, @RequestParam MultiValueMap<String, String> asked) {
    visitor.ask();
    var wanted = PublicWanted.of(asked);
    var errors = Errors.none();
    if (wanted.tooLong()) errors.add("q", "publication.search.long", PublicSearch.LONGEST);
    return new PublicSearchPage(visitor, wanted, search.find(visitor, wanted), server, errors);
  }
}
