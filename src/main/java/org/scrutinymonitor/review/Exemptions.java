package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.ANSWER;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which fields are not public. A changed decision ends the one before it; both are kept. */
@Component
public class Exemptions {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  Exemptions(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /**
   * A field of an item, or of one of its updates.
   *
   * @param request the update request whose answer is meant, null for none
   * @param position the update among the item's that is meant, null for none
   */
  public record Of(
      String review,
      String path,
      ExemptField field,
      @Nullable Integer request,
      @Nullable Integer position) {
    /** The address of the field for the audit: "damp-and-mould/1/b#evidence". */
    String subject() {
      return review + "/" + path + "#" + field.stored();
    }
  }

  /** An exemption in the list, with the item that it is about. */
  public record Listed(Exemption exemption, String address, String title, String path) {}

  /** The nation by whose paragraphs a council decides; a refusal where it knows none. */
  @Transactional(readOnly = true)
  public Exemption.Nation nation(Viewer viewer) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var nation =
        sql.select(COUNCIL.NATION)
            .from(COUNCIL)
            .where(COUNCIL.ID.eq(viewer.council()))
            .fetchSingle()
            .value1();
    return switch (nation) {
      case "england" -> Exemption.Nation.ENGLAND;
      case "wales" -> Exemption.Nation.WALES;
      default -> throw new Refusal(Refusal.Sort.WRONG, "review.exempt.no-schedule");
    };
  }

  /** A field is not public from now on, in place of what was decided of it before. */
  @Transactional
  public void decide(Viewer viewer, Of of, Exemption.Wanted wanted) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var nation = nation(viewer);
    if (!wanted.errors(nation, Days.today(time)).isEmpty()) {
      throw new Refusal(Refusal.Sort.WRONG, "review.exempt.reason-missing");
    }
    var item = item(of);
    var now = now();
    end(viewer, item, of, now);
    var row = sql.newRecord(EXEMPTION);
    row.setCouncil(viewer.council());
    row.setItem(item);
    row.setUpdateRequest(of.request());
    row.setUpdatePosition(of.position());
    row.setField(of.field().stored());
    row.setJurisdiction(nation.name().toLowerCase(Locale.ROOT));
    row.setParagraph(wanted.paragraph());
    row.setReason(wanted.reason());
    row.setPublicText(wanted.publicText());
    row.setReviewOn(wanted.reviewOn());
    row.setDecidedAt(now);
    row.setDecidedBy(viewer.person());
    row.insert();
    audit.entry(
        viewer.person(),
        "exemption.decided",
        of.subject(),
        Map.of("paragraph", wanted.paragraph(), "reviewOn", wanted.reviewOn().toString()));
  }

  /** A field is public again. */
  @Transactional
  public void end(Viewer viewer, Of of) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    if (end(viewer, item(of), of, now()) == 0) throw Refusal.notFound();
    audit.entry(viewer.person(), "exemption.ended", of.subject(), Map.of());
  }

  private int end(Viewer viewer, int item, Of of, OffsetDateTime now) {
    return sql.update(EXEMPTION)
        .set(EXEMPTION.ENDED_AT, now)
        .set(EXEMPTION.ENDED_BY, viewer.person())
        .where(EXEMPTION.ITEM.eq(item))
        .and(is(of))
        .and(EXEMPTION.ENDED_AT.isNull())
        .execute();
  }

  /** What is decided of a field now, nothing where it is public. */
  @Transactional(readOnly = true)
  public Optional<Exemption> of(Viewer viewer, Of of) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var item = item(of);
    return ExemptRows.rows(sql)
        .where(EXEMPTION.ITEM.eq(item))
        .and(is(of))
        .and(EXEMPTION.ENDED_AT.isNull())
        .fetchOptional(ExemptRows::exemption);
  }

  /** The words of a field of an answer that is not accepted yet, null where it has none. */
  @Transactional(readOnly = true)
  public @Nullable String answered(Viewer viewer, Of of) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    var column =
        switch (of.field()) {
          case EVIDENCE -> ANSWER.EVIDENCE;
          case MET -> ANSWER.MET;
          case FIGURE -> ANSWER.FIGURE;
          case GRADE -> ANSWER.GRADE;
          case EXPLANATION -> ANSWER.EXPLANATION;
          case EXPECTED -> ANSWER.EXPECTED;
          default -> throw Refusal.notFound();
        };
    return sql.select(column)
        .from(ANSWER)
        .where(ANSWER.UPDATE_REQUEST.eq(of.request()))
        .orderBy(ANSWER.VERSION.desc())
        .limit(1)
        .fetchOne(column);
  }

  /** Everything that is exempt now, what must be reviewed soonest first. */
  @Transactional(readOnly = true)
  public List<Listed> all(Viewer viewer) {
    viewer.ask(Permission.DECIDE_EXEMPTION);
    return sql.select(ExemptRows.FIELDS)
        .select(REVIEW.ADDRESS, REVIEW.TITLE, ITEM.PATH)
        .from(EXEMPTION)
        .join(PERSON)
        .on(PERSON.ID.eq(EXEMPTION.DECIDED_BY))
        .join(ITEM)
        .on(ITEM.ID.eq(EXEMPTION.ITEM))
        .join(REVIEW)
        .on(REVIEW.ID.eq(ITEM.REVIEW))
        .where(EXEMPTION.ENDED_AT.isNull())
        .orderBy(EXEMPTION.REVIEW_ON, EXEMPTION.ID)
        .fetch(r ->
            new Listed(
                ExemptRows.exemption(r),
                r.get(REVIEW.ADDRESS),
                r.get(REVIEW.TITLE),
                r.get(ITEM.PATH)));
  }

  /**
   * What is exempt now of every item of the council that has any, for what the program itself
   * writes and what leaves the house.
   */
  @Transactional(readOnly = true)
  public Map<Integer, List<Exemption>> inForce() {
    return sql.select(ExemptRows.FIELDS)
        .select(EXEMPTION.ITEM)
        .from(EXEMPTION)
        .join(PERSON)
        .on(PERSON.ID.eq(EXEMPTION.DECIDED_BY))
        .where(EXEMPTION.ENDED_AT.isNull())
        .orderBy(EXEMPTION.ID)
        .fetchGroups(r -> r.get(EXEMPTION.ITEM), ExemptRows::exemption);
  }

  /** The item of a field; a refusal where the item, the update or the answer is not there. */
  private int item(Of of) {
    var item =
        sql.select(ITEM.ID)
            .from(ITEM)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ITEM.REVIEW))
            .where(REVIEW.ADDRESS.eq(of.review()))
            .and(ITEM.PATH.eq(of.path()))
            .fetchOptional(ITEM.ID)
            .orElseThrow(Refusal::notFound);
    var ofOne = of.request() != null || of.position() != null;
    if (ofOne != of.field().isOfUpdate()) throw Refusal.notFound();
    var there =
        of.request() != null
            ? sql.fetchExists(
                UPDATE_REQUEST,
                UPDATE_REQUEST.ID.eq(of.request()).and(UPDATE_REQUEST.ITEM.eq(item)))
            : of.position() == null
                || sql.fetchExists(
                    UPDATE, UPDATE.ITEM.eq(item).and(UPDATE.POSITION.eq(of.position())));
    if (!there) throw Refusal.notFound();
    return item;
  }

  private static Condition is(Of of) {
    return EXEMPTION
        .FIELD
        .eq(of.field().stored())
        .and(
            of.request() == null
                ? EXEMPTION.UPDATE_REQUEST.isNull()
                : EXEMPTION.UPDATE_REQUEST.eq(of.request()))
        .and(
            of.position() == null
                ? EXEMPTION.UPDATE_POSITION.isNull()
                : EXEMPTION.UPDATE_POSITION.eq(of.position()));
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
