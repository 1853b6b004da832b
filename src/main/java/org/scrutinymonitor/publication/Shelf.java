package org.scrutinymonitor.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.scrutinymonitor.publication.PublicReviews.Edition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps in memory what the public reads most: which publication of a review is the newest, for a
 * moment; and the texts of publications, which never change. What is not public is never here.
 */
@Component
class Shelf {
  /** Another server of the same database publishes unheard: so long may an old text be shown. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final int EDITIONS = 20_000;

  /** Characters of JSON; as records in memory they are some three times as large. */
  private static final long LARGEST = 8L << 20;

  private final InstantSource time;
  private final Map<Place, Known> newest = new ConcurrentHashMap<>();
  private final LinkedHashMap<Key, Kept> texts = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  Shelf(InstantSource time) {
    this.time = time;
  }

  private record Place(int council, String address) {}

  private record Known(Edition edition, Instant at) {}

  private record Key(int publication, String language) {}

  private record Kept(PublishedReview text, int size) {}

  Optional<Edition> newest(int council, String address) {
    var known = newest.get(new Place(council, address));
    return known == null || !time.instant().isBefore(known.at().plus(FRESH))
        ? Optional.empty()
        : Optional.of(known.edition());
  }

  void put(int council, Edition edition) {
    if (newest.size() >= EDITIONS) newest.clear();
    newest.put(new Place(council, edition.address()), new Known(edition, time.instant()));
  }

  /** The text of a publication in a language, read by the supplier where it is not here. */
  PublishedReview text(int publication, String language, Supplier<String> read) {
    var key = new Key(publication, language);
    synchronized (texts) {
      var kept = texts.get(key);
      if (kept != null) return kept.text();
    }
    var json = read.get();
    var text = PublishedJson.read(json);
    synchronized (texts) {
      var before = texts.put(key, new Kept(text, json.length()));
      size += json.length() - (before == null ? 0 : before.size());
      for (var oldest = texts.entrySet().iterator(); size > LARGEST && oldest.hasNext(); ) {
        size -= oldest.next().getValue().size();
        oldest.remove();
      }
    }
    return text;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void changed(Published published) {
    newest.remove(new Place(published.council(), published.address()));
  }
}
