package org.scrutinymonitor.document;

import static org.scrutinymonitor.database.schema.Tables.PACK;
import static org.scrutinymonitor.database.schema.Tables.PACK_FILE;
import static org.scrutinymonitor.database.schema.Tables.PACK_JOB;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.PackJobRecord;
import org.scrutinymonitor.document.PaperLook.Stamp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the files of packs, one a step. A step is a transaction: whatever ends the program, the
 * next step goes on where the last one ended.
 */
@Component
class PackJobs {
  /** A file that failed so often is given up. */
  private static final int MOST_FAILURES = 3;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  PackJobs(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** Does the next step of the council's oldest job; false where there is nothing to do. */
  @Transactional
  public boolean step() {
    var job = next();
    if (job == null) return false;
    var pack = Packs.fetch(sql, PACK.ID.eq(job.getPack())).getFirst();
    var missing = pack.missing();
    if (!missing.isEmpty()) {
      keep(pack, missing.getFirst());
      return true;
    }
    if (job.getAgain()) job.setDiffering(differing(pack).toArray(String[]::new));
    job.setEndedAt(now());
    job.update();
    audit.entryOfProgram(
        "pack.files-made",
        "pack/" + pack.id(),
        job.getDiffering() == null
            ? Map.of("files", pack.files().size())
            : Map.of("differing", Arrays.asList(job.getDiffering())));
    return true;
  }

  /** Notes that the next step failed; after some times the job is given up. */
  @Transactional
  public void failed(String why) {
    var job = next();
    if (job == null) return;
    job.setFailures(job.getFailures() + 1);
    job.setFailure(why);
    if (job.getFailures() >= MOST_FAILURES) job.setEndedAt(now());
    job.update();
    audit.entryOfProgram("pack.failed", "pack/" + job.getPack(), Map.of("why", why));
  }

  private @Nullable PackJobRecord next() {
    return sql.selectFrom(PACK_JOB)
        .where(PACK_JOB.ENDED_AT.isNull())
        .orderBy(PACK_JOB.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOne();
  }

  private void keep(Pack pack, Pack.Wanted wanted) {
    var content = written(pack, papers(pack), wanted);
    sql.insertInto(PACK_FILE)
        .set(PACK_FILE.COUNCIL, CouncilScope.council())
        .set(PACK_FILE.PACK, pack.id())
        .set(PACK_FILE.LANGUAGE, wanted.language())
        .set(PACK_FILE.FORMAT, wanted.format().stored())
        .set(PACK_FILE.CONTENT, content)
        .set(PACK_FILE.DIGEST, PaperJson.digest(content))
        .set(PACK_FILE.MADE_AT, now())
        .execute();
    audit.entryOfProgram(
        "pack.file-made",
        "pack/" + pack.id(),
        Map.of("language", wanted.language(), "format", wanted.format().stored()));
  }

  /** The addresses of the files that come out otherwise than they were kept. */
  private List<String> differing(Pack pack) {
    var papers = papers(pack);
    return pack.wanted().stream()
        .filter(wanted -> {
          var kept = pack.file(wanted.language(), wanted.format()).orElseThrow();
          var made = PaperJson.printed(PaperJson.digest(written(pack, papers, wanted)));
          return !made.equals(kept.digest());
        })
        .map(wanted -> wanted.language() + "/" + wanted.format().fileName())
        .toList();
  }

  private List<Paper> papers(Pack pack) {
    return PaperJson.read(
        Objects.requireNonNull(
            sql.select(PACK.SNAPSHOT)
                .from(PACK)
                .where(PACK.ID.eq(pack.id()))
                .fetchSingle()
                .value1()));
  }

  private static byte[] written(Pack pack, List<Paper> papers, Pack.Wanted wanted) {
    var paper = papers.get(pack.languages().indexOf(wanted.language()));
    return wanted.format().write(paper, new Stamp(pack.madeAt(), pack.digest()));
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
