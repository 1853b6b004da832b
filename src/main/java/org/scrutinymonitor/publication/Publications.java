package org.scrutinymonitor.publication;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.PUBLICATION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.RoundsAsked;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Publishing reviews: what is published is frozen, replaced by another, or taken back. */
@Component
public class Publications {
  private static final List<String> LANGUAGES = List.of("cy", "en");

  private final DSLContext sql;
  private final InstantSource time;
  private final Register register;
  private final PublicPosts posts;
  private final Committees committees;
  private final CommitteeAddresses addresses;
  private final RoundsAsked rounds;
  private final Chains chains;
  private final FrozenTexts texts;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Publications(
      DSLContext sql,
      InstantSource time,
      Register register,
      PublicPosts posts,
      Committees committees,
      CommitteeAddresses addresses,
      RoundsAsked rounds,
      Chains chains,
      FrozenTexts texts,
      Audit audit,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.register = register;
    this.posts = posts;
    this.committees = committees;
    this.addresses = addresses;
    this.rounds = rounds;
    this.chains = chains;
    this.texts = texts;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What would be published.
   *
   * @param told by language
   * @param texts the same as it would be kept
   */
  public record Frozen(
      int review,
      LocalDate asAt,
      @Nullable Integer committee,
      Map<String, PublishedReview> told,
      SortedMap<String, String> texts,
      byte[] digest) {}

  /**
   * What is wanted.
   *
   * @param asAt the day as at which the review is told, null for now
   * @param from from when it is public, null for now
   * @param correction what is corrected, null where nothing is
   * @param seen the digest of what was previewed
   */
  public record Wanted(
      @Nullable LocalDate asAt, @Nullable Instant from, @Nullable String correction, String seen) {}

  /** The publications of a review, the newest first. */
  @Transactional(readOnly = true)
  public List<Publication> of(Viewer viewer, String address) {
    viewer.ask(Permission.PUBLISH);
    var review = register.find(viewer, address);
    return fetch(PUBLICATION.REVIEW.eq(review.id()));
  }

  /** What the public would read of a review as at a day, or as it is now. */
  @Transactional(readOnly = true)
  public Frozen freeze(Viewer viewer, String address, @Nullable LocalDate asAt) {
    viewer.ask(Permission.PUBLISH);
    var review = register.find(viewer, address, asAt);
    var day = asAt == null ? Days.today(time) : asAt;
    var committee =
        committees.all().stream()
            .filter(each -> each.name().equals(review.committee()))
            .findFirst()
            .orElse(null);
    var at = committee == null ? null : addresses.of(committee);
    var history = chains.newest(review.id()).orElse(null);
    var asked = rounds.of(review.id(), day);
    var told = new LinkedHashMap<String, PublishedReview>();
    var texts = new TreeMap<String, String>();
    for (var language : LANGUAGES) {
      var known =
          committee == null || at == null ? null : new Freezing.Known(committee.name(language), at);
      var frozen =
          Freezing.of(review, posts.of(review, language), asked, known, history, day, language);
      told.put(language, frozen);
      texts.put(language, PublishedJson.write(frozen));
    }
    return new Frozen(
        review.id(),
        day,
        committee == null ? null : committee.id(),
        told,
        texts,
        PublishedJson.digest(texts));
  }

  /**
   * Publishes a review as it was previewed; what waits to become public is replaced. Returns the
   * number of the publication.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int publish(Viewer viewer, String address, Wanted wanted) {
    viewer.ask(Permission.PUBLISH);
    var frozen = freeze(viewer, address, wanted.asAt());
    if (!hex(frozen.digest()).equals(wanted.seen())) {
      throw new Refusal(Refusal.Sort.STALE, "publication.stale");
    }
    var now = time.instant();
    var from = wanted.from() == null || wanted.from().isBefore(now) ? now : wanted.from();
    var mine = PUBLICATION.REVIEW.eq(frozen.review());
    sql.update(PUBLICATION)
        .set(PUBLICATION.UNDONE_AT, utc(now))
        .set(PUBLICATION.UNDONE_BY, viewer.person())
        .where(mine)
        .and(PUBLICATION.UNDONE_AT.isNull())
        .and(PUBLICATION.VISIBLE_FROM.gt(utc(now)))
        .execute();
    var number =
        1
            + sql.select(coalesce(max(PUBLICATION.NUMBER), 0))
                .from(PUBLICATION)
                .where(mine)
                .fetchSingle()
                .value1();
    var told = frozen.told().get("en");
    if (told == null) throw new IllegalStateException("not told in English");
    if (frozen.committee() != null && told.committeeAddress() != null) {
      addresses.keep(frozen.committee(), told.committeeAddress());
    }
    var id =
        sql.insertInto(PUBLICATION)
            .set(PUBLICATION.COUNCIL, viewer.council())
            .set(PUBLICATION.REVIEW, frozen.review())
            .set(PUBLICATION.NUMBER, number)
            .set(PUBLICATION.ADDRESS, told.address())
            .set(PUBLICATION.COMMITTEE, frozen.committee())
            .set(PUBLICATION.COMMITTEE_ADDRESS, told.committeeAddress())
            .set(PUBLICATION.AS_AT, frozen.asAt())
            .set(PUBLICATION.VISIBLE_FROM, utc(from))
            .set(PUBLICATION.CORRECTION, wanted.correction())
            .set(PUBLICATION.ITEMS, told.all().size())
            .set(PUBLICATION.DIGEST, frozen.digest())
            .set(PUBLICATION.MADE_AT, utc(now))
            .set(PUBLICATION.MADE_BY, viewer.person())
            .returning(PUBLICATION.ID)
            .fetchSingle()
            .getId();
    for (var language : LANGUAGES) texts.keep(viewer.council(), id, language, frozen);
    var detail = new HashMap<String, String>();
    detail.put("number", "" + number);
    detail.put("as_at", frozen.asAt().toString());
    detail.put("visible_from", from.toString());
    if (wanted.correction() != null) detail.put("correction", wanted.correction());
    audit.entry(viewer.person(), "review.published", address, detail);
    events.publishEvent(new Published(viewer.council(), told.address()));
    return number;
  }

  /** Publishes a review as it stands, at once and without a preview. */
  @Transactional
  public int publishNow(Viewer viewer, String address) {
    var seen = hex(freeze(viewer, address, null).digest());
    return publish(viewer, address, new Wanted(null, null, null, seen));
  }

  /**
   * Takes a publication back: within the hour without a reason, later with one. What was public
   * before it is public again.
   */
  @Transactional
  public void undo(Viewer viewer, String address, int number, @Nullable String reason) {
    viewer.ask(Permission.PUBLISH);
    var review = register.find(viewer, address);
    var which = PUBLICATION.REVIEW.eq(review.id()).and(PUBLICATION.NUMBER.eq(number));
    var found = fetch(which).stream().findFirst().orElseThrow(Refusal::notFound);
    if (found.undoneAt() != null)
      throw new Refusal(Refusal.Sort.STALE, "publication.undone-already");
    var now = time.instant();
    if (reason == null && !found.isFresh(now)) {
      throw new Refusal(Refusal.Sort.WRONG, "publication.reason-missing");
    }
    sql.update(PUBLICATION)
        .set(PUBLICATION.UNDONE_AT, utc(now))
        .set(PUBLICATION.UNDONE_BY, viewer.person())
        .set(PUBLICATION.UNDONE_REASON, reason)
        .where(which)
        .execute();
    var detail = new HashMap<String, String>();
    detail.put("number", "" + number);
    if (reason != null) detail.put("reason", reason);
    audit.entry(viewer.person(), "review.unpublished", address, detail);
    events.publishEvent(new Published(viewer.council(), review.address()));
  }

  private List<Publication> fetch(Condition which) {
    return sql.selectFrom(PUBLICATION)
        .where(which)
        .orderBy(PUBLICATION.NUMBER.desc())
        .fetch(r ->
            new Publication(
                r.getNumber(),
                r.getAsAt(),
                r.getVisibleFrom().toInstant(),
                r.getCorrection(),
                r.getMadeAt().toInstant(),
                r.getUndoneAt() == null ? null : r.getUndoneAt().toInstant(),
                r.getUndoneReason()));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static String hex(byte[] digest) {
    return java.util.HexFormat.of().formatHex(digest);
  }
}
