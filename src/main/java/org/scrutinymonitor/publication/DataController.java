package org.scrutinymonitor.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The open data of a review, a committee and a council, and what its fields mean. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public")
class DataController {
  private static final String ENDING = "{ending:json|csv|xlsx}";

  /** The media types of the files, by their endings. */
  static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "csv", "text/csv;charset=UTF-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PublicReviews reviews;
  private final PublicCommittees committees;
  private final Editions editions;
  private final WholeExports whole;
  private final PublicPacks packs;
  private final String server;

  DataController(
      PublicReviews reviews,
      PublicCommittees committees,
      Editions editions,
      WholeExports whole,
      PublicPacks packs,
      @Value("${scrutiny.address}") String server) {
    this.reviews = reviews;
    this.committees = committees;
    this.editions = editions;
    this.whole = whole;
    this.packs = packs;
    this.server = server;
  }

  @GetMapping("/open-data")
  Page data(Visitor visitor) {
    visitor.ask();
    return new OpenDataPage(visitor, reviews.committees(visitor), packs.all(visitor), server);
  }

  @GetMapping("/{review:[a-z0-9-]+}." + ENDING)
  void review(
      Visitor visitor,
      @PathVariable String review,
      @PathVariable String ending,
      @RequestParam(required = false) @Nullable Integer edition,
      ServletWebRequest request,
      HttpServletResponse response)
      throws IOException {
    visitor.ask();
    var found = editions.edition(visitor, review, edition);
    if (Freshness.isKnown(request, visitor, editions.mark(visitor, found), ending)) return;
    var told = editions.of(visitor, found).told();
    head(response, visitor.council().address() + "-" + review, ending);
    var out = response.getOutputStream();
    switch (ending) {
      case "json" -> Exports.json(told, out);
      case "csv" -> Exports.csv(told, out);
      default ->
          Exports.xlsx(
              each -> each.accept(new Exports.Told(visitor.council().address(), told)), true, out);
    }
  }

  @GetMapping("/committees/{committee:[a-z0-9-]+}." + ENDING)
  void committee(
      Visitor visitor,
      @PathVariable String committee,
      @PathVariable String ending,
      HttpServletResponse response)
      throws IOException {
    visitor.ask();
    committees.find(visitor, committee);
    head(response, visitor.council().address() + "-" + committee, ending);
    many(visitor, committee, null, ending, response);
  }

  @GetMapping("/open-data/{table:council|reviews|items|updates|decisions|dates}." + ENDING)
  void council(
      Visitor visitor,
      @PathVariable String table,
      @PathVariable String ending,
      HttpServletResponse response)
      throws IOException {
    visitor.ask();
    var one = table(table);
    if (one.isPresent() != ending.equals("csv")) throw Refusal.notFound();
    head(response, visitor.council().address() + "-" + table, ending);
    many(visitor, null, one.orElse(null), ending, response);
  }

  private void many(
      Visitor visitor,
      @Nullable String committee,
      @Nullable DataTable table,
      String ending,
      HttpServletResponse response)
      throws IOException {
    whole.write(
        each ->
            reviews.each(
                visitor,
                committee,
                told -> each.accept(new Exports.Told(visitor.council().address(), told))),
        table,
        ending,
        response.getOutputStream());
  }

  /** The table of a name; empty for all of them. */
  static Optional<DataTable> table(String word) {
    return Arrays.stream(DataTable.values()).filter(table -> table.word().equals(word)).findFirst();
  }

  static void head(HttpServletResponse response, String name, String ending) {
    response.setContentType(TYPES.get(ending));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + "." + ending).build().toString());
    if (response.getHeader("Cache-Control") == null) {
      response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    }
    response.setHeader("Link", "<" + JsonLd.LICENCE + ">; rel=\"license\"");
  }
}
