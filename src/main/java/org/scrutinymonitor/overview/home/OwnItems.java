package org.scrutinymonitor.overview.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.Standing;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** What is asked of a contributor: what was returned first, then by deadline. */
@Component
class OwnItems {
  /** Further ones are behind the number. */
  private static final int MOST = 10;

  private final Requests requests;

  OwnItems(Requests requests) {
    this.requests = requests;
  }

  HomePage.Part of(Viewer viewer, View view, LocalDate today) {
    var at = "/" + viewer.address() + "/requests";
    var open =
        requests.mine(viewer).stream().filter(request -> request.standing().isOpen()).toList();
    if (open.isEmpty()) return new HomePage.Part("items", List.of(), List.of());
    var numbers = new ArrayList<HomePage.Number>();
    for (var standing : List.of(Standing.RETURNED, Standing.NOT_BEGUN, Standing.BEGUN)) {
      numbers.add(
          new HomePage.Number(
              (int) open.stream().filter(request -> request.standing() == standing).count(),
              view.text(standing.text()),
              at));
    }
    var lines =
        Stream.concat(
                open.stream().filter(request -> request.standing() == Standing.RETURNED),
                open.stream().filter(request -> request.standing() != Standing.RETURNED))
            .limit(MOST)
            .map(request -> line(view, at, request, today))
            .toList();
    return new HomePage.Part("items", numbers, lines);
  }

  private static HomePage.Line line(View view, String at, UpdateRequest request, LocalDate today) {
    var marks =
        Stream.concat(request.above().stream(), Stream.of(request.item()))
            .map(UpdateRequest.Asked::mark)
            .collect(Collectors.joining(" "));
    var sentence = request.returnedBecause();
    var by = view.text("overview.home.by", view.day(request.round().answersBy()));
    return new HomePage.Line(
        view.text(
            "overview.home.item", request.round().title(), marks, shortly(request.item().text())),
        at + "/" + request.id(),
        request.round().daysLeft(today) < 0,
        sentence != null
            ? view.text("overview.home.returned", sentence, by)
            : view.text("overview.home.stands", view.text(request.standing().text()), by));
  }

  private static String shortly(String text) {
    var line = text.lines().findFirst().orElse("");
    return line.length() <= 80 ? line : line.substring(0, 79).stripTrailing() + "…";
  }
}
