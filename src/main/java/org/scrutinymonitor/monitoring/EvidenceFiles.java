package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.EVIDENCE;
import static org.scrutinymonitor.database.schema.Tables.EVIDENCE_FILE;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.evidence.Digests;
import org.scrutinymonitor.monitoring.evidence.EvidenceKind;
import org.scrutinymonitor.monitoring.evidence.EvidenceStore;
import org.scrutinymonitor.monitoring.evidence.VirusScan;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What shows an answer: files and links, added and taken away while the answer is written. */
@Component
public class EvidenceFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  private final DSLContext sql;
  private final InstantSource time;
  private final TransactionTemplate transaction;
  private final Requests requests;
  private final EvidenceRows rows;
  private final EvidenceStore store;
  private final VirusScan scan;

  EvidenceFiles(
      DSLContext sql,
      InstantSource time,
      TransactionTemplate transaction,
      Requests requests,
      EvidenceRows rows,
      EvidenceStore store,
      VirusScan scan) {
    this.sql = sql;
    this.time = time;
    this.transaction = transaction;
    this.requests = requests;
    this.rows = rows;
    this.store = store;
    this.scan = scan;
  }

  /**
   * Something that somebody adds.
   *
   * @param title what it is, null or blank for its name
   * @param dated its own date in words, null or blank for none
   * @param replaces the evidence of which it is a newer version, null where it is something new
   */
  public record Added(@Nullable String title, @Nullable String dated, @Nullable Integer replaces) {}

  /** What keeps a file or a link from being added: the field, and the key of its sentence. */
  public record Wrong(String field, String text) {}

  /** Adds a link; what is wrong with it, null where nothing is. */
  @Transactional
  public @Nullable Wrong addLink(Viewer viewer, int request, String link, Added added) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var found = rows.locked(viewer, request);
    var address = address(link);
    if (address == null) return new Wrong("link", "monitoring.shows.link-wrong");
    var hindrance = EvidenceRows.hindrance(found, added);
    if (hindrance.isPresent()) return new Wrong("link", hindrance.get());
    rows.add(viewer, found, added, address, null, address);
    return null;
  }

  /**
   * Adds a file, told by its content and looked through by the scanner; what is wrong with it, null
   * where nothing is. The file lasts before its row does. Scanner and store may be slow: they are
   * asked between two transactions, so that no connection waits for them.
   */
  public @Nullable Wrong addFile(
      Viewer viewer, int request, String fileName, byte[] content, Added added) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var hindrance =
        inTransaction(() -> EvidenceRows.hindrance(rows.writable(viewer, request), added));
    if (hindrance.isPresent()) return new Wrong("file", hindrance.get());
    var kind = EvidenceKind.of(content).orElse(null);
    if (kind == null) return new Wrong("file", "monitoring.shows.kind");
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
    return inTransaction(
            () -> {
              var found = rows.locked(viewer, request);
              var meanwhile = EvidenceRows.hindrance(found, added);
              if (meanwhile.isEmpty()) {
                var row = sql.newRecord(EVIDENCE_FILE);
                row.setCouncil(viewer.council());
                row.setDigest(HexFormat.of().parseHex(digest));
                row.setFileName(name(fileName));
                row.setMediaType(kind.mediaType());
                row.setSize((long) content.length);
                row.setScan(verdict == VirusScan.Verdict.CLEAN ? "clean" : "unscanned");
                row.setStoredAt(time.instant().atOffset(ZoneOffset.UTC));
                row.setStoredBy(viewer.person());
                row.insert();
                rows.add(viewer, found, added, null, row.getId(), row.getFileName());
              }
              return meanwhile;
            })
        .map(text -> new Wrong("file", text))
        .orElse(null);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(begun -> work.get()));
  }

  /** Takes evidence and its earlier versions away from an answer; its files are kept. */
  @Transactional
  public void remove(Viewer viewer, int request, int evidence) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    rows.remove(viewer, rows.locked(viewer, request), evidence);
  }

  /** A file as it goes out to somebody who may see it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Content(String fileName, String mediaType, byte[] bytes) {}

  /**
   * The file of some evidence or of an earlier version of it, for whoever answers the request or
   * checks the round.
   */
  public Content file(Viewer viewer, int request, int evidence) {
    viewer.ask(Permission.ANSWER_REQUESTS);
    var row = inTransaction(() -> row(viewer, request, evidence));
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

  private Record3<byte[], String, String> row(Viewer viewer, int request, int evidence) {
    if (!requests.maySeeEvidence(viewer, request)) throw Refusal.notFound();
    return sql.select(EVIDENCE_FILE.DIGEST, EVIDENCE_FILE.FILE_NAME, EVIDENCE_FILE.MEDIA_TYPE)
        .from(EVIDENCE)
        .join(EVIDENCE_FILE)
        .on(EVIDENCE_FILE.ID.eq(EVIDENCE.EVIDENCE_FILE))
        .where(EVIDENCE.ID.eq(evidence))
        .and(EVIDENCE.UPDATE_REQUEST.eq(request))
        .and(EVIDENCE.REMOVED_AT.isNull())
        .fetchOptional()
        .orElseThrow(Refusal::notFound);
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
