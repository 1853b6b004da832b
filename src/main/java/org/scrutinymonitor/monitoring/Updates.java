package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.schema.tables.records.UpdateRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Reviews;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officers' dated updates; they are added, and never changed. */
@Component
public class Updates {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final GradingSchemes schemes;

  Updates(DSLContext sql, InstantSource time, Audit audit, GradingSchemes schemes) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.schemes = schemes;
  }

  /**
   * Adds the newest update of an item.
   *
   * @param address the review's address
   * @param path the item's address below it: "1/b/2"
   */
  @Transactional
  public void add(Viewer viewer, String address, String path, OpenReview.Update update) {
    viewer.ask(Permission.ADD_REVIEW);
    var item =
        sql.select(ITEM.ID, REVIEW.GRADING_SCHEME)
            .from(ITEM)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ITEM.REVIEW))
            .where(REVIEW.ADDRESS.eq(address))
            .and(ITEM.PATH.eq(path))
            .forUpdate()
            .of(ITEM)
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    var number = item.get(REVIEW.GRADING_SCHEME);
    var scheme = number == null ? null : schemes.find(number).orElseThrow();
    var last =
        sql.select(coalesce(max(UPDATE.POSITION), 0))
            .from(UPDATE)
            .where(UPDATE.ITEM.eq(item.get(ITEM.ID)))
            .fetchSingle()
            .value1();
    row(viewer, item.get(ITEM.ID), last + 1, scheme, update).insert();
    audit.entry(viewer.person(), "update.added", address + "/" + path, Map.of());
  }

  /** Adds the updates of all items of a review that has just entered the register. */
  @Transactional
  public void addAll(Viewer viewer, Reviews.Added review) {
    viewer.ask(Permission.ADD_REVIEW);
    var rows = new ArrayList<UpdateRecord>();
    for (var item : review.items()) {
      int position = 1;
      for (var update : item.item().updates()) {
        rows.add(row(viewer, item.id(), position++, review.scheme(), update));
      }
    }
    if (rows.isEmpty()) return;
    sql.batchInsert(rows).execute();
    audit.entry(viewer.person(), "updates.added", review.address(), Map.of("updates", rows.size()));
  }

  private UpdateRecord row(
      Viewer viewer,
      int item,
      int position,
      @Nullable GradingScheme scheme,
      OpenReview.Update update) {
    var row = sql.newRecord(UPDATE);
    row.setCouncil(viewer.council());
    row.setItem(item);
    row.setPosition(position);
    var period = update.period();
    Stored.set(row, UPDATE.PERIOD, period);
    row.setEvidence(update.evidence());
    row.setGrade(update.grade());
    row.setLevel(level(scheme, update.grade()));
    row.setExplanation(update.explanation());
    row.setRecordedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setRecordedBy(viewer.person());
    return row;
  }

  private static @Nullable Integer level(@Nullable GradingScheme scheme, @Nullable String grade) {
    if (scheme == null || grade == null) return null;
    return scheme.level(grade).map(GradingScheme.Level::id).orElse(null);
  }
}
