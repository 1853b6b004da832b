package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** A person's update requests: what is asked of their posts, and how far each has come. */
public record MyRequestsPage(Viewer viewer, List<UpdateRequest> requests, LocalDate today)
    implements Page {
  public String home() {
    return "/" + viewer.address() + "/requests";
  }

  /** The requests by round, the next deadline first. */
  Map<Round, List<UpdateRequest>> byRound() {
    return requests.stream()
        .collect(
            Collectors.groupingBy(
                UpdateRequest::round, java.util.LinkedHashMap::new, Collectors.toList()));
  }

  static String title(View view, UpdateRequest request) {
    return RequestNames.title(view, request);
  }

  static String place(View view, UpdateRequest request) {
    return RequestNames.place(view, request);
  }

  /** "Answer by 20 November 2026: 14 days left". */
  String deadline(View view, Round round) {
    var left = round.daysLeft(today);
    var by = view.day(round.answersBy());
    return left < 0
        ? view.count("monitoring.request.late", -left, by)
        : left == 0
            ? view.text("monitoring.request.today", by)
            : view.count("monitoring.request.left", left, by);
  }

  /** Whether anything is written that was not submitted. */
  boolean hasUnsent() {
    return requests.stream().anyMatch(CheckAnswersPage::isUnsent);
  }
}
