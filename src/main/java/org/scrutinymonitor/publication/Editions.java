package org.scrutinymonitor.publication;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.PublicReviews.Edition;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds what a visitor reads of a review: its newest publication, or an earlier one by number. */
@Component
class Editions {
  private final PublicReviews reviews;
  private final String server;

  Editions(PublicReviews reviews, @Value("${scrutiny.address}") String server) {
    this.reviews = reviews;
    this.server = server;
  }

  /** The newest publication, or the one of a number; "not found" where that is not public. */
  Edition edition(Visitor visitor, String review, @Nullable Integer number) {
    var newest = reviews.newest(visitor, review);
    if (number == null || number == newest.number()) return newest;
    return reviews.editions(visitor, review).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** A publication with its text. */
  Reading of(Visitor visitor, Edition edition) {
    var newest = reviews.newest(visitor, edition.address());
    return new Reading(
        visitor,
        reviews.text(visitor, edition),
        edition,
        newest,
        newest.id() == edition.id(),
        server);
  }

  /** The part of an answer's mark that says of which publication it is, and which is the newest. */
  String mark(Visitor visitor, Edition edition) {
    var newest = reviews.newest(visitor, edition.address());
    return edition.number() + "-" + newest.number() + "-" + edition.digest().substring(0, 16);
  }
}
