package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.schema.tables.records.PostRecord;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of a council and of its partners. */
@Component
public class Posts {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Holdings holdings;

  Posts(DSLContext sql, InstantSource time, Audit audit, Holdings holdings) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.holdings = holdings;
  }

  /** Every post that has not ended, by title. */
  @Transactional(readOnly = true)
  public List<Post> all() {
    return sql.selectFrom(POST)
        .where(POST.ENDED_AT.isNull())
        .orderBy(lower(POST.TITLE), POST.BODY.nullsFirst())
        .fetch(Posts::post);
  }

  /** A post, ended or not; a refusal where there is none. */
  @Transactional(readOnly = true)
  public Post find(Viewer viewer, int id) {
    viewer.ask(Permission.KEEP_POSTS);
    return post(row(id));
  }

  /** Whether another post that has not ended has this title, in this body. */
  @Transactional(readOnly = true)
  public boolean taken(String title, @Nullable String body, @Nullable Integer but) {
    return sql.fetchExists(
        POST, sameName(title, body).and(but == null ? noCondition() : POST.ID.ne(but)));
  }

  /** Adds a post, and returns its number. */
  @Transactional
  public int add(Viewer viewer, PostForm form) {
    viewer.ask(Permission.KEEP_POSTS);
    oneAtATime(viewer);
    allow(form, null);
    var row = sql.newRecord(POST);
    row.setCouncil(viewer.council());
    set(row, form);
    row.insert();
    audit.entry(
        viewer.person(), "post.added", "post/" + row.getId(), Map.of("title", form.title()));
    return row.getId();
  }

  /** Adds a post of which only the title is known, or finds the one that has it. */
  @Transactional
  public int named(Viewer viewer, String title, @Nullable String body) {
    viewer.ask(Permission.KEEP_POSTS);
    var known = sql.select(POST.ID).from(POST).where(sameName(title, body)).fetchAny();
    return known != null
        ? known.value1()
        : add(viewer, new PostForm(title, "", body == null ? "" : body, ""));
  }

  /** Changes the titles, the body or the manager of a post; whoever points to it still does. */
  @Transactional
  public void change(Viewer viewer, int id, PostForm form) {
    viewer.ask(Permission.KEEP_POSTS);
    oneAtATime(viewer);
    var row = standing(id);
    allow(form, id);
    var before = row.getTitle();
    set(row, form);
    row.update();
    audit.entry(
        viewer.person(), "post.changed", "post/" + id, Map.of("from", before, "to", form.title()));
  }

  /** Ends a post at once: nobody holds it any more, and it can be named for nothing new. */
  @Transactional
  public void end(Viewer viewer, int id) {
    viewer.ask(Permission.KEEP_POSTS);
    var row = standing(id);
    holdings.endAllOfPost(viewer, id, Days.today(time));
    row.setEndedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.update();
    audit.entry(viewer.person(), "post.ended", "post/" + id, Map.of("title", row.getTitle()));
  }

  private void allow(PostForm form, @Nullable Integer id) {
    if (!form.errors().isEmpty()) throw wrong("posts.title-missing");
    if (taken(form.title(), form.bodyOrNull(), id)) throw wrong("posts.taken");
    var manager = form.managerOrNull();
    if (manager != null) {
      if (manager.equals(id)) throw wrong("posts.own-manager");
      standing(manager);
    }
  }

  private static void set(PostRecord row, PostForm form) {
    row.setTitle(form.title());
    row.setTitleCy(form.titleCyOrNull());
    row.setBody(form.bodyOrNull());
    row.setManager(form.managerOrNull());
  }

  private PostRecord standing(int id) {
    var row = row(id);
    if (row.getEndedAt() != null) throw wrong("posts.has-ended");
    return row;
  }

  private PostRecord row(int id) {
    return sql.selectFrom(POST)
        .where(POST.ID.eq(id))
        .fetchOptional()
        .orElseThrow(Refusal::notFound);
  }

  private static Condition sameName(String title, @Nullable String body) {
    return POST.ENDED_AT
        .isNull()
        .and(lower(POST.TITLE).eq(title.toLowerCase(Locale.ROOT)))
        .and(
            body == null ? POST.BODY.isNull() : lower(POST.BODY).eq(body.toLowerCase(Locale.ROOT)));
  }

  /** Two who add the same title at once come one after the other. */
  private void oneAtATime(Viewer viewer) {
    sql.execute("select pg_advisory_xact_lock(hashtext('post title'), ?)", viewer.council());
  }

  private static Refusal wrong(String text) {
    return new Refusal(Refusal.Sort.WRONG, text);
  }

  static Post post(PostRecord row) {
    var ended = row.getEndedAt();
    return new Post(
        row.getId(),
        row.getTitle(),
        row.getTitleCy(),
        row.getBody(),
        row.getManager(),
        ended == null ? null : ended.toInstant());
  }
}
