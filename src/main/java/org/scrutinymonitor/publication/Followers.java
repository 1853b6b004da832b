package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLICATION_FOLLOWER;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.schema.tables.records.PublicationFollowerRecord;
import org.scrutinymonitor.people.ReaderMail;
import org.scrutinymonitor.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Readers who follow by mail: they ask, confirm from the mail that they get, and stop with one
 * click. Their address is kept until then and no longer.
 */
@Component
class Followers {
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>,;:\"()]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,30}");
  private static final int MAILS_A_DAY = 5;
  private static final int OF_COUNCIL_AN_HOUR = 300;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final ApplicationEventPublisher news;
  private final String server;

  Followers(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      ApplicationEventPublisher news,
      @Value("${scrutiny.address}") String server) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.news = news;
    this.server = server;
  }

  /** Somebody who follows, or may come to. */
  public record Follower(
      int id, String place, String language, boolean confirmed, boolean stopped) {}

  /** Whether words can be an address of mail. */
  static boolean isEmail(String typed) {
    return typed.length() <= 254 && EMAIL.matcher(typed).matches();
  }

  /** Asks a reader by mail whether they want to follow; not more often than is decent. */
  @Transactional
  public void want(Visitor visitor, String place, String title, String typed) {
    var email = typed.strip().toLowerCase(Locale.ROOT);
    var now = time.instant();
    var today = PUBLICATION_FOLLOWER.WANTED_AT.gt(at(now.minus(Duration.ofDays(1))));
    if (sql.fetchCount(PUBLICATION_FOLLOWER, PUBLICATION_FOLLOWER.EMAIL.eq(email).and(today))
            >= MAILS_A_DAY
        || sql.fetchCount(
                PUBLICATION_FOLLOWER,
                PUBLICATION_FOLLOWER.WANTED_AT.gt(at(now.minus(Duration.ofHours(1)))))
            >= OF_COUNCIL_AN_HOUR) {
      return;
    }
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var token = HexFormat.of().formatHex(bytes);
    sql.insertInto(PUBLICATION_FOLLOWER)
        .set(PUBLICATION_FOLLOWER.COUNCIL, visitor.council().id())
        .set(PUBLICATION_FOLLOWER.PLACE, place)
        .set(PUBLICATION_FOLLOWER.EMAIL, email)
        .set(PUBLICATION_FOLLOWER.LANGUAGE, visitor.language())
        .set(PUBLICATION_FOLLOWER.TOKEN, token)
        .set(PUBLICATION_FOLLOWER.WANTED_AT, at(now))
        .execute();
    audit.entryOfProgram("follower.wanted", "place/" + place, Map.of());
    var texts = Texts.in(visitor.language());
    var page = server + page(visitor, token);
    news.publishEvent(
        new ReaderMail(
            email,
            true,
            texts.text("publication.follow.mail.subject", title),
            texts.text("publication.follow.mail.words", title, visitor.councilName(), page),
            page + "/stop"));
  }

  /** The address of a follower's own page. */
  static String page(Visitor visitor, String token) {
    return visitor.home() + "/public/follow/" + token;
  }

  /** Who has a token; empty where nobody has. */
  @Transactional(readOnly = true)
  public Optional<Follower> find(String token) {
    return sql.selectFrom(PUBLICATION_FOLLOWER)
        .where(PUBLICATION_FOLLOWER.TOKEN.eq(token))
        .and(PUBLICATION_FOLLOWER.EMAIL.ne("").or(PUBLICATION_FOLLOWER.STOPPED_AT.isNotNull()))
        .fetchOptional(Followers::follower);
  }

  /** The reader confirms: from now on they are told. */
  @Transactional
  public void confirm(Follower follower) {
    if (follower.confirmed() || follower.stopped()) return;
    var now = at(time.instant());
    sql.update(PUBLICATION_FOLLOWER)
        .set(PUBLICATION_FOLLOWER.CONFIRMED_AT, now)
        .set(PUBLICATION_FOLLOWER.TOLD_UNTIL, now)
        .where(PUBLICATION_FOLLOWER.ID.eq(follower.id()))
        .execute();
    audit.entryOfProgram("follower.confirmed", "place/" + follower.place(), Map.of());
  }

  /** The reader stops; their address is forgotten. */
  @Transactional
  public void stop(Follower follower) {
    if (follower.stopped()) return;
    sql.update(PUBLICATION_FOLLOWER)
        .set(PUBLICATION_FOLLOWER.STOPPED_AT, at(time.instant()))
        .set(PUBLICATION_FOLLOWER.EMAIL, "")
        .where(PUBLICATION_FOLLOWER.ID.eq(follower.id()))
        .execute();
    audit.entryOfProgram("follower.stopped", "place/" + follower.place(), Map.of());
  }

  private static Follower follower(PublicationFollowerRecord r) {
    return new Follower(
        r.getId(),
        r.getPlace(),
        r.getLanguage(),
        r.getConfirmedAt() != null,
        r.getStoppedAt() != null);
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
