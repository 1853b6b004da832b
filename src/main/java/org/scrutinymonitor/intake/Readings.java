package org.scrutinymonitor.intake;

import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.READING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.schema.tables.Person;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All documents that came in, from the reading to the register. */
@Component
@Transactional(readOnly = true)
public class Readings {
  private static final Person CONFIRMER = PERSON.as("confirmer");

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Registrations registrations;
  private final Levels levels;

  Readings(
      DSLContext sql, InstantSource time, Audit audit, Registrations registrations, Levels levels) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.registrations = registrations;
    this.levels = levels;
  }

  /** What became of the attempt to confirm a reading. */
  sealed interface Confirmation {
    /** The review that came of it is in the register. */
    record Registered(String review, int items) implements Confirmation {}

    /** Something must be seen to first. */
    record Missing(Reading reading, List<Obstacle> obstacles) implements Confirmation {}
  }

  /** One reading, whether the work on it goes on or has ended. */
  Reading find(Viewer viewer, int id) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    return rows(READING.ID.eq(id)).fetchOptional(this::reading).orElseThrow(Refusal::notFound);
  }

  /** The newest earlier reading of a file with this content, null where it is new. */
  @Nullable Integer earlier(Viewer viewer, byte[] digest) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    return sql.select(READING.ID)
        .from(READING)
        .where(READING.DIGEST.eq(digest))
        .and(READING.DISCARDED_AT.isNull())
        .orderBy(READING.ID.desc())
        .limit(1)
        .fetchOne(READING.ID);
  }

  /** The file behind a reading, as it came. */
  Original original(Viewer viewer, int id) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    return sql.select(READING.FILE_NAME, READING.MEDIA_TYPE, READING.ORIGINAL)
        .from(READING)
        .where(READING.ID.eq(id))
        .fetchOptional(row -> new Original(row.value1(), row.value2(), row.value3()))
        .orElseThrow(Refusal::notFound);
  }

  /** Keeps a file and what was read from it, and returns the reading's number. */
  @Transactional
  public int take(Viewer viewer, Original original, OpenReview read) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    var row = sql.newRecord(READING);
    row.setCouncil(viewer.council());
    row.setFileName(original.fileName());
    row.setMediaType(original.mediaType());
    row.setSize(original.content().length);
    row.setDigest(original.digest());
    row.setOriginal(original.content());
    row.setAsRead(Kept.review(read));
    row.setDraft(Kept.review(read));
    row.setReadAt(now());
    row.setReadBy(viewer.person());
    row.insert();
    var detail = Map.of("file", original.fileName(), "doubts", read.doubts().size());
    audit.entry(viewer.person(), "reading.taken", subject(row.getId()), detail);
    return row.getId();
  }

  /** Sets a reading aside; its file stays, nothing of it enters the register. */
  @Transactional
  public void discard(Viewer viewer, int id) {
    var reading = open(viewer, id);
    sql.update(READING)
        .set(READING.DISCARDED_AT, now())
        .set(READING.VERSION, reading.version() + 1)
        .where(READING.ID.eq(id))
        .execute();
    audit.entry(
        viewer.person(), "reading.discarded", subject(id), Map.of("file", reading.fileName()));
  }

  /** Enters a reading whose doubts are settled into the register: all of it or nothing. */
  @Transactional(rollbackFor = Exception.class)
  Confirmation confirm(Viewer viewer, int id, int version) throws InvalidReview {
    var reading = open(viewer, id);
    if (version != reading.version()) throw new Refusal(Refusal.Sort.STALE, "intake.stale");
    var obstacles = Obstacle.of(reading.draft());
    if (!obstacles.isEmpty()) return new Confirmation.Missing(reading, obstacles);
    var result = levels.result(reading.draft());
    var address = registrations.register(viewer, result);
    var review = sql.fetchSingle(REVIEW, REVIEW.ADDRESS.eq(address)).getId();
    sql.update(READING)
        .set(READING.CONFIRMED_AT, now())
        .set(READING.CONFIRMED_BY, viewer.person())
        .set(READING.REVIEW, review)
        .set(READING.VERSION, version + 1)
        .where(READING.ID.eq(id))
        .execute();
    audit.entry(viewer.person(), "reading.confirmed", subject(id), Map.of("review", address));
    return new Confirmation.Registered(address, Draft.count(result));
  }

  /** A reading on which work goes on, held until the end of this transaction. */
  Reading open(Viewer viewer, int id) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    var reading =
        rows(READING.ID.eq(id))
            .forUpdate()
            .of(READING)
            .fetchOptional(this::reading)
            .orElseThrow(Refusal::notFound);
    if (reading.closed() != null) throw new Refusal(Refusal.Sort.STALE, "intake.closed-already");
    return reading;
  }

  /** Keeps the officer's work on a reading that {@link #open} holds. */
  @Transactional
  public Reading keep(
      Viewer viewer, Reading reading, Draft draft, String act, Map<String, ?> detail) {
    sql.update(READING)
        .set(READING.DRAFT, Kept.review(draft.review()))
        .set(READING.SETTLED, Kept.settled(draft.settled()))
        .set(READING.REMOVED, new TreeSet<>(draft.removed()).toArray(String[]::new))
        .set(READING.VERSION, reading.version() + 1)
        .where(READING.ID.eq(reading.id()))
        .execute();
    audit.entry(viewer.person(), act, subject(reading.id()), detail);
    return find(viewer, reading.id());
  }

  private SelectConditionStep<?> rows(Condition condition) {
    return sql.select(
            READING.ID,
            READING.FILE_NAME,
            READING.MEDIA_TYPE,
            READING.SIZE,
            READING.AS_READ,
            READING.DRAFT,
            READING.SETTLED,
            READING.REMOVED,
            READING.VERSION,
            READING.READ_AT,
            READING.CONFIRMED_AT,
            READING.DISCARDED_AT,
            PERSON.NAME,
            CONFIRMER.NAME,
            REVIEW.ADDRESS)
        .from(READING)
        .join(PERSON)
        .on(PERSON.ID.eq(READING.READ_BY))
        .leftJoin(CONFIRMER)
        .on(CONFIRMER.ID.eq(READING.CONFIRMED_BY))
        .leftJoin(REVIEW)
        .on(REVIEW.ID.eq(READING.REVIEW))
        .where(condition);
  }

  private Reading reading(Record row) {
    var ended = row.get(READING.CONFIRMED_AT);
    if (ended == null) ended = row.get(READING.DISCARDED_AT);
    return new Reading(
        row.get(READING.ID),
        row.get(READING.FILE_NAME),
        row.get(READING.MEDIA_TYPE),
        row.get(READING.SIZE),
        row.get(READING.READ_AT).toInstant(),
        row.get(PERSON.NAME),
        row.get(READING.VERSION),
        new Draft(
            Kept.review(row.get(READING.AS_READ)),
            Kept.review(row.get(READING.DRAFT)),
            Kept.settled(row.get(READING.SETTLED)),
            Set.of(row.get(READING.REMOVED))),
        ended == null
            ? null
            : new Reading.Closed(
                ended.toInstant(), row.get(CONFIRMER.NAME), row.get(REVIEW.ADDRESS)));
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }

  private static String subject(int id) {
    return "readings/" + id;
  }
}
