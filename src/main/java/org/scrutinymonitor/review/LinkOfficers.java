package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Posts;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that see to a review's answers, beside the names as written. */
@Component
public class LinkOfficers {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Posts posts;

  LinkOfficers(DSLContext sql, InstantSource time, Audit audit, Posts posts) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.posts = posts;
  }

  /** The posts that see to a review now and have not ended. */
  @Transactional(readOnly = true)
  public Set<Answering> of(int review) {
    return new TreeSet<>(
        sql.select(LINK_OFFICER.POST)
            .from(LINK_OFFICER)
            .join(POST)
            .on(POST.ID.eq(LINK_OFFICER.POST))
            .where(LINK_OFFICER.REVIEW.eq(review))
            .and(LINK_OFFICER.ENDED_AT.isNull())
            .and(POST.ENDED_AT.isNull())
            .fetch(r -> Answering.post(r.value1())));
  }

  /** These posts see to a review from now on, and no others. */
  @Transactional
  public void name(Viewer viewer, String address, Set<Answering> chosen, List<String> added) {
    viewer.ask(Permission.MATCH_POSTS);
    var review =
        sql.select(REVIEW.ID)
            .from(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .forUpdate()
            .fetchOptional(REVIEW.ID)
            .orElseThrow(Refusal::notFound);
    var all = new TreeSet<Integer>();
    for (var one : chosen) {
      if (one.sort() != Answering.Sort.POST
          || !sql.fetchExists(POST, POST.ID.eq(one.id()).and(POST.ENDED_AT.isNull()))) {
        throw new Refusal(Refusal.Sort.WRONG, "posts.has-ended");
      }
      all.add(one.id());
    }
    for (var title : added) all.add(posts.named(viewer, title, null));

    var now = time.instant().atOffset(ZoneOffset.UTC);
    var there = new TreeSet<Integer>();
    for (var row :
        sql.selectFrom(LINK_OFFICER)
            .where(LINK_OFFICER.REVIEW.eq(review))
            .and(LINK_OFFICER.ENDED_AT.isNull())
            .fetch()) {
      if (all.contains(row.getPost())) {
        there.add(row.getPost());
      } else {
        row.setEndedAt(now);
        row.setEndedBy(viewer.person());
        row.update();
      }
    }
    for (var post : all) {
      if (!there.add(post)) continue;
      var row = sql.newRecord(LINK_OFFICER);
      row.setCouncil(viewer.council());
      row.setReview(review);
      row.setPost(post);
      row.setNamedAt(now);
      row.setNamedBy(viewer.person());
      row.insert();
    }
    audit.entry(viewer.person(), "review.link-officers-named", address, Map.of("posts", all));
  }
}
