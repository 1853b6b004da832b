package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.STANDING_ON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.StandingOnRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.Stored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How all items of a committee stand on a day: today, or any day before. As long as nothing changes
 * in the council's register, a list that was read is remembered, and given back when memory is
 * short.
 */
@Component
@Transactional(readOnly = true)
public class Standings {
  /** Some 25 MB, and two days of a council of 10,000: a heap that is full stops everybody. */
  private static final int MOST_ITEMS = 24_000;

  /** Changes with everything that a list hangs on; each part is one look into an index. */
  private static final String STAMP =
      """
      select concat_ws('/',
        (select max(id) from review), (select max(id) from item), (select max(id) from amendment),
        (select max(id) from "update"), (select max(id) from decision), (select max(id) from extension),
        (select max(id) from update_request), (select max(id) from request_act),
        (select concat_ws('+', max(id), max(accepted_at), max(withdrawn_at)) from round),
        (select concat_ws('+', max(closed_at), max(cancelled_at), sum(extract(epoch from day))) from meeting),
        (select md5(string_agg(name, ',' order by id)) from committee),
        (select md5(string_agg(concat_ws('+', label, label_cy, meaning), ',' order by id)) from grading_level))
      """;

  private final DSLContext sql;
  private final Remembered<List<Object>, List<Standing>> remembered =
      new Remembered<>(MOST_ITEMS, List::size);

  Standings(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The items of a committee as they stood when a day ended, review by review in the order of their
   * forms.
   *
   * @param committee null for every review of the council
   */
  public List<Standing> on(Viewer viewer, @Nullable Integer committee, LocalDate day) {
    return read(viewer, committee, day, null, null);
  }

  /**
   * As {@link #on}, without the items that were closed already as a day saw it, and still are as
   * another does; what stands below an open item with updates of its own is there all the same.
   *
   * @param since null for all items
   */
  List<Standing> inPlay(
      Viewer viewer, int committee, LocalDate day, @Nullable LocalDate since, LocalDate until) {
    return read(viewer, committee, day, since, since == null ? null : until);
  }

  private List<Standing> read(
      Viewer viewer,
      @Nullable Integer committee,
      LocalDate day,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    viewer.ask(Permission.READ_EXEMPT);
    List<Object> key =
        List.of(
            CouncilScope.council(),
            committee == null ? 0 : committee,
            day,
            since + "/" + until,
            Objects.requireNonNull(sql.fetchValue(STAMP)));
    var known = remembered.get(key);
    if (known != null) return known;
    var words = new HashMap<String, String>();
    var read =
        List.copyOf(
            sql.selectFrom(STANDING_ON.call(committee, day, since, until))
                .fetch(r -> standing(r, words)));
    remembered.put(key, read);
    return read;
  }

  /**
   * What a row says.
   *
   * @param words those that stand in many rows, each kept once
   */
  private static Standing standing(StandingOnRecord r, Map<String, String> words) {
    var asked =
        Stored.date(r.getAsked(), r.getAskedEarliest(), r.getAskedLatest(), r.getAskedKind());
    return new Standing(
        r.getItem(),
        r.getReview(),
        r.getPath(),
        r.getReference(),
        r.getWords(),
        words.computeIfAbsent(r.getReviewAddress(), same -> same),
        words.computeIfAbsent(r.getReviewTitle(), same -> same),
        r.getAgreedAction(),
        r.getSuccessMeasure(),
        Stored.date(r.getDue(), r.getDueEarliest(), r.getDueLatest(), r.getDueKind()),
        Stored.date(
            r.getPlanAgreed(),
            r.getPlanAgreedEarliest(),
            r.getPlanAgreedLatest(),
            r.getPlanAgreedKind()),
        Stored.date(r.getMoved(), r.getMovedEarliest(), r.getMovedLatest(), r.getMovedKind()),
        r.getMoves(),
        asked == null ? null : new Standing.Asked(asked, r.getAskedReason()),
        r.getUpdates(),
        r.getLatestUpdate(),
        r.getPreviousUpdate(),
        r.getMeanings() == null
            ? List.of()
            : Arrays.stream(r.getMeanings()).map(Standings::meaning).toList(),
        once(r.getGrade(), words),
        once(r.getLabel(), words),
        once(r.getLabelCy(), words),
        judged(r, words),
        r.getClosure() == null
            ? null
            : new Standing.Closed(Closure.ofStored(r.getClosure()), r.getClosedOn(), r.getRisk()),
        r.getAskedInVain() == null ? null : r.getAskedInVain().toInstant());
  }

  private static Standing.@Nullable Judged judged(StandingOnRecord r, Map<String, String> words) {
    return r.getJudgment() == null
        ? null
        : new Standing.Judged(
            Judgment.ofStored(r.getJudgment()),
            r.getJudgedMeaning() == null ? Meaning.NONE : meaning(r.getJudgedMeaning()),
            once(r.getJudgedGrade(), words),
            once(r.getJudgedLabel(), words),
            once(r.getJudgedLabelCy(), words),
            r.getJudgedOn());
  }

  private static @Nullable String once(@Nullable String said, Map<String, String> words) {
    return said == null ? null : words.computeIfAbsent(said, same -> same);
  }

  private static Meaning meaning(String stored) {
    return Meaning.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
