package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLIC_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.PublicReviews.Listed;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The committees of which something is public, and what became of them. */
@Component
@Transactional(readOnly = true)
class PublicCommittees {
  private final DSLContext sql;
  private final PublicReviews reviews;

  PublicCommittees(DSLContext sql, PublicReviews reviews) {
    this.sql = sql;
    this.reviews = reviews;
  }

  /**
   * A committee as the public knows it.
   *
   * @param endedOn null while it stands
   * @param successor the address of the one that goes on with its work, null where none does
   */
  record Known(
      String address, String name, @Nullable LocalDate endedOn, @Nullable String successor) {
    String below() {
      return "/committees/" + address;
    }
  }

  /** A committee that ended, and all reviews that were ever published in its name. */
  record Before(Known committee, List<Listed> reviews) {}

  /**
   * A committee with those before and after it.
   *
   * @param after the one that goes on with its work, null where it stands or none does
   * @param before those with whose work it goes on
   */
  record Line(Known committee, @Nullable Known after, List<Before> before) {}

  /** A committee by its address; "not found" where nothing of it was ever public. */
  Line find(Visitor visitor, String address) {
    var all = all(visitor);
    var found = named(all, address).orElseThrow(Refusal::notFound);
    var before =
        all.stream()
            .filter(each -> Objects.equals(each.successor(), address))
            .map(each -> new Before(each, reviews.everOf(visitor, each.address())))
            .toList();
    return new Line(found, named(all, found.successor()).orElse(null), before);
  }

  /** Whether a committee is another's, or goes on with its work. */
  boolean goesOn(Visitor visitor, String address, @Nullable String with) {
    if (address.equals(with)) return true;
    var all = all(visitor);
    var next = named(all, with).map(Known::successor).orElse(null);
    for (int most = all.size(); next != null && most > 0; most--) {
      if (address.equals(next)) return true;
      next = named(all, next).map(Known::successor).orElse(null);
    }
    return false;
  }

  private static Optional<Known> named(List<Known> all, @Nullable String address) {
    return all.stream().filter(each -> each.address().equals(address)).findFirst();
  }

  /** All of them, by name. */
  List<Known> all(Visitor visitor) {
    return sql.selectFrom(PUBLIC_COMMITTEE)
        .where(PUBLIC_COMMITTEE.COUNCIL.eq(visitor.council().id()))
        .orderBy(PUBLIC_COMMITTEE.NAME)
        .fetch(r ->
            new Known(
                r.getAddress(),
                visitor.language().equals("cy") && r.getNameCy() != null
                    ? r.getNameCy()
                    : r.getName(),
                r.getEndedOn(),
                r.getSuccessor()));
  }
}
