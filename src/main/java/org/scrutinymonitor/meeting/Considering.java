package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Question;
import org.scrutinymonitor.review.Considered;
import org.scrutinymonitor.review.DateLedger;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.DecisionRows;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes before a meeting of a review: its items, each as earlier meetings left it. */
@Component
@Transactional(readOnly = true)
public class Considering {
  private final DSLContext sql;
  private final Sittings sittings;
  private final AgendaItems agenda;
  private final Register register;
  private final Examining examining;

  Considering(
      DSLContext sql,
      Sittings sittings,
      AgendaItems agenda,
      Register register,
      Examining examining) {
    this.sql = sql;
    this.sittings = sittings;
    this.agenda = agenda;
    this.register = register;
    this.examining = examining;
  }

  /**
   * A review before a meeting.
   *
   * @param situations the items to be considered, in the order of the form
   * @param decided what this meeting has decided so far, by the numbers of the items
   * @param questions what is worth asking, by the numbers of the items
   */
  public record Before(
      Sitting sitting,
      AgendaItem agendaItem,
      Review review,
      List<Situation> situations,
      Map<Integer, Decided> decided,
      Map<Integer, List<Question>> questions) {
    public Before {
      questions = Map.copyOf(questions);
      situations = List.copyOf(situations);
      decided = Map.copyOf(decided);
    }

    /** The situation of the item at a path; a refusal where it does not come before the meeting. */
    public Situation at(String path) {
      return situations.stream()
          .filter(situation -> situation.item().path().equals(path))
          .findFirst()
          .orElseThrow(Refusal::notFound);
    }

    /** What is worth asking about an item. */
    public List<Question> questions(Situation situation) {
      return questions.getOrDefault(situation.item().id(), List.of());
    }

    /** What this meeting decided on an item, null where it has not yet. */
    public @Nullable Decided decided(Situation situation) {
      return decided.get(situation.item().id());
    }
  }

  /** A review on the agenda of a meeting. */
  public Before find(Viewer viewer, int meeting, String address) {
    var sitting = sittings.find(viewer, meeting);
    var agendaItem =
        agenda.of(viewer, meeting).stream()
            .filter(item -> item.review().equals(address))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var review = register.find(viewer, address);
    var decided = DecisionRows.ofMeeting(sql, meeting);
    var asked = asked(agendaItem);
    var situations = new ArrayList<Situation>();
    for (var item : review.all()) {
      var situation = situation(sitting, review, item);
      var due = item.carriesFields() && !situation.closed();
      var comes = due || asked.contains(item.id()) || decided.containsKey(item.id());
      if (comes || item.carriesFields() && situation.closed()) situations.add(situation);
    }
    var questions = examining.questions(review, sitting.day(), viewer.language());
    return new Before(sitting, agendaItem, review, situations, decided, questions);
  }

  private Set<Integer> asked(AgendaItem item) {
    return item.round() == null
        ? Set.of()
        : sql.select(UPDATE_REQUEST.ITEM)
            .from(UPDATE_REQUEST)
            .where(UPDATE_REQUEST.ROUND.eq(item.round()))
            .fetchSet(UPDATE_REQUEST.ITEM);
  }

  private static Situation situation(Sitting sitting, Review review, Review.Item item) {
    var before = before(sitting, item.considered());
    return new Situation(
        item,
        review.scheme(),
        sitting,
        before.latest(),
        before.closing() != null,
        item.below().stream()
            .filter(Review.Item::carriesFields)
            .filter(below -> below.considered().closing() == null)
            .toList(),
        DateLedger.of(item, before));
  }

  /** What was decided and asked for before a meeting: the meeting itself can only look back. */
  private static Considered before(Sitting sitting, Considered all) {
    return new Considered(
        all.decisions().stream()
            .filter(decided ->
                decided.meeting() != sitting.id() && !decided.on().isAfter(sitting.day()))
            .toList(),
        all.extensions().stream()
            .filter(asked -> !LocalDate.ofInstant(asked.at(), Days.ZONE).isAfter(sitting.day()))
            .toList());
  }
}
