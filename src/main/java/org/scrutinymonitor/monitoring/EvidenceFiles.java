package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE_FILE;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.monitoring.evidence.Digests;
import org.scrutinymonitor.monitoring.evidence.EvidenceKind;
import org.scrutinymonitor.monitoring.evidence.EvidenceStore;
import org.scrutinymonitor.monitoring.evidence.VirusScan;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What shows an answer: files and links, added and taken away while the answer is written. */
@Component
public class EvidenceFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
  private static final int MOST = 20;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Requests requests;
  private final EvidenceStore store;
  private final VirusScan scan;

  EvidenceFiles(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Requests requests,
      EvidenceStore store,
      VirusScan scan) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.requests = requests;
    this.store = store;
    this.scan = scan;
  }

  /**
   * Something that somebody adds.
   *
   * @param title what it is, null or blank for its name
   * @param dated its own date in words, null or blank for none
   */
  public record Added(@Nullable String title, @Nullable String dated) {}

  /** What keeps a file or a link from being added: the field, and the key of its sentence. */
  public record Wrong(String field, String text) {}

  /** Adds a link; what is wrong with it, null where nothing is. */
  @Transactional
  public @Nullable Wrong addLink(Viewer viewer, int request, String link, Added added) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = writable(viewer, request);
    var address = address(link);
    if (address == null) return new Wrong("link", "monitoring.shows.link-wrong");
    if (found.evidence().size() >= MOST) return new Wrong("link", "monitoring.shows.most");
    add(viewer, request, added, address, null, address);
    return null;
  }

  /**
   * Adds a file, told by its content and looked through by the scanner; what is wrong with it, null
   * where nothing is. The file lasts before its row does.
   */
  @Transactional
  public @Nullable Wrong addFile(
      Viewer viewer, int request, String fileName, byte[] content, Added added) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = writable(viewer, request);
    if (found.evidence().size() >= MOST) return new Wrong("file", "monitoring.shows.most");
    var kind = EvidenceKind.of(content);
    if (kind.isEmpty()) return new Wrong("file", "monitoring.shows.kind");
    VirusScan.Verdict verdict;
    var digest = Digests.of(content);
    try {
      verdict = scan.of(content);
      if (verdict == VirusScan.Verdict.HARMFUL) {
        return new Wrong("file", "monitoring.shows.harmful");
      }
      store.keep(viewer.council(), digest, content);
    } catch (IOException failed) {
      LOG.error("evidence could not be looked through or kept", failed);
      return new Wrong("file", "monitoring.shows.failed");
    }
    var row = sql.newRecord(EVIDENCE_FILE);
    row.setCouncil(viewer.council());
    row.setDigest(HexFormat.of().parseHex(digest));
    row.setFileName(name(fileName));
    row.setMediaType(kind.get().mediaType());
    row.setSize((long) content.length);
    row.setScan(verdict == VirusScan.Verdict.CLEAN ? "clean" : "unscanned");
    row.setStoredAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setStoredBy(viewer.person());
    row.insert();
    add(viewer, request, added, null, row.getId(), row.getFileName());
    return null;
  }

  private void add(
      Viewer viewer,
      int request,
      Added added,
      @Nullable String link,
      @Nullable Integer file,
      String name) {
    var title = Typed.tidy(added.title());
    var words = Typed.tidy(added.dated());
    var dated = words == null ? null : WrittenDate.read(words);
    var row = sql.newRecord(EVIDENCE);
    row.setCouncil(viewer.council());
    row.setUpdateRequest(request);
    row.setTitle(title == null ? name : title);
    row.setLink(link);
    row.setEvidenceFile(file);
    row.setVersion(1);
    row.setDated(dated == null ? null : dated.text());
    row.setDatedEarliest(dated == null ? null : dated.earliest());
    row.setDatedLatest(dated == null ? null : dated.latest());
    row.setDatedKind(Stored.kind(dated));
    row.setAddedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setAddedBy(viewer.person());
    row.insert();
    audit.entry(
        viewer.person(), "evidence.added", "request/" + request, Map.of("evidence", row.getId()));
  }

  /** Takes evidence away from an answer that is being written; its file is kept. */
  @Transactional
  public void remove(Viewer viewer, int request, int evidence) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    writable(viewer, request);
    var rows =
        sql.update(EVIDENCE)
            .set(EVIDENCE.REMOVED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .set(EVIDENCE.REMOVED_BY, viewer.person())
            .where(EVIDENCE.ID.eq(evidence))
            .and(EVIDENCE.UPDATE_REQUEST.eq(request))
            .and(EVIDENCE.REMOVED_AT.isNull())
            .execute();
    if (rows == 0) throw Refusal.notFound();
    audit.entry(
        viewer.person(), "evidence.removed", "request/" + request, Map.of("evidence", evidence));
  }

  private UpdateRequest writable(Viewer viewer, int request) {
    var found = requests.one(viewer, request);
    if (!found.round().isOpen() || !found.standing().isOpen()) {
      throw new Refusal(Refusal.Sort.STALE, "monitoring.closed");
    }
    return found;
  }

  /** A file as it goes out to somebody who may see it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Content(String fileName, String mediaType, byte[] bytes) {}

  /** The file of some evidence, for whoever answers the request or checks the round. */
  @Transactional(readOnly = true)
  public Content file(Viewer viewer, int request, int evidence) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    if (!requests.maySeeEvidence(viewer, request)) throw Refusal.notFound();
    var row =
        sql.select(EVIDENCE_FILE.DIGEST, EVIDENCE_FILE.FILE_NAME, EVIDENCE_FILE.MEDIA_TYPE)
            .from(EVIDENCE)
            .join(EVIDENCE_FILE)
            .on(EVIDENCE_FILE.ID.eq(EVIDENCE.EVIDENCE_FILE))
            .where(EVIDENCE.ID.eq(evidence))
            .and(EVIDENCE.UPDATE_REQUEST.eq(request))
            .and(EVIDENCE.REMOVED_AT.isNull())
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    try {
      return new Content(
          row.value2(),
          row.value3(),
          store.read(viewer.council(), HexFormat.of().formatHex(row.value1())));
    } catch (IOException lost) {
      LOG.error("evidence {} cannot be read", evidence, lost);
      throw new Refusal(Refusal.Sort.STALE, "monitoring.shows.lost");
    }
  }

  private static @Nullable String address(String link) {
    try {
      var address = URI.create(link.strip());
      var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && link.length() <= 2000 ? link.strip() : null;
    } catch (IllegalArgumentException wrong) {
      return null;
    }
  }

  /** A file name without folders and characters that could mislead. */
  static String name(String claimed) {
    var name = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
    var kept =
        name.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
            .filter(c -> "<>:\"|?*".indexOf(c) < 0)
            .limit(120)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip()
            .replaceAll("^\\.+", "");
    return kept.isEmpty() ? "evidence" : kept;
  }
}
