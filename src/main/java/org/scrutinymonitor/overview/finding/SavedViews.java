package org.scrutinymonitor.overview.finding;

import static org.scrutinymonitor.database.schema.Tables.SAVED_VIEW;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of lists that persons named for themselves; nobody sees those of another. */
@Component
class SavedViews {
  static final int LONGEST_NAME = 80;
  static final int MOST = 50;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  SavedViews(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /**
   * A list that somebody named.
   *
   * @param asked what stands behind the question mark of its address
   */
  record SavedView(int id, String name, String asked) {}

  /** Those of this person, by name. */
  @Transactional(readOnly = true)
  public List<SavedView> of(Viewer viewer) {
    viewer.ask(Permission.READ_REVIEWS);
    return sql.selectFrom(SAVED_VIEW)
        .where(SAVED_VIEW.PERSON.eq(viewer.person()))
        .and(SAVED_VIEW.REMOVED_AT.isNull())
        .orderBy(SAVED_VIEW.NAME)
        .fetch(r -> new SavedView(r.getId(), r.getName(), r.getAsked()));
  }

  /** Keeps a list under a name, in place of another of this name. */
  @Transactional
  public void save(Viewer viewer, String name, Wanted wanted) {
    viewer.ask(Permission.READ_REVIEWS);
    var kept = of(viewer);
    var known = kept.stream().filter(view -> view.name().equalsIgnoreCase(name)).findFirst();
    if (known.isEmpty() && kept.size() >= MOST) {
      throw new Refusal(Refusal.Sort.WRONG, "overview.saved.too-many", MOST);
    }
    known.ifPresent(view -> end(viewer, view.id()));
    sql.insertInto(SAVED_VIEW)
        .set(SAVED_VIEW.COUNCIL, viewer.council())
        .set(SAVED_VIEW.PERSON, viewer.person())
        .set(SAVED_VIEW.NAME, name)
        .set(SAVED_VIEW.ASKED, wanted.page(1).asked())
        .set(SAVED_VIEW.SAVED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .execute();
    audit.entry(viewer.person(), "view.saved", name, Map.of("asked", wanted.page(1).asked()));
  }

  /** Keeps a list no longer. */
  @Transactional
  public void remove(Viewer viewer, int view) {
    viewer.ask(Permission.READ_REVIEWS);
    if (end(viewer, view) == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "view.removed", String.valueOf(view), Map.of());
  }

  private int end(Viewer viewer, int view) {
    return sql.update(SAVED_VIEW)
        .set(SAVED_VIEW.REMOVED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .where(SAVED_VIEW.ID.eq(view))
        .and(SAVED_VIEW.PERSON.eq(viewer.person()))
        .and(SAVED_VIEW.REMOVED_AT.isNull())
        .execute();
  }
}
