package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts that plans name together: "All Heads of Service". */
@Component
public class PostGroups {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  PostGroups(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** A group with the posts in it that have not ended. */
  public record PostGroup(int id, String name, List<Post> posts) {
    public PostGroup {
      posts = List.copyOf(posts);
    }
  }

  /** Every group that has not ended, by name. */
  @Transactional(readOnly = true)
  public List<PostGroup> all() {
    var posts =
        multiset(
                select(POST.ID, POST.TITLE, POST.TITLE_CY, POST.BODY, POST.MANAGER)
                    .from(POST)
                    .join(POST_GROUP_POST)
                    .on(POST_GROUP_POST.POST.eq(POST.ID))
                    .where(POST_GROUP_POST.POST_GROUP.eq(POST_GROUP.ID))
                    .and(POST_GROUP_POST.REMOVED_AT.isNull())
                    .and(POST.ENDED_AT.isNull())
                    .orderBy(lower(POST.TITLE)))
            .convertFrom(rows ->
                rows.map(r ->
                    new Post(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), null)));
    return sql.select(POST_GROUP.ID, POST_GROUP.NAME, posts)
        .from(POST_GROUP)
        .where(POST_GROUP.ENDED_AT.isNull())
        .orderBy(lower(POST_GROUP.NAME))
        .fetch(r -> new PostGroup(r.value1(), r.value2(), r.value3()));
  }

  /** Whether a group has this name. */
  @Transactional(readOnly = true)
  public boolean taken(String name) {
    return sql.fetchExists(
        POST_GROUP,
        POST_GROUP.ENDED_AT.isNull().and(lower(POST_GROUP.NAME).eq(name.toLowerCase(Locale.ROOT))));
  }

  /** Adds an empty group, and returns its number. */
  @Transactional
  public int add(Viewer viewer, String name) {
    viewer.ask(Permission.KEEP_POSTS);
    sql.execute("select pg_advisory_xact_lock(hashtext('post group'), ?)", viewer.council());
    if (name.isBlank()) throw new Refusal(Refusal.Sort.WRONG, "posts.group.name-missing");
    if (taken(name)) throw new Refusal(Refusal.Sort.WRONG, "posts.group.taken");
    var id =
        sql.insertInto(POST_GROUP)
            .set(POST_GROUP.COUNCIL, viewer.council())
            .set(POST_GROUP.NAME, name)
            .returning(POST_GROUP.ID)
            .fetchSingle()
            .getId();
    audit.entry(viewer.person(), "post-group.added", "post-group/" + id, Map.of("name", name));
    return id;
  }

  /** Puts a post into a group; one that is in it already stays. */
  @Transactional
  public void include(Viewer viewer, int group, int post) {
    viewer.ask(Permission.KEEP_POSTS);
    standing(group);
    if (!sql.fetchExists(POST, POST.ID.eq(post).and(POST.ENDED_AT.isNull()))) {
      throw Refusal.notFound();
    }
    var added =
        sql.insertInto(POST_GROUP_POST)
            .set(POST_GROUP_POST.COUNCIL, viewer.council())
            .set(POST_GROUP_POST.POST_GROUP, group)
            .set(POST_GROUP_POST.POST, post)
            .onConflictDoNothing()
            .execute();
    if (added > 0) note(viewer, "post-group.included", group, post);
  }

  /** Takes a post out of a group. */
  @Transactional
  public void exclude(Viewer viewer, int group, int post) {
    viewer.ask(Permission.KEEP_POSTS);
    standing(group);
    var rows =
        sql.update(POST_GROUP_POST)
            .set(POST_GROUP_POST.REMOVED_AT, now())
            .where(POST_GROUP_POST.POST_GROUP.eq(group))
            .and(POST_GROUP_POST.POST.eq(post))
            .and(POST_GROUP_POST.REMOVED_AT.isNull())
            .execute();
    if (rows > 0) note(viewer, "post-group.excluded", group, post);
  }

  /** Ends a group; items that point to it point to nothing then. */
  @Transactional
  public void end(Viewer viewer, int group) {
    viewer.ask(Permission.KEEP_POSTS);
    standing(group);
    sql.update(POST_GROUP).set(POST_GROUP.ENDED_AT, now()).where(POST_GROUP.ID.eq(group)).execute();
    audit.entry(viewer.person(), "post-group.ended", "post-group/" + group, Map.of());
  }

  private void standing(int group) {
    if (!sql.fetchExists(POST_GROUP, POST_GROUP.ID.eq(group).and(POST_GROUP.ENDED_AT.isNull()))) {
      throw Refusal.notFound();
    }
  }

  private void note(Viewer viewer, String act, int group, int post) {
    audit.entry(viewer.person(), act, "post-group/" + group, Map.of("post", post));
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
