package org.scrutinymonitor.document;

import static org.scrutinymonitor.database.schema.Tables.PACK_PUBLICATION;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishing packs: the public can fetch what went to a meeting, exactly as it went. */
@Component
class PackPublications {
  /** How long it can be taken back as if it had never been. */
  private static final Duration UNDOING = Duration.ofHours(1);

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  PackPublications(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** From when a pack is public; empty where nobody has published it. */
  @Transactional(readOnly = true)
  public Optional<Instant> from(Viewer viewer, Pack pack) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    return sql.select(PACK_PUBLICATION.VISIBLE_FROM)
        .from(PACK_PUBLICATION)
        .where(PACK_PUBLICATION.PACK.eq(pack.id()))
        .and(PACK_PUBLICATION.UNDONE_AT.isNull())
        .fetchOptional(r -> r.value1().toInstant());
  }

  /** Whether what became public at a moment can still be taken back. */
  boolean isUndoable(Instant from) {
    return time.instant().isBefore(from.plus(UNDOING));
  }

  /** Publishes a pack, now or from a moment on. */
  @Transactional
  public void publish(Viewer viewer, int meeting, Pack pack, @Nullable Instant from) {
    viewer.ask(Permission.PUBLISH);
    if (from(viewer, pack).isPresent())
      throw new Refusal(Refusal.Sort.STALE, "packs.public-already");
    var now = time.instant();
    var visible = from == null || from.isBefore(now) ? now : from;
    sql.insertInto(PACK_PUBLICATION)
        .set(PACK_PUBLICATION.COUNCIL, viewer.council())
        .set(PACK_PUBLICATION.PACK, pack.id())
        .set(PACK_PUBLICATION.VISIBLE_FROM, visible.atOffset(ZoneOffset.UTC))
        .set(PACK_PUBLICATION.MADE_AT, now.atOffset(ZoneOffset.UTC))
        .set(PACK_PUBLICATION.MADE_BY, viewer.person())
        .execute();
    audit.entry(
        viewer.person(),
        "pack.published",
        "meeting/" + meeting,
        Map.of("pack", pack.number(), "visible_from", visible.toString()));
  }

  /** Takes a pack back within the hour; later it was public, and stays so. */
  @Transactional
  public void undo(Viewer viewer, int meeting, Pack pack) {
    viewer.ask(Permission.PUBLISH);
    var from = from(viewer, pack).orElseThrow(Refusal::notFound);
    if (!isUndoable(from)) {
      throw new Refusal(Refusal.Sort.STALE, "packs.public-too-long");
    }
    sql.update(PACK_PUBLICATION)
        .set(PACK_PUBLICATION.UNDONE_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(PACK_PUBLICATION.UNDONE_BY, viewer.person())
        .where(PACK_PUBLICATION.PACK.eq(pack.id()))
        .and(PACK_PUBLICATION.UNDONE_AT.isNull())
        .execute();
    audit.entry(
        viewer.person(), "pack.unpublished", "meeting/" + meeting, Map.of("pack", pack.number()));
  }
}
