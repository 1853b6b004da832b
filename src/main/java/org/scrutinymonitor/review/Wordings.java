package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.WORDING;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officers said that words of forms mean, remembered for the next form. */
@Component
class Wordings {
  private final DSLContext sql;
  private final InstantSource time;

  Wordings(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** What is remembered, by the words as folded; posts and groups that have ended are left out. */
  @Transactional(readOnly = true)
  public Map<String, Set<Answering>> all() {
    var all = new HashMap<String, Set<Answering>>();
    sql.select(WORDING.WORDS, WORDING.POST, WORDING.POST_GROUP)
        .from(WORDING)
        .leftJoin(POST)
        .on(POST.ID.eq(WORDING.POST))
        .leftJoin(POST_GROUP)
        .on(POST_GROUP.ID.eq(WORDING.POST_GROUP))
        .where(WORDING.FORGOTTEN_AT.isNull())
        .and(POST.ENDED_AT.isNull())
        .and(POST_GROUP.ENDED_AT.isNull())
        .forEach(r ->
            all.computeIfAbsent(r.value1(), words -> new TreeSet<>())
                .add(Answering.ofStored(r.value2(), r.value3())));
    return all;
  }

  /** Words mean these from now on; of what they meant before, the rest is forgotten. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remember(Viewer viewer, String words, Set<Answering> meant) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var there = new TreeSet<Answering>();
    for (var row :
        sql.selectFrom(WORDING)
            .where(WORDING.WORDS.eq(words))
            .and(WORDING.FORGOTTEN_AT.isNull())
            .fetch()) {
      var answering = Answering.ofStored(row.getPost(), row.getPostGroup());
      if (meant.contains(answering)) {
        there.add(answering);
      } else {
        row.setForgottenAt(now);
        row.update();
      }
    }
    for (var answering : meant) {
      if (!there.add(answering)) continue;
      var row = sql.newRecord(WORDING);
      row.setCouncil(viewer.council());
      row.setWords(words);
      if (answering.sort() == Answering.Sort.POST) row.setPost(answering.id());
      else row.setPostGroup(answering.id());
      row.setRememberedAt(now);
      row.setRememberedBy(viewer.person());
      row.insert();
    }
  }
}
