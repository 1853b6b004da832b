package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.scrutinymonitor.monitoring.RequestForms;
import org.scrutinymonitor.review.Considered;
import org.scrutinymonitor.review.Corrected;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.UpdateRows;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The council's form for a round, each time with the items of one person alone. */
@Component
class AskedForms {
  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final DSLContext sql;
  private final Exemptions exemptions;
  private final RequestForms forms;

  AskedForms(DSLContext sql, Exemptions exemptions, RequestForms forms) {
    this.sql = sql;
    this.exemptions = exemptions;
    this.forms = forms;
  }

  /** All that the forms of a round are written from, in five statements. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  AskedForm ofRound(int round) {
    var head =
        sql.select(
                REVIEW.ID,
                REVIEW.ADDRESS,
                REVIEW.TITLE,
                REVIEW.LINK_OFFICERS,
                REVIEW.PLAN_AGREED,
                REVIEW.PLAN_AGREED_EARLIEST,
                REVIEW.PLAN_AGREED_LATEST,
                REVIEW.PLAN_AGREED_KIND,
                COMMITTEE.NAME,
                ROUND.PERIOD,
                ROUND.GRADING_SCHEME)
            .from(ROUND)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ROUND.REVIEW))
            .leftJoin(COMMITTEE)
            .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
            .where(ROUND.ID.eq(round))
            .fetchSingle();
    var review = head.get(REVIEW.ID);
    var levels =
        sql.selectFrom(GRADING_LEVEL)
            .where(GRADING_LEVEL.GRADING_SCHEME.eq(head.get(ROUND.GRADING_SCHEME)))
            .orderBy(GRADING_LEVEL.POSITION)
            .fetch();
    var updates =
        sql.select(UPDATE.fields())
            .from(UPDATE)
            .join(ITEM)
            .on(ITEM.ID.eq(UPDATE.ITEM))
            .where(ITEM.REVIEW.eq(review))
            .and(Corrected.newest())
            .orderBy(UPDATE.ITEM, UPDATE.POSITION)
            .fetchGroups(r -> r.get(UPDATE.ITEM), UpdateRows::bare);
    var exempt = exemptions.inForce();
    var nodes =
        sql.selectFrom(ITEM)
            .where(ITEM.REVIEW.eq(review))
            .orderBy(ITEM.POSITION, ITEM.ID)
            .fetch(r ->
                new AskedForm.Node(
                    r.getId(),
                    r.getParent(),
                    item(
                        r,
                        updates.getOrDefault(r.getId(), List.of()),
                        exempt.getOrDefault(r.getId(), List.of()))));
    var scheme =
        levels.isEmpty()
            ? null
            : new OpenReview.Scheme(
                levels.map(level -> new OpenReview.Level(level.getCode(), level.getLabel())));
    var empty =
        new OpenReview(
            OpenReview.FORMAT,
            head.get(REVIEW.TITLE),
            head.get(COMMITTEE.NAME),
            List.of(head.get(REVIEW.LINK_OFFICERS)),
            Stored.date(head, REVIEW.PLAN_AGREED),
            scheme,
            List.of(),
            List.of());
    return new AskedForm(
        forms, head.get(REVIEW.ADDRESS), empty, nodes, WrittenDate.read(head.get(ROUND.PERIOD)));
  }

  private static Review.Item item(
      Record r, List<Review.Update> updates, List<Exemption> exemptions) {
    var responsibility = r.get(ITEM.RESPONSIBILITY);
    return new Review.Item(
        r.get(ITEM.ID),
        r.get(ITEM.PATH),
        r.get(ITEM.REFERENCE),
        r.get(ITEM.TEXT),
        responsibility == null
            ? null
            : new Responsibility(responsibility, List.of(r.get(ITEM.PARTIES))),
        Stored.date(r, ITEM.DUE),
        r.get(ITEM.AGREED_ACTION),
        r.get(ITEM.SUCCESS_MEASURE),
        r.get(ITEM.RESPONSE),
        null,
        updates,
        List.of(),
        List.of(),
        exemptions,
        false,
        Considered.NOTHING);
  }
}
