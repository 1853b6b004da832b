package org.scrutinymonitor.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The council's reviews as JSON: the list, and each in the open format. */
@RestController
class ReviewApi {
  private final Contents contents;
  private final Register register;

  ReviewApi(Contents contents, Register register) {
    this.contents = contents;
    this.register = register;
  }

  /**
   * One page of the list.
   *
   * @param next the address of the next page, null on the last
   */
  record Listed(List<Entry> reviews, @Nullable String next) {}

  /**
   * A review in the list.
   *
   * @param reference the last part of its addresses
   * @param links addresses: "self" of the open format, "page" of the page for people
   */
  record Entry(
      String reference,
      String title,
      @Nullable String committee,
      int items,
      int graded,
      Map<String, String> links) {}

  @GetMapping("/api/{council}/reviews")
  Listed all(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "") String committee,
      @RequestParam(defaultValue = "1") int page) {
    var number = Math.clamp(page, 1, 100_000);
    var entries = contents.list(viewer, Sought.of(q), committee, (number - 1) * Contents.AT_ONCE);
    var list =
        new ReviewsPage(
            "", entries, Sought.of(q), List.of(), committee, number, false, false, false, null);
    return new Listed(
        entries.stream().map(entry -> entry(viewer, entry)).toList(),
        list.more() ? "/api/" + viewer.address() + "/reviews" + list.page(number + 1) : null);
  }

  private static Entry entry(Viewer viewer, Contents.Entry entry) {
    return new Entry(
        entry.address(),
        entry.title(),
        entry.committee(),
        entry.items(),
        entry.graded(),
        Map.of(
            "self",
            "/api/" + viewer.address() + "/reviews/" + entry.address(),
            "page",
            "/" + viewer.address() + "/" + entry.address()));
  }

  @GetMapping("/api/{council}/reviews/{reference}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable String reference) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            OpenReviewJson.write(register.find(viewer, reference).open(viewer.language()))
                .getBytes(UTF_8));
  }
}
