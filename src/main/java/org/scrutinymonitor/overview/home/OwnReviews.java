package org.scrutinymonitor.overview.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Visible;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** The rounds of the reviews to which a link officer sees. */
@Component
class OwnReviews {
  private static final int MOST_POSTS = 5;

  private final OpenRounds rounds;

  OwnReviews(OpenRounds rounds) {
    this.rounds = rounds;
  }

  HomePage.Part of(Viewer viewer, View view, LocalDate today) {
    var open = rounds.of(Visible.seesTo(viewer, today));
    var lines =
        open.stream().map(round -> line(viewer, view, round, today, silent(view, round))).toList();
    return new HomePage.Part("reviews", List.of(), lines);
  }

  /** "Damp and mould, November 2026", how far it has come, and the way to its ledger. */
  static HomePage.Line line(
      Viewer viewer, View view, OpenRounds.Open round, LocalDate today, @Nullable String silent) {
    var at = "/" + viewer.address() + "/rounds/" + round.id();
    var stands =
        view.text(
            "overview.home.round.stands",
            round.answered(),
            round.requests(),
            round.waiting(),
            view.text("overview.home.by", view.day(round.answersBy())));
    return new HomePage.Line(
        view.text("overview.home.round", round.title(), round.period()),
        at,
        round.answersBy().isBefore(today) && round.answered() < round.requests(),
        silent == null ? stands : stands + " " + silent,
        List.of(new HomePage.Link(view.text("overview.home.ledger"), at + "/ledger")));
  }

  private static @Nullable String silent(View view, OpenRounds.Open round) {
    var posts = round.silent();
    if (posts.isEmpty()) return null;
    var named = String.join(", ", posts.subList(0, Math.min(MOST_POSTS, posts.size())));
    var more = posts.size() - MOST_POSTS;
    return view.text("overview.home.silent", more > 0 ? named + " (+" + more + ")" : named);
  }
}
