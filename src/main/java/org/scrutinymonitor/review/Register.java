package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.GRADING_SCHEME;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole reviews of the council's register; writes nothing. */
@Component
@Transactional(readOnly = true)
public class Register {
  /** Two years of a committee that meets each month. */
  private static final int MEETINGS = 24;

  private final DSLContext sql;
  private final InstantSource time;

  Register(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * The review at an address; a refusal where this person sees none. Exempt words are in it only
   * for whoever may read them.
   */
  public Review find(Viewer viewer, String address) {
    return find(viewer, address, null);
  }

  /**
   * The same as it stood when a day ended, today where none is named. What is exempt today is
   * exempt in what was said before as well.
   */
  public Review find(Viewer viewer, String address, @Nullable LocalDate day) {
    viewer.ask(Permission.READ_REVIEWS);
    var review = whole(viewer, address, day);
    return viewer.may(Permission.READ_EXEMPT) ? review : review.inPublic(viewer.language());
  }

  /** The review with all its words, read in one statement. */
  private Review whole(Viewer viewer, String address, @Nullable LocalDate day) {
    var today = Days.today(time);
    var levels = levels();
    var seenToBy =
        day == null ? AnsweringRows.linkOfficers(today) : AnsweringRows.linkOfficersAsAt(day);
    var items = day == null ? ItemRows.NOW : ItemRows.asAt(day);
    var meetings = meetings(today);
    var amendments =
        ItemRows.amendments(AMENDMENT.REVIEW.eq(REVIEW.ID).and(AMENDMENT.ITEM.isNull()));
    return sql.select(
            REVIEW.ID,
            REVIEW.ADDRESS,
            REVIEW.TITLE,
            COMMITTEE.NAME,
            REVIEW.LINK_OFFICERS,
            REVIEW.PLAN_AGREED,
            REVIEW.PLAN_AGREED_EARLIEST,
            REVIEW.PLAN_AGREED_LATEST,
            REVIEW.PLAN_AGREED_KIND,
            REVIEW.CREATED_AT,
            GRADING_SCHEME.ID,
            GRADING_SCHEME.NAME,
            levels,
            items.column(),
            amendments,
            seenToBy,
            meetings)
        .from(REVIEW)
        .leftJoin(COMMITTEE)
        .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
        .leftJoin(GRADING_SCHEME)
        .on(GRADING_SCHEME.ID.eq(REVIEW.GRADING_SCHEME))
        .where(REVIEW.ADDRESS.eq(address))
        .and(Visible.reviews(viewer, today))
        .fetchOptional(r -> {
          var scheme =
              r.get(GRADING_SCHEME.ID) == null
                  ? null
                  : new GradingScheme(
                      r.get(GRADING_SCHEME.ID), r.get(GRADING_SCHEME.NAME), r.get(levels));
          var review =
              new Review(
                  r.get(REVIEW.ID),
                  r.get(REVIEW.ADDRESS),
                  r.get(REVIEW.TITLE),
                  r.get(COMMITTEE.NAME),
                  List.of(r.get(REVIEW.LINK_OFFICERS)),
                  Stored.date(r, REVIEW.PLAN_AGREED),
                  scheme,
                  items.recommendations(r),
                  r.get(amendments),
                  r.get(seenToBy),
                  r.get(meetings));
          if (day == null) return review;
          if (!AsAt.wasThere(review.planAgreed(), r.get(REVIEW.CREATED_AT), day)) {
            throw new Refusal(Refusal.Sort.NOT_FOUND, "history.as-at.not-yet");
          }
          return AsAt.of(review, day);
        })
        .orElseThrow(Refusal::notFound);
  }

  /** The days on which the committee of the review met, the last ones first. */
  private static Field<List<LocalDate>> meetings(LocalDate today) {
    return multiset(
            select(MEETING.DAY)
                .from(MEETING)
                .where(MEETING.COMMITTEE.eq(REVIEW.COMMITTEE))
                .and(MEETING.CANCELLED_AT.isNull())
                .and(MEETING.DAY.lt(today))
                .orderBy(MEETING.DAY.desc())
                .limit(MEETINGS))
        .convertFrom(rows -> rows.map(r -> r.value1()));
  }

  private static Field<List<GradingScheme.Level>> levels() {
    return multiset(
            select(GRADING_LEVEL.fields())
                .from(GRADING_LEVEL)
                .where(GRADING_LEVEL.GRADING_SCHEME.eq(REVIEW.GRADING_SCHEME))
                .orderBy(GRADING_LEVEL.POSITION))
        .convertFrom(rows -> rows.map(r -> GradingSchemes.level(r.into(GRADING_LEVEL))));
  }
}
