package org.scrutinymonitor.document;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.PACK;
import static org.scrutinymonitor.database.schema.Tables.PACK_FILE;
import static org.scrutinymonitor.database.schema.Tables.PACK_JOB;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The packs of meetings. What went to a meeting is never changed: another pack is another one. */
@Component
class Packs {
  private final DSLContext sql;
  private final InstantSource time;
  private final Councils councils;
  private final Meetings meetings;
  private final PackSources sources;
  private final Audit audit;

  Packs(
      DSLContext sql,
      InstantSource time,
      Councils councils,
      Meetings meetings,
      PackSources sources,
      Audit audit) {
    this.councils = councils;
    this.sql = sql;
    this.time = time;
    this.meetings = meetings;
    this.sources = sources;
    this.audit = audit;
  }

  /** The packs of a meeting, the newest first. */
  @Transactional(readOnly = true)
  public List<Pack> ofMeeting(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    meetings.find(viewer, meeting);
    return fetch(sql, PACK.MEETING.eq(meeting)).reversed();
  }

  /** A pack of a meeting by its number there. */
  @Transactional(readOnly = true)
  public Pack find(Viewer viewer, int meeting, int number) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    return fetch(sql, PACK.MEETING.eq(meeting).and(PACK.NUMBER.eq(number))).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The bytes of a file of a pack. */
  @Transactional(readOnly = true)
  public byte[] content(Viewer viewer, Pack pack, Pack.File file) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    return sql.select(PACK_FILE.CONTENT)
        .from(PACK_FILE)
        .where(PACK_FILE.PACK.eq(pack.id()))
        .and(PACK_FILE.LANGUAGE.eq(file.language()))
        .and(PACK_FILE.FORMAT.eq(file.format().stored()))
        .fetchSingle()
        .value1();
  }

  /** All that went into a pack: the bytes of which its digest is taken. */
  @Transactional(readOnly = true)
  public byte[] snapshot(Viewer viewer, Pack pack) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    return sql.select(PACK.SNAPSHOT)
        .from(PACK)
        .where(PACK.ID.eq(pack.id()))
        .fetchSingle()
        .value1()
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Freezes what goes to a meeting as its next pack, and has the files of it made. All is read as
   * it stood at one moment. Returns the number of the pack.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int make(Viewer viewer, int meeting, Set<Pack.Option> options) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var held = meetings.find(viewer, meeting);
    if (!held.isHeld()) throw new Refusal(Refusal.Sort.STALE, "packs.cancelled");
    var number =
        1
            + sql.select(coalesce(max(PACK.NUMBER), 0))
                .from(PACK)
                .where(PACK.MEETING.eq(meeting))
                .fetchSingle()
                .value1();
    var at = time.instant().truncatedTo(ChronoUnit.MILLIS);
    var languages = councils.settings().languages();
    var papers =
        sources.of(viewer, meeting, options.contains(Pack.Option.LEDGER), languages).stream()
            .map(source -> PackPaper.of(source, number, at))
            .toList();
    var snapshot = PaperJson.write(papers);
    var digest = PaperJson.digest(snapshot);
    var pack =
        sql.insertInto(PACK)
            .set(PACK.COUNCIL, viewer.council())
            .set(PACK.MEETING, meeting)
            .set(PACK.NUMBER, number)
            .set(
                PACK.OPTIONS,
                options.stream().sorted().map(Pack.Option::stored).toArray(String[]::new))
            .set(PACK.LANGUAGES, languages.toArray(String[]::new))
            .set(PACK.SNAPSHOT, snapshot)
            .set(PACK.DIGEST, digest)
            .set(PACK.MADE_AT, at.atOffset(ZoneOffset.UTC))
            .set(PACK.MADE_BY, viewer.person())
            .onConflictDoNothing()
            .returning(PACK.ID)
            .fetchOptional()
            .orElseThrow(() -> new Refusal(Refusal.Sort.STALE, "packs.made-already"))
            .getId();
    want(viewer, pack, false);
    audit.entry(
        viewer.person(),
        "pack.made",
        "meeting/" + meeting,
        Map.of("pack", number, "digest", PaperJson.printed(digest)));
    return number;
  }

  /** Has the files of a pack made again from its snapshot, to be compared with those kept. */
  @Transactional
  public void again(Viewer viewer, int meeting, int number) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var id =
        sql.select(PACK.ID)
            .from(PACK)
            .where(PACK.MEETING.eq(meeting))
            .and(PACK.NUMBER.eq(number))
            .fetchOptional(PACK.ID)
            .orElseThrow(Refusal::notFound);
    var atWork = sql.fetchExists(PACK_JOB, PACK_JOB.PACK.eq(id).and(PACK_JOB.ENDED_AT.isNull()));
    if (atWork) throw new Refusal(Refusal.Sort.STALE, "packs.at-work");
    want(viewer, id, true);
    audit.entry(viewer.person(), "pack.made-again", "meeting/" + meeting, Map.of("pack", number));
  }

  private void want(Viewer viewer, int pack, boolean again) {
    sql.insertInto(PACK_JOB)
        .set(PACK_JOB.COUNCIL, viewer.council())
        .set(PACK_JOB.PACK, pack)
        .set(PACK_JOB.AGAIN, again)
        .set(PACK_JOB.WANTED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(PACK_JOB.WANTED_BY, viewer.person())
        .execute();
  }

  /** Packs without their snapshots and the bytes of their files, the oldest first. */
  static List<Pack> fetch(DSLContext sql, Condition which) {
    var packs =
        sql.select(
                PACK.ID,
                PACK.NUMBER,
                PACK.OPTIONS,
                PACK.LANGUAGES,
                PACK.DIGEST,
                PACK.MADE_AT,
                PERSON.NAME)
            .from(PACK)
            .join(PERSON)
            .on(PERSON.ID.eq(PACK.MADE_BY))
            .where(which)
            .orderBy(PACK.NUMBER)
            .fetch();
    var ids = packs.getValues(PACK.ID);
    var files =
        sql.select(
                PACK_FILE.PACK,
                PACK_FILE.LANGUAGE,
                PACK_FILE.FORMAT,
                field("length({0})", Integer.class, PACK_FILE.CONTENT),
                PACK_FILE.DIGEST)
            .from(PACK_FILE)
            .where(PACK_FILE.PACK.in(ids))
            .orderBy(PACK_FILE.ID)
            .fetchGroups(
                PACK_FILE.PACK,
                r ->
                    new Pack.File(
                        r.value2(),
                        PackFormat.ofStored(r.value3()),
                        r.value4(),
                        PaperJson.printed(r.value5())));
    var jobs =
        sql.selectFrom(PACK_JOB)
            .where(PACK_JOB.PACK.in(ids))
            .orderBy(PACK_JOB.ID)
            .fetchGroups(
                PACK_JOB.PACK,
                r ->
                    new Pack.Job(
                        r.getAgain(),
                        r.getWantedAt().toInstant(),
                        r.getEndedAt() == null ? null : r.getEndedAt().toInstant(),
                        r.getEndedAt() == null ? null : r.getFailure(),
                        r.getDiffering() == null ? null : Arrays.asList(r.getDiffering())));
    return packs.map(r ->
        new Pack(
            r.get(PACK.ID),
            r.get(PACK.NUMBER),
            Pack.Option.ofStored(r.get(PACK.OPTIONS)),
            Arrays.asList(r.get(PACK.LANGUAGES)),
            PaperJson.printed(r.get(PACK.DIGEST)),
            r.get(PACK.MADE_AT).toInstant(),
            r.get(PERSON.NAME),
            files.getOrDefault(r.get(PACK.ID), List.of()),
            jobs.getOrDefault(r.get(PACK.ID), List.of())));
  }
}
