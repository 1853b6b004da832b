package org.scrutinymonitor.publication;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_PUBLICATION;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_REVIEW;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_TEXT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.schema.tables.records.PublicPublicationRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a council has published, for everybody: reads the public views and nothing else. */
@Component
@Transactional(readOnly = true)
public class PublicReviews {
  static final int AT_ONCE = 200;

  /** The reviews that are public, each once with its text in each language. */
  private static final Table<?> WITH_TEXTS =
      PUBLIC_REVIEW
          .join(PUBLIC_TEXT)
          .on(PUBLIC_TEXT.COUNCIL.eq(PUBLIC_REVIEW.COUNCIL))
          .and(PUBLIC_TEXT.PUBLICATION.eq(PUBLIC_REVIEW.ID));

  private final DSLContext sql;
  private final Shelf shelf;
  private final TransactionTemplate transaction;

  PublicReviews(DSLContext sql, Shelf shelf, TransactionTemplate transaction) {
    this.sql = sql;
    this.shelf = shelf;
    this.transaction = transaction;
  }

  /**
   * A publication that is public, without its text.
   *
   * @param id the number of the database, which nobody is shown
   * @param number among the publications of the review
   * @param from since when it is public
   * @param correction what it corrects, null where it is no correction
   * @param digest of what it says
   */
  public record Edition(
      int id,
      String address,
      int number,
      LocalDate asAt,
      Instant from,
      @Nullable String correction,
      String digest) {}

  /** A review in a list. */
  public record Listed(
      String address,
      String title,
      @Nullable String committee,
      @Nullable String committeeAddress,
      LocalDate asAt,
      Instant from,
      @Nullable String correction,
      int items) {}

  /** A committee that has published reviews. */
  public record Counted(String address, String name, int reviews, int items, Instant newest) {}

  /**
   * The newest publication of a review; "not found" alike where none is public or none ever was.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Edition newest(Visitor visitor, String address) {
    var council = visitor.council().id();
    var known = shelf.newest(council, address);
    if (known.isPresent()) return known.get();
    var found =
        Objects.requireNonNull(transaction.execute(begun -> select(council, address)))
            .orElseThrow(Refusal::notFound);
    shelf.put(council, found);
    return found;
  }

  private Optional<Edition> select(int council, String address) {
    return sql.selectFrom(PUBLIC_REVIEW)
        .where(PUBLIC_REVIEW.COUNCIL.eq(council))
        .and(PUBLIC_REVIEW.ADDRESS.eq(address))
        .limit(1)
        .fetchOptional(r -> edition(r.into(PUBLIC_PUBLICATION)));
  }

  /** Every publication of a review that is public, the newest first. */
  public List<Edition> editions(Visitor visitor, String address) {
    return sql.selectFrom(PUBLIC_PUBLICATION)
        .where(PUBLIC_PUBLICATION.COUNCIL.eq(visitor.council().id()))
        .and(PUBLIC_PUBLICATION.ADDRESS.eq(address))
        .orderBy(PUBLIC_PUBLICATION.VISIBLE_FROM.desc(), PUBLIC_PUBLICATION.NUMBER.desc())
        .fetch(PublicReviews::edition);
  }

  private static Edition edition(PublicPublicationRecord r) {
    return new Edition(
        r.getId(),
        r.getAddress(),
        r.getNumber(),
        r.getAsAt(),
        r.getVisibleFrom().toInstant(),
        r.getCorrection(),
        Publications.hex(r.getDigest()));
  }

  /** What a publication says in the language of the visitor. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public PublishedReview text(Visitor visitor, Edition edition) {
    return shelf.text(
        edition.id(), visitor.language(), () -> json(edition.id(), visitor.language()));
  }

  private String json(int publication, String language) {
    return Objects.requireNonNull(
            transaction.execute(begun ->
                sql.select(PUBLIC_TEXT.CONTENT)
                    .from(PUBLIC_TEXT)
                    .where(PUBLIC_TEXT.PUBLICATION.eq(publication))
                    .and(PUBLIC_TEXT.LANGUAGE.eq(language))
                    .fetchOptional(PUBLIC_TEXT.CONTENT)))
        .orElseThrow(Refusal::notFound);
  }

  /** The reviews that are public, those published last first; of one committee, or of all. */
  public List<Listed> list(Visitor visitor, @Nullable String committee, int page) {
    var where = committee == null ? noCondition() : PUBLIC_REVIEW.COMMITTEE_ADDRESS.eq(committee);
    return select(visitor, where, page).stream().map(PublicReviews::listed).toList();
  }

  /** The texts of all reviews that are public, or of one committee's, each in its turn. */
  public void each(Visitor visitor, @Nullable String committee, Consumer<PublishedReview> taken) {
    var where = committee == null ? noCondition() : PUBLIC_REVIEW.COMMITTEE_ADDRESS.eq(committee);
    var texts =
        sql.select(PUBLIC_TEXT.CONTENT)
            .from(WITH_TEXTS)
            .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
            .and(PUBLIC_TEXT.LANGUAGE.eq(visitor.language()))
            .and(where)
            .orderBy(PUBLIC_REVIEW.ADDRESS)
            .fetchSize(20);
    try (var rows = texts.fetchLazy()) {
      for (var row : rows) taken.accept(PublishedJson.read(row.value1()));
    }
  }

  /** Every review that is public and every item of it, by its address below the council's. */
  public void eachPlace(Visitor visitor, BiConsumer<String, Instant> taken) {
    var texts =
        sql.select(PUBLIC_TEXT.CONTENT, PUBLIC_REVIEW.VISIBLE_FROM)
            .from(WITH_TEXTS)
            .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
            .and(PUBLIC_TEXT.LANGUAGE.eq("en"))
            .orderBy(PUBLIC_REVIEW.ADDRESS)
            .fetchSize(20);
    try (var rows = texts.fetchLazy()) {
      for (var row : rows) {
        var told = PublishedJson.read(row.value1());
        var changed = row.value2().toInstant();
        taken.accept("/" + told.address(), changed);
        for (var item : told.all()) taken.accept("/" + told.address() + "/" + item.path(), changed);
      }
    }
  }

  /** The reviews that were ever published in the name of a committee, as they are public now. */
  public List<Listed> everOf(Visitor visitor, String committee) {
    var ever =
        PUBLIC_REVIEW.REVIEW.in(
            sql.select(PUBLIC_PUBLICATION.REVIEW)
                .from(PUBLIC_PUBLICATION)
                .where(PUBLIC_PUBLICATION.COUNCIL.eq(visitor.council().id()))
                .and(PUBLIC_PUBLICATION.COMMITTEE_ADDRESS.eq(committee)));
    return select(visitor, ever, 1).stream().map(PublicReviews::listed).toList();
  }

  private List<? extends Record> select(Visitor visitor, Condition where, int page) {
    return sql.select(
            PUBLIC_REVIEW.ADDRESS,
            PUBLIC_TEXT.TITLE,
            PUBLIC_TEXT.COMMITTEE_NAME,
            PUBLIC_REVIEW.COMMITTEE_ADDRESS,
            PUBLIC_REVIEW.AS_AT,
            PUBLIC_REVIEW.VISIBLE_FROM,
            PUBLIC_REVIEW.CORRECTION,
            PUBLIC_REVIEW.ITEMS)
        .from(WITH_TEXTS)
        .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
        .and(PUBLIC_TEXT.LANGUAGE.eq(visitor.language()))
        .and(where)
        .orderBy(PUBLIC_REVIEW.VISIBLE_FROM.desc(), PUBLIC_REVIEW.ADDRESS)
        .limit(AT_ONCE)
        .offset((page - 1) * AT_ONCE)
        .fetch();
  }

  private static Listed listed(Record r) {
    return new Listed(
        r.get(PUBLIC_REVIEW.ADDRESS),
        r.get(PUBLIC_TEXT.TITLE),
        r.get(PUBLIC_TEXT.COMMITTEE_NAME),
        r.get(PUBLIC_REVIEW.COMMITTEE_ADDRESS),
        r.get(PUBLIC_REVIEW.AS_AT),
        r.get(PUBLIC_REVIEW.VISIBLE_FROM).toInstant(),
        r.get(PUBLIC_REVIEW.CORRECTION),
        r.get(PUBLIC_REVIEW.ITEMS));
  }

  /** The committees with reviews that are public, by name. */
  public List<Counted> committees(Visitor visitor) {
    var name = max(PUBLIC_TEXT.COMMITTEE_NAME);
    var newest = max(PUBLIC_REVIEW.VISIBLE_FROM);
    var items = sum(PUBLIC_REVIEW.ITEMS);
    return sql.select(PUBLIC_REVIEW.COMMITTEE_ADDRESS, name, count(), items, newest)
        .from(WITH_TEXTS)
        .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
        .and(PUBLIC_TEXT.LANGUAGE.eq(visitor.language()))
        .and(PUBLIC_REVIEW.COMMITTEE_ADDRESS.isNotNull())
        .groupBy(PUBLIC_REVIEW.COMMITTEE_ADDRESS)
        .orderBy(name)
        .fetch(r ->
            new Counted(
                r.value1(), r.value2(), r.value3(), r.value4().intValue(), r.value5().toInstant()));
  }

  /** What a committee has published: nothing where all of it went to another. */
  public Counted counted(Visitor visitor, PublicCommittees.Known committee) {
    return committees(visitor).stream()
        .filter(each -> each.address().equals(committee.address()))
        .findFirst()
        .orElse(new Counted(committee.address(), committee.name(), 0, 0, Instant.EPOCH));
  }

  /**
   * The newest publication of the council, empty where it has none: when its lists last changed.
   */
  public Optional<Instant> lastChange(Visitor visitor) {
    return sql.select(max(PUBLIC_REVIEW.VISIBLE_FROM))
        .from(PUBLIC_REVIEW)
        .where(PUBLIC_REVIEW.COUNCIL.eq(visitor.council().id()))
        .fetchOptional(r -> r.value1() == null ? null : r.value1().toInstant());
  }
}
