package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.schema.tables.records.UpdateRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects dated updates: each correction is a further version with its reason, and all are kept.
 */
@Component
public class Corrections {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final GradingSchemes schemes;

  Corrections(DSLContext sql, InstantSource time, Audit audit, GradingSchemes schemes) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.schemes = schemes;
  }

  /**
   * A version of an update.
   *
   * @param reason why it was corrected, null for the first version
   * @param scheme by which it is graded, null where none is known
   */
  public record Version(
      int version,
      @Nullable String period,
      @Nullable String evidence,
      @Nullable String grade,
      @Nullable String explanation,
      @Nullable String reason,
      Instant at,
      @Nullable GradingScheme scheme) {}

  /** All versions of the update at a position of an item, the newest first. */
  @Transactional(readOnly = true)
  public List<Version> versions(Viewer viewer, String review, String path, int position) {
    viewer.ask(Permission.RUN_ROUNDS);
    var versions =
        sql.select(UPDATE.fields())
            .select(REVIEW.GRADING_SCHEME)
            .from(UPDATE)
            .join(ITEM)
            .on(ITEM.ID.eq(UPDATE.ITEM))
            .join(REVIEW)
            .on(REVIEW.ID.eq(ITEM.REVIEW))
            .where(REVIEW.ADDRESS.eq(review))
            .and(ITEM.PATH.eq(path))
            .and(UPDATE.POSITION.eq(position))
            .orderBy(UPDATE.VERSION.desc())
            .fetch(r -> version(r.into(UPDATE), r.get(REVIEW.GRADING_SCHEME)));
    if (versions.isEmpty()) throw Refusal.notFound();
    return versions;
  }

  private Version version(UpdateRecord r, @Nullable Integer ofReview) {
    var level = r.getLevel();
    var scheme =
        level == null
            ? ofReview == null ? null : schemes.find(ofReview).orElse(null)
            : schemes.ofLevel(level);
    return new Version(
        r.getVersion(),
        r.getPeriod(),
        r.getEvidence(),
        r.getGrade(),
        r.getExplanation(),
        r.getReason(),
        r.getRecordedAt().toInstant(),
        scheme);
  }

  /** What an update shall say, and why. */
  public record Wanted(
      int seen,
      @Nullable String evidence,
      @Nullable String grade,
      @Nullable String explanation,
      String reason) {}

  /** Adds a corrected version of an update; a refusal where it changed since it was seen. */
  @Transactional
  public void correct(Viewer viewer, String review, String path, int position, Wanted wanted) {
    viewer.ask(Permission.RUN_ROUNDS);
    if (wanted.reason().isBlank()) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.correction.reason-missing");
    }
    var item =
        sql.select(ITEM.ID)
            .from(ITEM)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ITEM.REVIEW))
            .where(REVIEW.ADDRESS.eq(review))
            .and(ITEM.PATH.eq(path))
            .forUpdate()
            .of(ITEM)
            .fetchOptional(ITEM.ID)
            .orElseThrow(Refusal::notFound);
    var newest = versions(viewer, review, path, position).getFirst();
    if (newest.version() != wanted.seen()) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.correction.stale");
    }
    var evidence = Typed.tidy(wanted.evidence());
    var grade = Typed.tidy(wanted.grade());
    var explanation = Typed.tidy(wanted.explanation());
    if (Objects.equals(evidence, newest.evidence())
        && Objects.equals(grade, newest.grade())
        && Objects.equals(explanation, newest.explanation())) {
      return;
    }
    var row =
        sql.selectFrom(UPDATE)
            .where(UPDATE.ITEM.eq(item))
            .and(UPDATE.POSITION.eq(position))
            .and(UPDATE.VERSION.eq(newest.version()))
            .fetchSingle();
    var corrected = row.copy();
    // The database reckons this one itself.
    corrected.touched(UPDATE.SAID_ON, false);
    corrected.setVersion(newest.version() + 1);
    corrected.setEvidence(evidence);
    corrected.setGrade(grade);
    var scheme = newest.scheme();
    corrected.setLevel(
        grade == null || scheme == null
            ? null
            : scheme.level(grade).map(GradingScheme.Level::id).orElse(null));
    corrected.setExplanation(explanation);
    corrected.setReason(wanted.reason().strip());
    corrected.setRecordedAt(time.instant().atOffset(ZoneOffset.UTC));
    corrected.setRecordedBy(viewer.person());
    corrected.insert();
    audit.entry(
        viewer.person(),
        "update.corrected",
        review + "/" + path,
        Map.of("position", position, "version", newest.version() + 1, "reason", wanted.reason()));
  }
}
