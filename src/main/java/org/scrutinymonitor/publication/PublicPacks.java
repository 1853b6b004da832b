package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLIC_PACK;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_PACK_FILE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The packs of meetings that are public: what went to a meeting, as it went. */
@Component
@Transactional(readOnly = true)
class PublicPacks {
  private final DSLContext sql;

  PublicPacks(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A pack in a list.
   *
   * @param id the number of the database, which nobody is shown
   * @param address the last part of its address: the meeting's day, committee and its number
   * @param files "en/word"
   */
  public record Listed(
      int id,
      String address,
      LocalDate day,
      String committee,
      int number,
      String digest,
      List<File> files) {
    public Listed {
      files = List.copyOf(files);
    }
  }

  /** A file of a pack: "en", "pdf". */
  public record File(String language, String format) {
    /** The name of the file: "en.pdf". */
    public String name() {
      return language + "." + format;
    }
  }

  /** Every pack that is public, the newest meeting first. */
  public List<Listed> all(Visitor visitor) {
    var files =
        sql.select(PUBLIC_PACK_FILE.PACK, PUBLIC_PACK_FILE.LANGUAGE, PUBLIC_PACK_FILE.FORMAT)
            .from(PUBLIC_PACK_FILE)
            .where(PUBLIC_PACK_FILE.COUNCIL.eq(visitor.council().id()))
            .orderBy(PUBLIC_PACK_FILE.LANGUAGE, PUBLIC_PACK_FILE.FORMAT)
            .fetchGroups(
                PUBLIC_PACK_FILE.PACK,
                r -> new File(r.get(PUBLIC_PACK_FILE.LANGUAGE), r.get(PUBLIC_PACK_FILE.FORMAT)));
    return sql.selectFrom(PUBLIC_PACK)
        .where(PUBLIC_PACK.COUNCIL.eq(visitor.council().id()))
        .orderBy(PUBLIC_PACK.DAY.desc(), PUBLIC_PACK.COMMITTEE, PUBLIC_PACK.NUMBER)
        .fetch(r -> {
          var welsh = visitor.language().equals("cy") && r.getCommitteeCy() != null;
          return new Listed(
              r.getId(),
              r.getDay()
                  + "-"
                  + org.scrutinymonitor.review.Address.slug(r.getCommittee())
                  + "-"
                  + r.getNumber(),
              r.getDay(),
              welsh ? r.getCommitteeCy() : r.getCommittee(),
              r.getNumber(),
              Publications.hex(r.getDigest()),
              files.getOrDefault(r.getId(), List.of()));
        });
  }

  /** A pack by its address; "not found" where it is not public. */
  public Listed find(Visitor visitor, String address) {
    return all(visitor).stream()
        .filter(pack -> pack.address().equals(address))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** All that went into a pack: the bytes of which its digest is taken. */
  public byte[] snapshot(Listed pack) {
    return sql.select(PUBLIC_PACK.SNAPSHOT)
        .from(PUBLIC_PACK)
        .where(PUBLIC_PACK.ID.eq(pack.id()))
        .fetchOptional(PUBLIC_PACK.SNAPSHOT)
        .orElseThrow(Refusal::notFound)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes of a file. */
  public byte[] content(Listed pack, File file) {
    return sql.select(PUBLIC_PACK_FILE.CONTENT)
        .from(PUBLIC_PACK_FILE)
        .where(PUBLIC_PACK_FILE.PACK.eq(pack.id()))
        .and(PUBLIC_PACK_FILE.LANGUAGE.eq(file.language()))
        .and(PUBLIC_PACK_FILE.FORMAT.eq(file.format()))
        .fetchOptional(PUBLIC_PACK_FILE.CONTENT)
        .orElseThrow(Refusal::notFound);
  }
}
