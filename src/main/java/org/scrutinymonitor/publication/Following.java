package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLICATION_FOLLOWER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.PublicationFollowerRecord;
import org.scrutinymonitor.people.ReaderMail;
import org.scrutinymonitor.publication.PublicReviews.Edition;
import org.scrutinymonitor.publication.PublicReviews.Listed;
import org.scrutinymonitor.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who follow what was published, an hour after it became public: within that hour it
 * may be undone. One mail for all that is new in one place.
 */
@Component
class Following {
  private static final int A_TURN = 500;

  private final DSLContext sql;
  private final Councils councils;
  private final PublicReviews reviews;
  private final PublicCommittees committees;
  private final Audit audit;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate transaction;
  private final String server;

  Following(
      DSLContext sql,
      Councils councils,
      PublicReviews reviews,
      PublicCommittees committees,
      Audit audit,
      ApplicationEventPublisher news,
      TransactionTemplate transaction,
      @Value("${scrutiny.address}") String server) {
    this.sql = sql;
    this.councils = councils;
    this.reviews = reviews;
    this.committees = committees;
    this.audit = audit;
    this.news = news;
    this.transaction = transaction;
    this.server = server;
  }

  /** Writes the mails that are due at a moment. */
  void tell(Instant now) {
    var until = now.minus(Publication.UNDOING);
    for (var council : councils.all()) {
      CouncilScope.run(
          council.id(), () -> transaction.executeWithoutResult(begun -> tell(council, until)));
    }
  }

  private void tell(Council council, Instant until) {
    var newest =
        reviews.list(new Visitor(council, council.language()), null, 1).stream()
            .map(Listed::from)
            .filter(from -> !from.isAfter(until))
            .findFirst();
    if (newest.isEmpty()) return;
    var followers =
        sql.selectFrom(PUBLICATION_FOLLOWER)
            .where(PUBLICATION_FOLLOWER.CONFIRMED_AT.isNotNull())
            .and(PUBLICATION_FOLLOWER.STOPPED_AT.isNull())
            .and(PUBLICATION_FOLLOWER.TOLD_UNTIL.lt(Followers.at(newest.get())))
            .orderBy(PUBLICATION_FOLLOWER.TOLD_UNTIL)
            .limit(A_TURN)
            .forUpdate()
            .skipLocked()
            .fetch();
    for (var follower : followers) {
      var visitor = new Visitor(council, follower.getLanguage());
      var since = follower.getToldUntil().toInstant();
      var fresh =
          reviews.list(visitor, null, 1).stream()
              .filter(each -> each.from().isAfter(since) && !each.from().isAfter(until))
              .filter(each -> isFollowed(visitor, follower.getPlace(), each, since))
              .toList();
      if (!fresh.isEmpty()) mail(visitor, follower, fresh);
      sql.update(PUBLICATION_FOLLOWER)
          .set(PUBLICATION_FOLLOWER.TOLD_UNTIL, Followers.at(newest.get()))
          .where(PUBLICATION_FOLLOWER.ID.eq(follower.getId()))
          .execute();
    }
    if (!followers.isEmpty()) {
      audit.entryOfProgram(
          "followers.told", council.address(), Map.of("followers", followers.size()));
    }
  }

  private boolean isFollowed(Visitor visitor, String place, Listed review, Instant since) {
    if (place.isEmpty() || place.equals(review.address())) return true;
    if (place.startsWith("committees/")) {
      var address = review.committeeAddress();
      return address != null
          && committees.goesOn(visitor, address, place.substring("committees/".length()));
    }
    return place.startsWith(review.address() + "/")
        && hasChanged(
            visitor, review.address(), place.substring(review.address().length() + 1), since);
  }

  /** Whether an item reads otherwise than it did when its follower was last told. */
  private boolean hasChanged(Visitor visitor, String review, String path, Instant since) {
    var editions = reviews.editions(visitor, review);
    var then = editions.stream().filter(each -> !each.from().isAfter(since)).findFirst();
    return then.isEmpty()
        || !item(visitor, editions.getFirst(), path).equals(item(visitor, then.get(), path));
  }

  private List<PublishedReview.Item> item(Visitor visitor, Edition edition, String path) {
    return reviews.text(visitor, edition).at(path).stream().toList();
  }

  private void mail(Visitor visitor, PublicationFollowerRecord follower, List<Listed> fresh) {
    var texts = Texts.in(follower.getLanguage());
    var lines = new ArrayList<String>();
    for (var each : fresh) {
      var place = follower.getPlace();
      var below = place.startsWith(each.address() + "/") ? place : each.address();
      lines.add(each.title());
      if (each.correction() != null) {
        lines.add(texts.text("publication.is-correction", each.correction()));
      }
      lines.add(server + visitor.link("/" + below));
      lines.add("");
    }
    var page = server + Followers.page(visitor, follower.getToken());
    news.publishEvent(
        new ReaderMail(
            follower.getEmail(),
            false,
            texts.text("publication.followed.subject", fresh.getFirst().title()),
            texts.text(
                "publication.followed.words",
                visitor.councilName(),
                String.join("\n", lines),
                page),
            page + "/stop"));
  }

  /** Forgets who asked and never confirmed. */
  void forget(Instant now) {
    for (var council : councils.all()) {
      CouncilScope.run(
          council.id(),
          () ->
              transaction.executeWithoutResult(begun -> {
                var old =
                    PUBLICATION_FOLLOWER
                        .CONFIRMED_AT
                        .isNull()
                        .and(PUBLICATION_FOLLOWER.EMAIL.ne(""))
                        .and(
                            PUBLICATION_FOLLOWER.WANTED_AT.lt(
                                Followers.at(now.minus(Duration.ofDays(7)))));
                if (!sql.fetchExists(PUBLICATION_FOLLOWER, old)) return;
                var gone =
                    sql.update(PUBLICATION_FOLLOWER)
                        .set(PUBLICATION_FOLLOWER.EMAIL, "")
                        .where(old)
                        .execute();
                audit.entryOfProgram(
                    "followers.forgotten", council.address(), Map.of("count", gone));
              }));
    }
  }
}
