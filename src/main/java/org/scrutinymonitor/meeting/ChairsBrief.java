package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a committee's chair should see before a meeting, gathered from all its items. */
@Component
@Transactional(readOnly = true)
public class ChairsBrief {
  private final Standings standings;
  private final ManyQuestions questions;

  ChairsBrief(Standings standings, ManyQuestions questions) {
    this.standings = standings;
    this.questions = questions;
  }

  /**
   * A committee's items on a day, with what is worth asking about them; without those that were
   * closed already when it met last, and still are.
   *
   * @param before how they stood when the committee met last, empty where it has not met
   */
  public record Brief(
      List<Standing> items, Map<Integer, List<Question>> questions, List<Standing> before) {
    public Brief {
      items = List.copyOf(items);
      questions = Map.copyOf(questions);
      before = List.copyOf(before);
    }
  }

  /**
   * The brief of a committee as at a day.
   *
   * @param lastMet the day of its last meeting, null where it has not met
   */
  public Brief of(Viewer viewer, int committee, LocalDate day, @Nullable LocalDate lastMet) {
    var items = standings.inPlay(viewer, committee, day, lastMet, day);
    return new Brief(
        items,
        questions.about(committee, items, day, viewer.language()),
        lastMet == null ? List.of() : standings.inPlay(viewer, committee, lastMet, lastMet, day));
  }
}
