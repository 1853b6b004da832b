package org.scrutinymonitor.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over all that a person holds in one act. Items, link officers, covers and open update
 * requests point to posts, so they follow by themselves; who did what stays as it was.
 */
@Component
public class HandOvers {
  private final Holdings holdings;
  private final Covers covers;
  private final CommitteeMembers members;
  private final Directory directory;
  private final InstantSource time;
  private final Audit audit;

  HandOvers(
      Holdings holdings,
      Covers covers,
      CommitteeMembers members,
      Directory directory,
      InstantSource time,
      Audit audit) {
    this.holdings = holdings;
    this.covers = covers;
    this.members = members;
    this.directory = directory;
    this.time = time;
    this.audit = audit;
  }

  /** Hands everything over. What the person would have held only later goes the same way. */
  @Transactional
  public void handOver(Viewer viewer, HandOver act) {
    viewer.ask(Permission.KEEP_POSTS);
    if (act.leaves()) viewer.ask(Permission.KEEP_PEOPLE);
    if (!act.errors(Days.today(time)).isEmpty()) {
      throw new Refusal(Refusal.Sort.WRONG, "posts.hand-over.wrong");
    }
    var ended = holdings.endAllOfPerson(viewer, act.person(), act.day());
    var successors = new TreeMap<String, Object>();
    for (var held : ended) {
      var successor = act.successors().get(held.post());
      successors.put(String.valueOf(held.post()), successor == null ? "vacant" : successor);
      if (successor == null) continue;
      LocalDate from = held.from().isAfter(act.day()) ? held.from() : act.day();
      var refused = holdings.refused(held.post(), successor, from, held.until());
      // Who shares the post already goes on with it.
      if ("posts.holding.already".equals(refused)) continue;
      holdings.begin(viewer, held.post(), successor, from, held.until());
    }
    covers.endAllOfPerson(viewer, act.person(), act.day());
    if (act.leaves()) {
      members.endAllOfPerson(viewer, act.person(), act.day());
      directory.leave(viewer, act.person());
    }
    audit.entry(
        viewer.person(),
        "person.handed-over",
        "person/" + act.person(),
        Map.of("day", act.day().toString(), "posts", successors, "leaves", act.leaves()));
  }
}
