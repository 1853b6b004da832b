package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which posts and groups answer for an item, beside the words as written. A change ends rows and
 * adds others; none is taken away.
 */
@Component
public class Responsibles {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Posts posts;
  private final Wordings wordings;

  Responsibles(DSLContext sql, InstantSource time, Audit audit, Posts posts, Wordings wordings) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.posts = posts;
    this.wordings = wordings;
  }

  /**
   * What an officer says that words mean.
   *
   * @param words as folded, empty for items without words
   * @param chosen posts and groups that there are; empty for nobody yet
   * @param added the titles of posts that are to be added
   */
  public record Meant(String words, Set<Answering> chosen, List<String> added) {
    public Meant {
      chosen = Set.copyOf(chosen);
      added = List.copyOf(added);
    }

    /** What words as written mean, without a post to be added. */
    public static Meant of(String words, Set<Answering> chosen) {
      return new Meant(Matching.folded(words), chosen, List.of());
    }
  }

  /**
   * All items of a review with the same words answer by the same posts from now on; the words are
   * remembered for later forms.
   *
   * @param seen the number of the newest row that the officer saw
   */
  @Transactional
  public void match(Viewer viewer, String address, List<Meant> meant, int seen) {
    viewer.ask(Permission.MATCH_POSTS);
    var review = review(address);
    if (newest(review) > seen) throw new Refusal(Refusal.Sort.STALE, "review.stale");
    var changed = new ArrayList<String>();
    for (var one : meant) {
      var chosen = chosen(viewer, one.chosen(), one.added());
      for (var item : items(review, one.words())) set(viewer, item, chosen);
      if (!one.words().isEmpty()) wordings.remember(viewer, one.words(), chosen);
      changed.add(one.words());
    }
    audit.entry(viewer.person(), "review.posts-matched", address, Map.of("words", changed));
  }

  /** One item answers by these posts from now on; its words are not remembered. */
  @Transactional
  public void change(
      Viewer viewer, String address, String path, Set<Answering> chosen, List<String> added) {
    viewer.ask(Permission.MATCH_POSTS);
    var item =
        sql.select(ITEM.ID)
            .from(ITEM)
            .where(ITEM.REVIEW.eq(review(address)))
            .and(ITEM.PATH.eq(path))
            .fetchOptional(ITEM.ID)
            .orElseThrow(Refusal::notFound);
    var all = chosen(viewer, chosen, added);
    set(viewer, item, all);
    audit.entry(
        viewer.person(),
        "item.posts-matched",
        address + "/" + path,
        Map.of("posts", all.stream().map(Answering::form).toList()));
  }

  /** The words of an item have changed: whoever answered for the old ones does so no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void wordsChanged(Viewer viewer, int item) {
    set(viewer, item, Set.of());
  }

  /** The number of the newest row of a review, 0 where there is none. */
  @Transactional(readOnly = true)
  public int newest(int review) {
    return sql.select(org.jooq.impl.DSL.coalesce(org.jooq.impl.DSL.max(RESPONSIBLE.ID), 0))
        .from(RESPONSIBLE)
        .join(ITEM)
        .on(ITEM.ID.eq(RESPONSIBLE.ITEM))
        .where(ITEM.REVIEW.eq(review))
        .fetchSingle()
        .value1();
  }

  /** The posts and groups that stand, those that are to be added among them. */
  private Set<Answering> chosen(Viewer viewer, Set<Answering> chosen, List<String> added) {
    var all = new TreeSet<>(chosen);
    for (var one : chosen) {
      var stands =
          one.sort() == Answering.Sort.POST
              ? sql.fetchExists(POST, POST.ID.eq(one.id()).and(POST.ENDED_AT.isNull()))
              : sql.fetchExists(
                  POST_GROUP, POST_GROUP.ID.eq(one.id()).and(POST_GROUP.ENDED_AT.isNull()));
      if (!stands) throw new Refusal(Refusal.Sort.WRONG, "posts.has-ended");
    }
    for (var title : added) all.add(Answering.post(posts.named(viewer, title, null)));
    return all;
  }

  private int review(String address) {
    return sql.select(REVIEW.ID)
        .from(REVIEW)
        .where(REVIEW.ADDRESS.eq(address))
        .forUpdate()
        .fetchOptional(REVIEW.ID)
        .orElseThrow(Refusal::notFound);
  }

  private List<Integer> items(int review, String words) {
    return sql
        .select(ITEM.ID, ITEM.RESPONSIBILITY)
        .from(ITEM)
        .where(ITEM.REVIEW.eq(review))
        .fetch()
        .stream()
        .filter(
            r -> r.value2() == null ? words.isEmpty() : Matching.folded(r.value2()).equals(words))
        .map(r -> r.value1())
        .toList();
  }

  private void set(Viewer viewer, int item, Set<Answering> chosen) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var there = new TreeSet<Answering>();
    for (var row :
        sql.selectFrom(RESPONSIBLE)
            .where(RESPONSIBLE.ITEM.eq(item))
            .and(RESPONSIBLE.ENDED_AT.isNull())
            .fetch()) {
      var answering = Answering.ofStored(row.getPost(), row.getPostGroup());
      if (chosen.contains(answering)) {
        there.add(answering);
      } else {
        row.setEndedAt(now);
        row.setEndedBy(viewer.person());
        row.update();
      }
    }
    for (var answering : chosen) if (there.add(answering)) add(viewer, item, answering, now);
  }

  private void add(Viewer viewer, int item, Answering answering, OffsetDateTime now) {
    var row = sql.newRecord(RESPONSIBLE);
    row.setCouncil(viewer.council());
    row.setItem(item);
    if (answering.sort() == Answering.Sort.POST) row.setPost(answering.id());
    else row.setPostGroup(answering.id());
    row.setDecidedAt(now);
    row.setDecidedBy(viewer.person());
    row.insert();
  }
}
