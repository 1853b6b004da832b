package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.AUTHENTICATOR;
import static org.scrutinymonitor.database.schema.Tables.RECOVERY_CODE;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.schema.tables.records.AuthenticatorRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The apps that show codes, one for a person, and the codes for the day on which it is lost. */
@Component
class Authenticators {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  private final DSLContext sql;
  private final InstantSource time;
  private final Sealing sealing;
  private final Audit audit;

  Authenticators(DSLContext sql, InstantSource time, Sealing sealing, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.sealing = sealing;
    this.audit = audit;
  }

  /** Which authenticators count: those that were confirmed and not removed. */
  static Condition inUse() {
    return AUTHENTICATOR.CONFIRMED_AT.isNotNull().and(AUTHENTICATOR.REMOVED_AT.isNull());
  }

  /** Whether the viewer has an app in use. */
  @Transactional(readOnly = true)
  public boolean has(Viewer viewer) {
    return find(viewer.person(), inUse()) != null;
  }

  /** The secret of an app that the viewer is about to set up, the same until it is confirmed. */
  @Transactional
  public byte[] begin(Viewer viewer) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var begun = find(viewer.person(), AUTHENTICATOR.CONFIRMED_AT.isNull());
    if (begun != null) return secret(begun);
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    sql.insertInto(AUTHENTICATOR)
        .set(AUTHENTICATOR.COUNCIL, viewer.council())
        .set(AUTHENTICATOR.PERSON, viewer.person())
        .set(
            AUTHENTICATOR.SECRET,
            sealing.sealed(secret, SignedIn.name(viewer.council(), viewer.person())))
        .set(AUTHENTICATOR.MADE_AT, now())
        .execute();
    audit.entry(viewer.person(), "authenticator.begun", subject(viewer.person()), Map.of());
    return secret;
  }

  /**
   * Takes the app into use, in place of any before it, once it has shown a right code.
   *
   * @return the recovery codes, shown for the only time; empty where the code was wrong
   */
  @Transactional
  public List<String> confirm(Viewer viewer, String typed) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var begun = find(viewer.person(), AUTHENTICATOR.CONFIRMED_AT.isNull());
    if (begun == null) return List.of();
    var step = TimeCode.step(secret(begun), plain(typed), time.instant(), begun.getLastStep());
    if (step.isEmpty()) return List.of();
    take(viewer.person(), viewer.person(), inUse());
    sql.update(AUTHENTICATOR)
        .set(AUTHENTICATOR.CONFIRMED_AT, now())
        .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
        .where(AUTHENTICATOR.ID.eq(begun.getId()))
        .execute();
    audit.entry(viewer.person(), "authenticator.confirmed", subject(viewer.person()), Map.of());
    var codes = new ArrayList<String>();
    for (int i = 0; i < RECOVERY_CODES; i++) codes.add(recoveryCode(viewer, begun.getId()));
    return codes;
  }

  /** Takes an app out of use: one's own, or that of somebody who has lost their telephone. */
  @Transactional
  public void remove(Viewer viewer, int person) {
    viewer.ask(person == viewer.person() ? Permission.KEEP_OWN_ACCOUNT : Permission.KEEP_PEOPLE);
    take(viewer.person(), person, AUTHENTICATOR.REMOVED_AT.isNull());
    audit.entry(viewer.person(), "authenticator.removed", subject(person), Map.of());
  }

  /** Whether somebody has typed a code of their app, or one of their recovery codes, each once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isRight(int person, String typed) {
    var app = find(person, inUse());
    if (app == null) return false;
    var code = plain(typed);
    var step = TimeCode.step(secret(app), code, time.instant(), app.getLastStep());
    var taken =
        step.isPresent()
            ? sql.update(AUTHENTICATOR)
                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                .where(AUTHENTICATOR.ID.eq(app.getId()))
                .and(AUTHENTICATOR.LAST_STEP.lt(step.getAsLong()))
                .execute()
            : sql.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.USED_AT, now())
                .where(RECOVERY_CODE.AUTHENTICATOR.eq(app.getId()))
                .and(RECOVERY_CODE.DIGEST.eq(digest(app.getId(), code)))
                .and(RECOVERY_CODE.USED_AT.isNull())
                .execute();
    audit.entry(
        person,
        taken == 1 ? "authenticator.used" : "authenticator.wrong-code",
        subject(person),
        Map.of("recovery", step.isEmpty()));
    return taken == 1;
  }

  private String recoveryCode(Viewer viewer, int authenticator) {
    var bytes = new byte[RECOVERY_BYTES];
    RANDOM.nextBytes(bytes);
    var code = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
    sql.insertInto(RECOVERY_CODE)
        .set(RECOVERY_CODE.COUNCIL, viewer.council())
        .set(RECOVERY_CODE.AUTHENTICATOR, authenticator)
        .set(RECOVERY_CODE.DIGEST, digest(authenticator, code))
        .execute();
    return code.replaceAll("(.{4})(?!$)", "$1-");
  }

  private void take(int by, int person, Condition which) {
    sql.update(AUTHENTICATOR)
        .set(AUTHENTICATOR.REMOVED_AT, now())
        .set(AUTHENTICATOR.REMOVED_BY, by)
        .where(AUTHENTICATOR.PERSON.eq(person))
        .and(which)
        .execute();
  }

  private @Nullable AuthenticatorRecord find(int person, Condition which) {
    return sql.selectFrom(AUTHENTICATOR)
        .where(AUTHENTICATOR.PERSON.eq(person))
        .and(AUTHENTICATOR.REMOVED_AT.isNull())
        .and(which)
        .orderBy(AUTHENTICATOR.ID.desc())
        .limit(1)
        .fetchOne();
  }

  private byte[] secret(AuthenticatorRecord row) {
    return sealing.opened(row.getSecret(), SignedIn.name(row.getCouncil(), row.getPerson()));
  }

  private byte[] digest(int authenticator, String code) {
    return sealing.signature("recovery code", authenticator + " " + code);
  }

  /** As it is compared: people type codes with gaps and dashes. */
  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static String subject(int person) {
    return "person/" + person;
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
