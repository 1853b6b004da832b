package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.JUDGED_UPDATES;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUNDS_ASKED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Outcome.AskedFor;
import org.scrutinymonitor.meeting.Outcome.Said;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Judgment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of all items of a council until a day. */
@Component
@Transactional(readOnly = true)
public class Outcomes {
  private static final int MOST_ITEMS = 12_000;

  private final DSLContext sql;
  private final Standings standings;

  /** A list of standings is the same object as long as nothing changed; what hangs on it too. */
  private final Remembered<Key, List<Outcome>> remembered =
      new Remembered<>(MOST_ITEMS, List::size);

  Outcomes(DSLContext sql, Standings standings) {
    this.sql = sql;
    this.standings = standings;
  }

  private record Key(int council, LocalDate day, String posts) {}

  /** Every item that carries something agreed, review by review. */
  public List<Outcome> on(Viewer viewer, LocalDate day) {
    var standing = standings.on(viewer, null, day);
    var key = new Key(viewer.council(), day, posts());
    var known = remembered.get(key);
    if (known != null && isOf(known, standing)) return known;
    var read = read(standing, day);
    remembered.put(key, read);
    return read;
  }

  /**
   * Those of which nothing is exempt: what is counted of them can be told to everybody, since
   * whoever subtracts what is public from it finds nothing else.
   */
  public List<Outcome> openOn(Viewer viewer, LocalDate day) {
    var exempt =
        sql.selectDistinct(EXEMPTION.ITEM)
            .from(EXEMPTION)
            .where(EXEMPTION.ENDED_AT.isNull())
            .fetchSet(EXEMPTION.ITEM);
    return on(viewer, day).stream()
        .filter(outcome -> !exempt.contains(outcome.standing().item()))
        .toList();
  }

  private static boolean isOf(List<Outcome> known, List<Standing> standing) {
    return known.size() == standing.size()
        && (known.isEmpty() || known.getFirst().standing() == standing.getFirst());
  }

  /** Changes with who answers for what. */
  private String posts() {
    return String.valueOf(
        sql.fetchValue(
            """
            select concat_ws('/', (select concat_ws('+', max(id), max(ended_at)) from responsible),
              (select concat_ws('+', max(id), max(removed_at)) from post_group_post))
            """));
  }

  private List<Outcome> read(List<Standing> standing, LocalDate day) {
    var committees =
        sql.select(REVIEW.ID, REVIEW.COMMITTEE).from(REVIEW).fetchMap(REVIEW.ID, REVIEW.COMMITTEE);
    var answering = answering();
    var said = new HashMap<Integer, List<Said>>();
    for (var r : sql.selectFrom(JUDGED_UPDATES.call(day))) {
      said.computeIfAbsent(r.getItem(), item -> new ArrayList<>())
          .add(
              new Said(
                  r.getSaidOn(),
                  Meaning.ofStored(r.getOfficer()),
                  r.getJudgment() == null ? null : Judgment.ofStored(r.getJudgment()),
                  meaning(r.getCommittee())));
    }
    var asked = new HashMap<Integer, List<AskedFor>>();
    for (var r : sql.selectFrom(ROUNDS_ASKED.call(day))) {
      asked
          .computeIfAbsent(r.getItem(), item -> new ArrayList<>())
          .add(new AskedFor(r.getClosedOn(), r.getAnswered()));
    }
    return standing.stream()
        .map(item ->
            new Outcome(
                item,
                committees.get(item.review()),
                answering.getOrDefault(item.item(), Set.of()),
                said.getOrDefault(item.item(), List.of()),
                asked.getOrDefault(item.item(), List.of())))
        .toList();
  }

  private static @Nullable Meaning meaning(@Nullable String stored) {
    return stored == null ? null : Meaning.ofStored(stored);
  }

  private Map<Integer, Set<Integer>> answering() {
    var groups =
        sql.select(POST_GROUP_POST.POST_GROUP, POST_GROUP_POST.POST)
            .from(POST_GROUP_POST)
            .where(POST_GROUP_POST.REMOVED_AT.isNull())
            .fetchGroups(POST_GROUP_POST.POST_GROUP, POST_GROUP_POST.POST);
    var answering = new HashMap<Integer, Set<Integer>>();
    sql.select(RESPONSIBLE.ITEM, RESPONSIBLE.POST, RESPONSIBLE.POST_GROUP)
        .from(RESPONSIBLE)
        .where(RESPONSIBLE.ENDED_AT.isNull())
        .fetch()
        .forEach(r -> {
          var posts = answering.computeIfAbsent(r.value1(), item -> new HashSet<>());
          if (r.value2() != null) posts.add(r.value2());
          else posts.addAll(groups.getOrDefault(r.value3(), List.of()));
        });
    return answering;
  }
}
