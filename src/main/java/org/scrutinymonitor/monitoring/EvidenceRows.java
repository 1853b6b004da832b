package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;

/** The rows of evidence: added to an answer that is being written, and taken away from it. */
@Component
class EvidenceRows {
  private static final int MOST = 20;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Requests requests;

  EvidenceRows(DSLContext sql, InstantSource time, Audit audit, Requests requests) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.requests = requests;
  }

  /** What keeps something from being added to an answer, as a text's key; empty for nothing. */
  static Optional<String> hindrance(UpdateRequest request, EvidenceFiles.Added added) {
    if (added.replaces() == null) {
      return request.evidence().size() < MOST
          ? Optional.empty()
          : Optional.of("monitoring.shows.most");
    }
    var older = request.shown(added.replaces());
    if (older.isEmpty()) return Optional.of("monitoring.shows.replaced");
    return older.get().version() < MOST
        ? Optional.empty()
        : Optional.of("monitoring.shows.most-versions");
  }

  /** A request whose answer this person may write now, or a refusal. */
  UpdateRequest writable(Viewer viewer, int request) {
    var found = requests.one(viewer, request);
    if (!found.round().isOpen() || !found.standing().isOpen()) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.closed");
    }
    return found;
  }

  /** As {@link #writable}, and nobody else adds or takes away until this transaction ends. */
  UpdateRequest locked(Viewer viewer, int request) {
    sql.selectOne().from(UPDATE_REQUEST).where(UPDATE_REQUEST.ID.eq(request)).forUpdate().fetch();
    return writable(viewer, request);
  }

  /**
   * Adds a link or a file to a request that is locked.
   *
   * @param name what stands for it where it has no title of its own
   */
  void add(
      Viewer viewer,
      UpdateRequest request,
      EvidenceFiles.Added added,
      @Nullable String link,
      @Nullable Integer file,
      String name) {
    var older = added.replaces() == null ? null : request.shown(added.replaces()).orElseThrow();
    var title = Typed.tidy(added.title());
    var words = Typed.tidy(added.dated());
    var dated = words == null ? null : WrittenDate.read(words);
    var row = sql.newRecord(EVIDENCE);
    row.setCouncil(viewer.council());
    row.setUpdateRequest(request.id());
    row.setTitle(title != null ? title : older != null ? older.title() : name);
    row.setLink(link);
    row.setEvidenceFile(file);
    row.setVersion(older == null ? 1 : older.version() + 1);
    row.setReplaces(older == null ? null : older.id());
    Stored.set(row, EVIDENCE.DATED, dated);
    row.setAddedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setAddedBy(viewer.person());
    row.insert();
    audit.entry(
        viewer.person(),
        older == null ? "evidence.added" : "evidence.replaced",
        "request/" + request.id(),
        older == null
            ? Map.of("evidence", row.getId())
            : Map.of("evidence", row.getId(), "replaces", older.id()));
  }

  /** Takes evidence away with its earlier versions; what was stored is kept. */
  void remove(Viewer viewer, UpdateRequest request, int evidence) {
    var shown = request.shown(evidence).orElseThrow(Refusal::notFound);
    var all =
        Stream.concat(Stream.of(shown), shown.earlier().stream())
            .map(UpdateRequest.Evidence::id)
            .toList();
    sql.update(EVIDENCE)
        .set(EVIDENCE.REMOVED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(EVIDENCE.REMOVED_BY, viewer.person())
        .where(EVIDENCE.ID.in(all))
        .execute();
    audit.entry(
        viewer.person(),
        "evidence.removed",
        "request/" + request.id(),
        Map.of("evidence", evidence));
  }
}
