package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.LocalDate;
import org.jooq.Condition;
import org.scrutinymonitor.people.HeldPosts;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;

/**
 * Which reviews somebody may see, as a condition for queries on {@code review} and {@code item}.
 */
public final class Visible {
  private Visible() {}

  /** Every review for whoever may read all, else those that one answers for or sees to. */
  public static Condition reviews(Viewer viewer, LocalDate today) {
    if (viewer.may(Permission.READ_ALL_REVIEWS)) return noCondition();
    return seesTo(viewer, today)
        .or(
            exists(
                selectOne()
                    .from(ITEM)
                    .where(ITEM.REVIEW.eq(REVIEW.ID))
                    .and(answersFor(viewer, today))));
  }

  /** The review's answers are seen to by a post of this person. */
  public static Condition seesTo(Viewer viewer, LocalDate today) {
    return exists(
        selectOne()
            .from(LINK_OFFICER)
            .where(LINK_OFFICER.REVIEW.eq(REVIEW.ID))
            .and(LINK_OFFICER.ENDED_AT.isNull())
            .and(LINK_OFFICER.POST.in(HeldPosts.of(viewer.person(), today))));
  }

  /** A post of this person, alone or in a group, is responsible for the item. */
  public static Condition answersFor(Viewer viewer, LocalDate today) {
    var posts = HeldPosts.of(viewer.person(), today);
    return exists(
        selectOne()
            .from(RESPONSIBLE)
            .where(RESPONSIBLE.ITEM.eq(ITEM.ID))
            .and(RESPONSIBLE.ENDED_AT.isNull())
            .and(
                RESPONSIBLE
                    .POST
                    .in(posts)
                    .or(
                        RESPONSIBLE.POST_GROUP.in(
                            select(POST_GROUP_POST.POST_GROUP)
                                .from(POST_GROUP_POST)
                                .where(POST_GROUP_POST.REMOVED_AT.isNull())
                                .and(POST_GROUP_POST.POST.in(posts))))));
  }
}
