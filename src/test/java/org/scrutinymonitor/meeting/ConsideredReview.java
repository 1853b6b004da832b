package org.scrutinymonitor.meeting;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Agenda;
import org.scrutinymonitor.monitoring.Answer;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.stereotype.Component;

/**
 * The invented review on the agenda of a meeting of today, with a round behind it: one answer asks
 * for a later date, one is better than before and one worse, and one item is silent.
 */
@Component
public class ConsideredReview {
  private final World world;
  private final Registrations registrations;
  private final Rounds rounds;
  private final Answers answers;
  private final AgendaItems agenda;
  private final Agenda accepted;
  private final DSLContext sql;
  private final InstantSource time;

  ConsideredReview(
      World world,
      Registrations registrations,
      Rounds rounds,
      Answers answers,
      AgendaItems agenda,
      Agenda accepted,
      DSLContext sql,
      InstantSource time) {
    this.world = world;
    this.registrations = registrations;
    this.rounds = rounds;
    this.answers = answers;
    this.agenda = agenda;
    this.accepted = accepted;
    this.sql = sql;
    this.time = time;
  }

  /**
   * A review before a meeting.
   *
   * @param committee the number of the committee
   * @param meeting the number of the meeting
   * @param held its day, today; the one before was a month ago
   * @param next the day of the next meeting
   */
  public record Before(
      World.Founded council,
      String review,
      int committee,
      int meeting,
      LocalDate held,
      LocalDate next) {
    /** The address of the meeting's page. */
    public String at() {
      return council.at() + "/meetings/" + meeting;
    }

    /** The address of the committee's pages. */
    public String committees() {
      return council.at() + "/committees/" + committee;
    }
  }

  /** Puts the review before a meeting of today; no post answers for it. */
  public Before before(World.Founded council) throws InvalidReview {
    return before(council, List.of());
  }

  /**
   * Puts the review before a meeting of today.
   *
   * @param answered the paths of items for which the Digital Services Manager answers
   */
  public Before before(World.Founded council, List<String> answered) throws InvalidReview {
    var today = Days.today(time);
    var held = today;
    var review = council.as(() -> registrations.register(council.officer(), agreedInMarch2025()));
    world.meeting(council, review, held.minusDays(30));
    var meeting = world.meeting(council, review, held);
    world.meeting(council, review, today.plusDays(50));
    var post = world.post(council, "Digital Services Manager", null);
    for (var path : answered) world.responsible(council, review + "/" + path, post);
    var asked = Set.of("1/c", "1/b/2", "1/a/4", "1/f");
    council.as(() -> {
      var leftOut =
          world.inTransaction(() ->
              sql
                  .fetch("select id, path from item where council = ?", council.officer().council())
                  .stream()
                  .filter(r -> !asked.contains(r.get("path", String.class)))
                  .map(r -> r.get("id", Integer.class))
                  .collect(java.util.stream.Collectors.toSet()));
      int round =
          rounds.open(
              council.officer(),
              review,
              new Rounds.Wanted("November 2026", meeting, today.plusDays(1), leftOut));
      answer(
          council,
          "1/c",
          Map.of(
              AnswerField.EVIDENCE, "25 champions are trained; the second course is late.",
              AnswerField.MET, "partly",
              AnswerField.FIGURE, "25",
              AnswerField.GRADE, "3",
              AnswerField.EXPLANATION, "The trainer left in May.",
              AnswerField.EXPECTED, "March 2027"));
      answer(
          council,
          "1/a/4",
          Map.of(
              AnswerField.EVIDENCE, "All 38 schools were briefed in September 2026.",
              AnswerField.GRADE, "1"));
      answer(
          council,
          "1/f",
          Map.of(
              AnswerField.EVIDENCE, "No meeting was held this year.",
              AnswerField.GRADE, "4",
              AnswerField.EXPLANATION, "The Partnership has no chair."));
      agenda.add(council.officer(), meeting, review, "5");
      accepted.accept(council.officer(), round, true);
      return true;
    });
    int committee = council.as(() -> number("select committee from meeting where id = " + meeting));
    return new Before(council, review, committee, meeting, held, today.plusDays(50));
  }

  private static OpenReview agreedInMarch2025() {
    var review = Northmere.dampAndMould();
    return new OpenReview(
        review.format(),
        review.title(),
        review.committee(),
        review.linkOfficers(),
        WrittenDate.read("March 2025"),
        review.gradingScheme(),
        review.items(),
        review.doubts());
  }

  private void answer(World.Founded council, String path, Map<AnswerField, String> words) {
    int request =
        number(
            "select q.id from update_request q join item i on i.id = q.item where i.path = '%s'"
                    .formatted(path)
                + " and i.council = "
                + council.officer().council());
    answers.save(council.officer(), request, 0, Answer.of(words));
    answers.submit(council.officer(), request);
    answers.accept(council.officer(), request);
  }

  private int number(String query) {
    return world.inTransaction(
        () -> java.util.Objects.requireNonNull(sql.fetchSingle(query).get(0, Integer.class)));
  }
}
