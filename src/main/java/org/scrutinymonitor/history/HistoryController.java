package org.scrutinymonitor.history;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a review and of each of its items. */
@Controller
class HistoryController {
  private static final String REVIEW = "/{council:[a-z0-9-]+}/{review:[a-z0-9-]+}";

  private final Histories histories;

  HistoryController(Histories histories) {
    this.histories = histories;
  }

  @GetMapping({
    REVIEW + "/history",
    REVIEW + "/{a}/history",
    REVIEW + "/{a}/{b}/history",
    REVIEW + "/{a}/{b}/{c}/history"
  })
  HistoryPage history(
      Viewer viewer,
      @PathVariable Map<String, String> names,
      @RequestParam(defaultValue = "1") int page) {
    viewer.ask(Permission.READ_REVIEWS);
    var path =
        Stream.of("a", "b", "c")
            .filter(names::containsKey)
            .map(names::get)
            .collect(Collectors.joining("/"));
    return histories.page(
        viewer,
        Objects.requireNonNull(names.get("review")),
        path.isEmpty() ? null : path,
        Math.clamp(page, 1, 100_000));
  }
}
