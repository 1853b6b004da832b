package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.PASSKEY;
import static org.scrutinymonitor.database.schema.Tables.PASSKEY_OF;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.PasskeyRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passkeys of persons, as Spring Security's check of them asks for them. To a passkey an
 * account is called by its number, "3/17", which says nothing of whose it is.
 */
@Component
class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Passkeys(DSLContext sql, InstantSource time, Audit audit, TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** A passkey of the viewer. */
  public record Entry(int id, String label, Instant madeAt, @Nullable Instant usedAt) {}

  /** The viewer's own passkeys, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.PERSON.eq(viewer.person()))
        .and(PASSKEY.REMOVED_AT.isNull())
        .orderBy(PASSKEY.ID)
        .fetch(row ->
            new Entry(
                row.getId(),
                row.getLabel(),
                row.getMadeAt().toInstant(),
                row.getLastUsedAt() == null ? null : row.getLastUsedAt().toInstant()));
  }

  /** Takes one of the viewer's own passkeys out of use. */
  @Transactional
  public void remove(Viewer viewer, int passkey) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var removed =
        sql.update(PASSKEY)
            .set(PASSKEY.REMOVED_AT, now())
            .where(PASSKEY.ID.eq(passkey))
            .and(PASSKEY.PERSON.eq(viewer.person()))
            .and(PASSKEY.REMOVED_AT.isNull())
            .execute();
    if (removed == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "passkey.removed", "passkey/" + passkey, Map.of());
  }

  /** Takes all passkeys of somebody else out of use, who has lost them. */
  @Transactional
  public void removeAll(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    sql.update(PASSKEY)
        .set(PASSKEY.REMOVED_AT, now())
        .where(PASSKEY.PERSON.eq(person))
        .and(PASSKEY.REMOVED_AT.isNull())
        .execute();
    audit.entry(viewer.person(), "passkeys.removed", "person/" + person, Map.of());
  }

  /** The account that a user handle names. */
  static SignedIn account(Bytes userId) {
    var numbers = new String(userId.getBytes(), StandardCharsets.UTF_8).split("/", 2);
    return SignedIn.to(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  @Override
  public void save(CredentialRecord record) {
    var who = account(record.getUserEntityUserId());
    within(
        who.council(),
        () -> {
          if (!used(who, record)) add(who, record);
          return true;
        });
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    var k = PASSKEY_OF.call(credential.getBytes());
    var council =
        Objects.requireNonNull(
            transaction.execute(begun -> sql.select(k.COUNCIL).from(k).fetchOptional(k.COUNCIL)));
    if (council.isEmpty()) return null;
    return within(
            council.get(),
            () ->
                sql.selectFrom(PASSKEY)
                    .where(PASSKEY.CREDENTIAL.eq(credential.getBytes()))
                    .fetchOptional(Passkeys::record))
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    var who = account(userId);
    return within(
        who.council(),
        () ->
            sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON.eq(who.person()))
                .and(PASSKEY.REMOVED_AT.isNull())
                .fetch(Passkeys::record));
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("passkeys are removed by their person");
  }

  @Override
  public PublicKeyCredentialUserEntity findById(Bytes userId) {
    var who = account(userId);
    return within(
        who.council(),
        () ->
            sql.select(PERSON.EMAIL, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(who.person()))
                .fetchSingle(row ->
                    ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(userId)
                        .name(row.value1())
                        .displayName(row.value2())
                        .build()));
  }

  @Override
  public PublicKeyCredentialUserEntity findByUsername(String name) {
    return findById(new Bytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("persons are kept elsewhere");
  }

  private boolean used(SignedIn who, CredentialRecord record) {
    var rows =
        sql.update(PASSKEY)
            .set(PASSKEY.SIGNATURE_COUNT, record.getSignatureCount())
            .set(PASSKEY.BACKUP_STATE, record.isBackupState())
            .set(PASSKEY.LAST_USED_AT, now())
            .where(PASSKEY.CREDENTIAL.eq(record.getCredentialId().getBytes()))
            .execute();
    if (rows == 0) return false;
    audit.entry(who.person(), "passkey.used", "person/" + who.person(), Map.of());
    return true;
  }

  private void add(SignedIn who, CredentialRecord record) {
    var clientData = record.getAttestationClientDataJSON();
    sql.insertInto(PASSKEY)
        .set(PASSKEY.COUNCIL, who.council())
        .set(PASSKEY.PERSON, who.person())
        .set(PASSKEY.LABEL, record.getLabel())
        .set(PASSKEY.CREDENTIAL, record.getCredentialId().getBytes())
        .set(PASSKEY.PUBLIC_KEY, record.getPublicKey().getBytes())
        .set(PASSKEY.SIGNATURE_COUNT, record.getSignatureCount())
        .set(PASSKEY.UV_INITIALIZED, record.isUvInitialized())
        .set(PASSKEY.BACKUP_ELIGIBLE, record.isBackupEligible())
        .set(PASSKEY.BACKUP_STATE, record.isBackupState())
        .set(
            PASSKEY.TRANSPORTS,
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .set(PASSKEY.ATTESTATION, Objects.requireNonNull(record.getAttestationObject()).getBytes())
        .set(PASSKEY.CLIENT_DATA, clientData == null ? null : clientData.getBytes())
        .set(PASSKEY.MADE_AT, now())
        .execute();
    audit.entry(who.person(), "passkey.added", "person/" + who.person(), Map.of());
  }

  private static CredentialRecord record(PasskeyRecord row) {
    var clientData = row.getClientData();
    var record =
        ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(new Bytes(row.getCredential()))
            .userEntityUserId(
                new Bytes(
                    SignedIn.name(row.getCouncil(), row.getPerson())
                        .getBytes(StandardCharsets.UTF_8)))
            .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
            .signatureCount(row.getSignatureCount())
            .uvInitialized(row.getUvInitialized())
            .backupEligible(row.getBackupEligible())
            .backupState(row.getBackupState())
            .transports(
                Arrays.stream(row.getTransports())
                    .map(AuthenticatorTransport::valueOf)
                    .collect(Collectors.toSet()))
            .attestationObject(new Bytes(row.getAttestation()))
            .label(row.getLabel())
            .created(row.getMadeAt().toInstant());
    return (clientData == null ? record : record.attestationClientDataJSON(new Bytes(clientData)))
        .build();
  }

  private <T> T within(int council, Supplier<T> work) {
    var done =
        CouncilScope.in(
            council, () -> transaction.<Optional<T>>execute(begun -> Optional.of(work.get())));
    return Objects.requireNonNull(done).orElseThrow();
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
