package org.scrutinymonitor.people;

import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.schema.tables.records.HoldingRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post when; a holding is ended and never taken away. */
@Component
public class Holdings {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  Holdings(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** A person holds a post; several may hold one post, and one several. Returns its number. */
  @Transactional
  public int begin(Viewer viewer, int post, int person, LocalDate from, @Nullable LocalDate until) {
    viewer.ask(Permission.KEEP_POSTS);
    var refused = refused(post, person, from, until);
    if (refused != null) throw new Refusal(Refusal.Sort.WRONG, refused);
    var row = sql.newRecord(HOLDING);
    row.setCouncil(viewer.council());
    row.setPost(post);
    row.setPerson(person);
    row.setFromDay(from);
    row.setUntilDay(until);
    row.insert();
    audit.entry(
        viewer.person(),
        "post.taken-up",
        "post/" + post,
        Map.of("person", person, "from", from.toString()));
    return row.getId();
  }

  /** Why a person cannot hold a post on these days, as the key of a sentence; null if they can. */
  @Transactional(readOnly = true)
  public @Nullable String refused(int post, int person, LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) return "posts.until-before-from";
    if (!sql.fetchExists(POST, POST.ID.eq(post).and(POST.ENDED_AT.isNull())))
      return "posts.has-ended";
    if (!sql.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.LEFT_AT.isNull())))
      return "posts.person-missing";
    return found(HOLDING.POST.eq(post).and(HOLDING.PERSON.eq(person))).stream()
            .filter(held -> !held.isWithdrawn())
            .anyMatch(held -> Holding.overlap(from, until, held.from(), held.until()))
        ? "posts.holding.already"
        : null;
  }

  /** Sets the last day of a holding. */
  @Transactional
  public void end(Viewer viewer, int post, int id, LocalDate last) {
    viewer.ask(Permission.KEEP_POSTS);
    var row =
        sql.selectFrom(HOLDING)
            .where(HOLDING.ID.eq(id))
            .and(HOLDING.POST.eq(post))
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    if (last.isBefore(row.getFromDay())) {
      throw new Refusal(Refusal.Sort.WRONG, "posts.until-before-from");
    }
    end(viewer, row, last);
  }

  /** Nobody holds a post any more from a day on. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endAllOfPost(Viewer viewer, int post, LocalDate over) {
    endAll(viewer, HOLDING.POST.eq(post), over);
  }

  /** A person holds nothing any more from a day on. Returns the holdings as they were before. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Holding> endAllOfPerson(Viewer viewer, int person, LocalDate over) {
    return endAll(viewer, HOLDING.PERSON.eq(person), over);
  }

  /** What was over before today stays as it was, even where the day lies before its end. */
  private List<Holding> endAll(Viewer viewer, Condition which, LocalDate over) {
    var today = Days.today(time);
    var rows = sql.selectFrom(HOLDING).where(which).orderBy(HOLDING.ID).forUpdate().fetch();
    return rows.stream()
        .filter(row -> !holding(row).isOver(over) && !holding(row).isOver(today))
        .map(row -> {
          var before = holding(row);
          end(viewer, row, before.lastBefore(over));
          return before;
        })
        .toList();
  }

  private void end(Viewer viewer, HoldingRecord row, LocalDate last) {
    row.setUntilDay(last);
    row.update();
    audit.entry(
        viewer.person(),
        "post.left",
        "post/" + row.getPost(),
        Map.of("person", row.getPerson(), "last", last.toString()));
  }

  /** What a person holds on a day or will hold, oldest first. */
  @Transactional(readOnly = true)
  public List<Holding> ofPersonFrom(int person, LocalDate day) {
    return found(HOLDING.PERSON.eq(person)).stream().filter(held -> !held.isOver(day)).toList();
  }

  private List<Holding> found(Condition which) {
    return sql.selectFrom(HOLDING)
        .where(which)
        .orderBy(HOLDING.FROM_DAY, HOLDING.ID)
        .fetch(Holdings::holding);
  }

  private static Holding holding(HoldingRecord row) {
    return new Holding(
        row.getId(), row.getPost(), row.getPerson(), row.getFromDay(), row.getUntilDay());
  }
}
