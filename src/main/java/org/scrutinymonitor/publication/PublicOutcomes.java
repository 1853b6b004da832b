package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLIC_REVIEW;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_TEXT;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.CouncilFigures.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of all that a council has published. A publication never changes, so what it says is
 * reckoned once and kept as long as it is the newest of its review and memory is not short.
 */
@Component
class PublicOutcomes {
  /** Another server of the same database publishes unheard: so long may an old figure be shown. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final int PLACES = 256;

  private final DSLContext sql;
  private final InstantSource time;
  private final TransactionTemplate transaction;
  private final Map<Key, Place> places = new ConcurrentHashMap<>();

  PublicOutcomes(DSLContext sql, InstantSource time, TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.transaction = transaction;
  }

  private record Key(int council, String language) {}

  private static final class Place {
    private Instant at = Instant.MIN;
    private @Nullable SoftReference<Known> known;
  }

  /**
   * All that a council has published.
   *
   * @param mark changes with what is public
   */
  record Known(String mark, List<Told> reviews, CouncilFigures figures) {
    /** Every item, review by review. */
    List<PublicOutcome> items() {
      return reviews.stream().flatMap(each -> each.items().stream()).toList();
    }
  }

  /** What is public now, in the language of the visitor. */
  Known of(Visitor visitor) {
    if (places.size() > PLACES) places.clear();
    var key = new Key(visitor.council().id(), visitor.language());
    var place = places.computeIfAbsent(key, missing -> new Place());
    synchronized (place) {
      var known = place.known == null ? null : place.known.get();
      var now = time.instant();
      if (known != null && now.isBefore(place.at.plus(FRESH))) return known;
      var fresh = Objects.requireNonNull(transaction.execute(begun -> read(visitor, known)));
      place.known = new SoftReference<>(fresh);
      place.at = now;
      return fresh;
    }
  }

  private Known read(Visitor visitor, @Nullable Known before) {
    var ids =
        sql.select(PUBLIC_REVIEW.ID)
            .from(PUBLIC_REVIEW)
            .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
            .orderBy(PUBLIC_REVIEW.ID)
            .fetch(PUBLIC_REVIEW.ID);
    var mark = Integer.toHexString(ids.hashCode()) + "-" + ids.size();
    if (before != null && before.reviews().stream().map(Told::publication).toList().equals(ids))
      return before;
    var kept = new HashMap<Integer, Told>();
    if (before != null) for (var each : before.reviews()) kept.put(each.publication(), each);
    var missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
    for (var each : told(visitor, missing)) kept.put(each.publication(), each);
    var reviews = ids.stream().map(kept::get).filter(Objects::nonNull).toList();
    return new Known(mark, reviews, CouncilFigures.of(reviews));
  }

  private List<Told> told(Visitor visitor, List<Integer> publications) {
    var all = new ArrayList<Told>();
    var rows =
        sql.select(
                PUBLIC_REVIEW.ID,
                PUBLIC_REVIEW.VISIBLE_FROM,
                PUBLIC_REVIEW.CORRECTION,
                PUBLIC_REVIEW.ITEMS,
                PUBLIC_TEXT.CONTENT)
            .from(PUBLIC_REVIEW)
            .join(PUBLIC_TEXT)
            .on(PUBLIC_TEXT.COUNCIL.eq(PUBLIC_REVIEW.COUNCIL))
            .and(PUBLIC_TEXT.PUBLICATION.eq(PUBLIC_REVIEW.ID))
            .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
            .and(PUBLIC_REVIEW.ID.eq(org.jooq.impl.DSL.any(publications.toArray(Integer[]::new))))
            .and(PUBLIC_TEXT.LANGUAGE.eq(visitor.language()))
            .fetchSize(20);
    try (var texts = rows.fetchLazy()) {
      for (var row : texts) {
        var told = PublishedJson.read(row.get(PUBLIC_TEXT.CONTENT));
        var listed =
            new PublicReviews.Listed(
                told.address(),
                told.title(),
                told.committee(),
                told.committeeAddress(),
                told.asAt(),
                row.get(PUBLIC_REVIEW.VISIBLE_FROM).toInstant(),
                row.get(PUBLIC_REVIEW.CORRECTION),
                row.get(PUBLIC_REVIEW.ITEMS));
        all.add(Told.of(row.get(PUBLIC_REVIEW.ID), listed, told));
      }
    }
    return all;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void changed(Published published) {
    places.forEach((key, place) -> {
      if (key.council() != published.council()) return;
      synchronized (place) {
        place.at = Instant.MIN;
      }
    });
  }
}
