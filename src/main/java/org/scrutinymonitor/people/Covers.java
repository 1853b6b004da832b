package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.schema.tables.records.CoverRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a post while its holder is away. */
@Component
public class Covers {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  Covers(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** A person covers a post from a day until a day, both inclusive. */
  @Transactional
  public void begin(Viewer viewer, int post, int person, LocalDate from, LocalDate until) {
    viewer.ask(Permission.KEEP_POSTS);
    var refused = refused(post, person, from, until);
    if (refused != null) throw new Refusal(Refusal.Sort.WRONG, refused);
    var row = sql.newRecord(COVER);
    row.setCouncil(viewer.council());
    row.setPost(post);
    row.setPerson(person);
    row.setFromDay(from);
    row.setUntilDay(until);
    row.insert();
    audit.entry(
        viewer.person(),
        "post.covered",
        "post/" + post,
        Map.of("person", person, "from", from.toString(), "until", until.toString()));
  }

  /** Why a person cannot cover a post, as the key of a sentence; null if they can. */
  @Transactional(readOnly = true)
  public @Nullable String refused(int post, int person, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) return "posts.until-before-from";
    if (!sql.fetchExists(POST, POST.ID.eq(post).and(POST.ENDED_AT.isNull())))
      return "posts.has-ended";
    return sql.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.LEFT_AT.isNull()))
        ? null
        : "posts.person-missing";
  }

  /** Ends a cover at once. */
  @Transactional
  public void end(Viewer viewer, int post, int id) {
    viewer.ask(Permission.KEEP_POSTS);
    var row =
        sql.selectFrom(COVER)
            .where(COVER.ID.eq(id))
            .and(COVER.POST.eq(post))
            .and(COVER.ENDED_AT.isNull())
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    end(viewer, row);
  }

  /** A person covers nothing any more from a day on. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endAllOfPerson(Viewer viewer, int person, LocalDate over) {
    var rows =
        sql.selectFrom(COVER)
            .where(COVER.PERSON.eq(person))
            .and(COVER.ENDED_AT.isNull())
            .and(COVER.UNTIL_DAY.ge(over))
            .fetch();
    for (var row : rows) {
      if (row.getFromDay().isBefore(over)) {
        row.setUntilDay(over.minusDays(1));
        row.update();
        note(viewer, row);
      } else {
        end(viewer, row);
      }
    }
  }

  private void end(Viewer viewer, CoverRecord row) {
    row.setEndedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.update();
    note(viewer, row);
  }

  private void note(Viewer viewer, CoverRecord row) {
    audit.entry(
        viewer.person(),
        "post.cover-ended",
        "post/" + row.getPost(),
        Map.of("person", row.getPerson()));
  }
}
