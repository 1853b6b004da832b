package org.scrutinymonitor;

import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.Chasing;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Answer;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.ComingMeeting;
import org.scrutinymonitor.monitoring.ComingMeetings;
import org.scrutinymonitor.monitoring.EvidenceFiles;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.people.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A round in the middle of its life: opened some weeks ago, reminded twice, partly answered; one
 * answer is back with its writer, and one post has no holder who could be asked.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class DemonstrationRound {
  private static final String REVIEW = "damp-and-mould";
  private static final String LINK_OFFICER = "Private Sector Housing Manager";
  private static final int DAYS_OF_LIFE = 24;
  private static final int DAYS_TO_COME = 12;
  private static final List<Integer> REMINDERS = List.of(28, 14, 7);

  private final DSLContext sql;
  private final DemonstrationClock clock;
  private final Rounds rounds;
  private final ComingMeetings meetings;
  private final Requests requests;
  private final Answers answers;
  private final EvidenceFiles evidence;
  private final Viewers viewers;
  private final Chasing chasing;

  DemonstrationRound(
      DSLContext sql,
      DemonstrationClock clock,
      Rounds rounds,
      ComingMeetings meetings,
      Requests requests,
      Answers answers,
      EvidenceFiles evidence,
      Viewers viewers,
      Chasing chasing) {
    this.sql = sql;
    this.clock = clock;
    this.rounds = rounds;
    this.meetings = meetings;
    this.requests = requests;
    this.answers = answers;
    this.evidence = evidence;
    this.viewers = viewers;
    this.chasing = chasing;
  }

  /**
   * What a post answered.
   *
   * @param day how many days after the opening
   * @param then how far it came: begun, submitted, accepted, returned
   * @param sentence why it was returned
   */
  record Given(
      String path,
      String post,
      int day,
      String then,
      @Nullable String sentence,
      String evidence,
      @Nullable String met,
      @Nullable String figure,
      @Nullable String grade,
      @Nullable String explanation,
      @Nullable String expected,
      @Nullable Shows shows) {

    Answer answer() {
      var words = new EnumMap<AnswerField, @Nullable String>(AnswerField.class);
      words.put(AnswerField.EVIDENCE, evidence);
      words.put(AnswerField.MET, met);
      words.put(AnswerField.FIGURE, figure);
      words.put(AnswerField.GRADE, grade);
      words.put(AnswerField.EXPLANATION, explanation);
      words.put(AnswerField.EXPECTED, expected);
      return Answer.of(words);
    }
  }

  /** What shows an answer. */
  record Shows(String title, String link, String dated) {}

  /** Opens the round and lets its weeks pass, in the transaction that founds the council. */
  public void live(Viewer officer) {
    var today = Days.today(clock);
    var meeting =
        meetings.of(officer, REVIEW).stream().filter(coming -> fits(coming, today)).findFirst();
    var answersBy = meeting.map(ComingMeeting::deadline).orElse(today.plusDays(DAYS_TO_COME));
    var opened = workingDay(today.minusDays(DAYS_OF_LIFE));
    var life = new Life(officer, opened, opened(officer, opened, answersBy, meeting.orElse(null)));
    var days = new TreeMap<LocalDate, Runnable>();
    for (var before : REMINDERS) {
      var day = workingDay(answersBy.minusDays(before));
      if (day.isAfter(opened) && day.isBefore(today)) days.put(day, () -> chasing.here(at(day, 9)));
    }
    for (var given : given()) {
      days.merge(opened.plusDays(given.day()), () -> life.pass(given), DemonstrationRound::both);
    }
    days.forEach((day, work) -> clock.at(at(day, 11), work));
  }

  /** Whether a meeting lies so far ahead that a round for it is in the middle of its life. */
  static boolean fits(ComingMeeting meeting, LocalDate today) {
    return !meeting.deadline().isBefore(today.plusDays(3))
        && !meeting.deadline().isAfter(today.plusDays(24));
  }

  private int opened(
      Viewer officer, LocalDate day, LocalDate answersBy, @Nullable ComingMeeting meeting) {
    var reported = meeting == null ? answersBy.plusDays(DAYS_TO_COME) : meeting.day();
    var period =
        reported.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + reported.getYear();
    var number = new int[1];
    clock.at(
        at(day, 10),
        () ->
            number[0] =
                rounds.open(
                    officer,
                    REVIEW,
                    new Rounds.Wanted(
                        period, meeting == null ? null : meeting.id(), answersBy, Set.of())));
    return number[0];
  }

  /** The round as its weeks pass. */
  private final class Life {
    private final Viewer officer;
    private final LocalDate opened;
    private final Map<String, UpdateRequest> byPath;

    Life(Viewer officer, LocalDate opened, int round) {
      this.officer = officer;
      this.opened = opened;
      this.byPath =
          requests.ofRound(officer, round).stream()
              .collect(Collectors.toMap(request -> request.item().path(), Function.identity()));
    }

    void pass(Given given) {
      var request = Objects.requireNonNull(byPath.get(given.path()), given.path()).id();
      var holder = holder(given.post());
      answers.save(holder, request, 0, given.answer());
      var shows = given.shows();
      if (shows != null) {
        evidence.addLink(
            holder,
            request,
            shows.link(),
            new EvidenceFiles.Added(shows.title(), shows.dated(), null));
      }
      if (given.then().equals("begun")) return;
      answers.submit(holder, request);
      var checked = at(opened.plusDays(given.day() + 1), 15);
      switch (given.then()) {
        case "accepted" -> clock.at(checked, () -> answers.accept(holder(LINK_OFFICER), request));
        case "returned" ->
            clock.at(
                checked,
                () ->
                    answers.giveBack(
                        holder(LINK_OFFICER), request, Objects.requireNonNull(given.sentence())));
        default -> {}
      }
    }

    /** Who holds a post; the scrutiny officer writes what a post without a holder said. */
    private Viewer holder(String post) {
      var person =
          sql.select(HOLDING.PERSON)
              .from(HOLDING)
              .join(POST)
              .on(POST.ID.eq(HOLDING.POST))
              .where(POST.TITLE.eq(post))
              .fetchAny(HOLDING.PERSON);
      var found = person == null ? null : viewers.find(person, false);
      return found == null ? officer : found;
    }
  }

  private static List<Given> given() {
    record Story(List<Given> answers) {}
    try (var in =
        DemonstrationRound.class.getResourceAsStream("/demonstration/rounds/damp-and-mould.json")) {
      return JsonMapper.shared().readValue(in, Story.class).answers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Runnable both(Runnable first, Runnable second) {
    return () -> {
      first.run();
      second.run();
    };
  }

  private static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static java.time.Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Days.ZONE).toInstant();
  }
}
