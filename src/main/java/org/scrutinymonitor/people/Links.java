package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_LINK;
import static org.scrutinymonitor.database.schema.Tables.SIGN_IN_LINK_OF;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that let one person in once. Of a token only its digest is kept. */
@Component
public class Links {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Links(DSLContext sql, InstantSource time, Audit audit, TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What became of a token that somebody followed. */
  public sealed interface Followed {
    /** The person whom it lets in; it cannot be used again. */
    record LetIn(int council, int person, LinkPurpose purpose) implements Followed {}

    /** It was good once: used already, or too old. A new one can go to the same person. */
    record Spent(int council, int person, LinkPurpose purpose) implements Followed {}

    /** Nothing that we made. */
    record Unknown() implements Followed {}
  }

  /** Makes a link for a person of the council of this transaction, and returns its token. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String make(int person, LinkPurpose purpose) {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = time.instant().atOffset(ZoneOffset.UTC);
    sql.insertInto(SIGN_IN_LINK)
        .set(SIGN_IN_LINK.COUNCIL, CouncilScope.council())
        .set(SIGN_IN_LINK.PERSON, person)
        .set(SIGN_IN_LINK.PURPOSE, purpose.stored())
        .set(SIGN_IN_LINK.DIGEST, digest(token))
        .set(SIGN_IN_LINK.MADE_AT, now)
        .set(SIGN_IN_LINK.EXPIRES_AT, now.plus(purpose.lasts()))
        .execute();
    audit.entryOfProgram("link.made", "person/" + person, Map.of("purpose", purpose.stored()));
    return token;
  }

  /** Looks at a token without using it up, before any council is known. */
  public Followed look(String token) {
    var l = SIGN_IN_LINK_OF.call(digest(token));
    var row = transaction.execute(begun -> Optional.ofNullable(sql.selectFrom(l).fetchOne()));
    if (row == null || row.isEmpty()) return new Followed.Unknown();
    var link = row.get();
    var purpose = LinkPurpose.ofStored(link.getPurpose());
    return link.getUsedAt() == null && link.getExpiresAt().toInstant().isAfter(time.instant())
        ? new Followed.LetIn(link.getCouncil(), link.getPerson(), purpose)
        : new Followed.Spent(link.getCouncil(), link.getPerson(), purpose);
  }

  /** Uses a token up: of two who follow it at once, one is let in. */
  public Followed follow(String token) {
    var found = look(token);
    if (!(found instanceof Followed.LetIn letIn)) return found;
    var used =
        CouncilScope.in(
            letIn.council(), () -> transaction.execute(begun -> use(token, letIn.person())));
    return Objects.requireNonNull(used)
        ? letIn
        : new Followed.Spent(letIn.council(), letIn.person(), letIn.purpose());
  }

  private boolean use(String token, int person) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var rows =
        sql.update(SIGN_IN_LINK)
            .set(SIGN_IN_LINK.USED_AT, now)
            .where(SIGN_IN_LINK.DIGEST.eq(digest(token)))
            .and(SIGN_IN_LINK.USED_AT.isNull())
            .and(SIGN_IN_LINK.EXPIRES_AT.gt(now))
            .execute();
    if (rows == 1) audit.entry(person, "link.followed", "person/" + person, Map.of());
    return rows == 1;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
