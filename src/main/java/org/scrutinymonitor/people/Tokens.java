package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.API_TOKEN;
import static org.scrutinymonitor.database.schema.Tables.API_TOKEN_OF;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tokens with which programs call the API in somebody's name. Of each only a digest is kept.
 */
@Component
class Tokens {
  /** How our tokens begin, so that one that lies about is known for what it is. */
  private static final String BEGINNING = "scrutiny_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Tokens(DSLContext sql, InstantSource time, Audit audit, TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * A token that can be used.
   *
   * @param name what it is for
   * @param owner whose it is
   * @param usedOn the last day on which it was used, null before the first
   */
  public record Entry(
      int id,
      String name,
      int person,
      String owner,
      List<String> scopes,
      Instant madeAt,
      Instant expiresAt,
      @Nullable LocalDate usedOn) {}

  /** Whoever calls with a token, and what the token lets them do. */
  record Caller(SignedIn who, List<String> scopes) {
    /** Whether the token opens a calendar feed, and so nothing else. */
    boolean isFeed() {
      return scopes.contains(Scope.CALENDAR_FEED.word());
    }
  }

  /** The viewer's tokens; for whoever keeps persons, everybody's. */
  @Transactional(readOnly = true)
  public List<Entry> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return sql.select(API_TOKEN, PERSON.NAME)
        .from(API_TOKEN)
        .join(PERSON)
        .on(PERSON.ID.eq(API_TOKEN.PERSON))
        .where(within(viewer))
        .and(API_TOKEN.REVOKED_AT.isNull())
        .and(API_TOKEN.EXPIRES_AT.gt(now()))
        .orderBy(PERSON.NAME, API_TOKEN.ID)
        .fetch(row -> {
          var t = row.value1();
          return new Entry(
              t.getId(),
              t.getName(),
              t.getPerson(),
              row.value2(),
              List.of(t.getScopes()),
              t.getMadeAt().toInstant(),
              t.getExpiresAt().toInstant(),
              t.getLastUsedOn());
        });
  }

  /** Makes a token in the viewer's name and returns it, for the only time. */
  @Transactional
  public String make(Viewer viewer, String name, Set<Scope> scopes, Duration lasts) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var words = scopes.stream().map(Scope::word).sorted().toArray(String[]::new);
    var id =
        sql.insertInto(API_TOKEN)
            .set(API_TOKEN.COUNCIL, viewer.council())
            .set(API_TOKEN.PERSON, viewer.person())
            .set(API_TOKEN.NAME, name)
            .set(API_TOKEN.SCOPES, words)
            .set(API_TOKEN.DIGEST, digest(token))
            .set(API_TOKEN.MADE_AT, now())
            .set(API_TOKEN.EXPIRES_AT, now().plus(lasts))
            .returning(API_TOKEN.ID)
            .fetchSingle()
            .getId();
    audit.entry(
        viewer.person(), "token.made", "token/" + id, Map.of("name", name, "scopes", words));
    return token;
  }

  /** Revokes a token: one's own, or as who keeps persons anybody's. */
  @Transactional
  public void revoke(Viewer viewer, int token) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    if (revoke(viewer, within(viewer).and(API_TOKEN.ID.eq(token))) == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "token.revoked", "token/" + token, Map.of());
  }

  /** Revokes all tokens of somebody who leaves. */
  @Transactional
  public void revokeAll(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    if (revoke(viewer, API_TOKEN.PERSON.eq(person)) > 0) {
      audit.entry(viewer.person(), "token.revoked-all", "person/" + person, Map.of());
    }
  }

  /** Who calls with this token, empty where it opens nothing; asked before any council is known. */
  Optional<Caller> caller(String token) {
    if (!token.startsWith(BEGINNING)) return Optional.empty();
    var t = API_TOKEN_OF.call(digest(token));
    var row =
        Objects.requireNonNull(
            transaction.execute(begun -> Optional.ofNullable(sql.selectFrom(t).fetchOne())));
    if (row.isEmpty()) return Optional.empty();
    var found = row.get();
    if (found.getRevokedAt() != null || !found.getExpiresAt().toInstant().isAfter(time.instant())) {
      return Optional.empty();
    }
    CouncilScope.run(
        found.getCouncil(), () -> transaction.executeWithoutResult(begun -> note(found.getId())));
    return Optional.of(
        new Caller(SignedIn.to(found.getCouncil(), found.getPerson()), List.of(found.getScopes())));
  }

  /** Notes the day of the last use, once a day. */
  private void note(int token) {
    var today = Days.today(time);
    var isFirst =
        API_TOKEN
            .ID
            .eq(token)
            .and(API_TOKEN.LAST_USED_ON.isNull().or(API_TOKEN.LAST_USED_ON.lt(today)));
    if (!sql.fetchExists(API_TOKEN, isFirst)) return;
    sql.update(API_TOKEN).set(API_TOKEN.LAST_USED_ON, today).where(isFirst).execute();
    audit.entryOfProgram("token.used", "token/" + token, Map.of());
  }

  private int revoke(Viewer viewer, Condition which) {
    return sql.update(API_TOKEN)
        .set(API_TOKEN.REVOKED_AT, now())
        .set(API_TOKEN.REVOKED_BY, viewer.person())
        .where(which)
        .and(API_TOKEN.REVOKED_AT.isNull())
        .execute();
  }

  private static Condition within(Viewer viewer) {
    return viewer.may(Permission.KEEP_PEOPLE)
        ? API_TOKEN.COUNCIL.eq(viewer.council())
        : API_TOKEN.PERSON.eq(viewer.person());
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
