package org.scrutinymonitor.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.AskedQuestion;
import org.scrutinymonitor.meeting.Changes.Change;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.question.Question;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Where to press in twenty minutes: a committee's items before a meeting.
 *
 * @param asAt the day as which it is seen
 * @param today whether that is today, so that things can be done
 * @param last the committee's last meeting, null where it has not met
 * @param next its next meeting, null where none is planned
 * @param held its meetings until today, to be seen as at their days
 * @param monitored how many items are open
 * @param reviews how many reviews have an open item
 * @param chased the rounds whose chase ledger this person may read
 * @param all the section that is shown whole, null where each shows its beginning
 * @param noDay what was typed for a day and is none until today, null where nothing was
 */
public record ChairPage(
    Viewer viewer,
    Committee committee,
    LocalDate asAt,
    boolean today,
    @Nullable Meeting last,
    @Nullable Meeting next,
    List<Meeting> held,
    int monitored,
    int reviews,
    List<Raised> questions,
    List<Raised> settled,
    List<AskedQuestion> own,
    List<Standing> silent,
    List<Standing> slipped,
    List<Standing> moving,
    List<Standing> onCourseAgain,
    List<Change> changed,
    List<Standing> promised,
    Map<Integer, Words.Written> written,
    Map<Integer, Words.Asked> asked,
    List<Words.Chased> chased,
    @Nullable String all,
    @Nullable String noDay)
    implements Page {
  /** How many questions stand open on the page; the others are folded. */
  static final int OPEN = 6;

  /** How many questions are read at most where all of them are wanted, and where not. */
  static final int MOST = 1000;

  static final int FOLDED = 60;

  /** How many rows a section shows where it is not shown whole. */
  static final int ROWS = 25;

  /**
   * A question that a rule raised.
   *
   * @param listed whether somebody wants to ask it at the meeting
   * @param minute where the answer stands, null where nobody said
   */
  public record Raised(Standing item, Question question, boolean listed, @Nullable String minute) {}

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/committees/" + committee.id() + "/chair";
  }

  /** The questions whose words are shown, those that are folded among them. */
  List<Raised> read() {
    return questions.subList(
        0, Math.min(questions.size(), "questions".equals(all) ? MOST : Math.max(OPEN, FOLDED)));
  }

  /** The address of what changed since the last meeting. */
  public String changes() {
    return "/" + viewer.address() + "/committees/" + committee.id() + "/changes";
  }

  /** The address of an item, as at the same day. */
  public String address(Standing item) {
    return "/"
        + viewer.address()
        + "/"
        + item.reviewAddress()
        + "/"
        + item.path()
        + (today ? "" : "?as-at=" + asAt);
  }

  /** The address of a round's chase ledger. */
  public String ledger(Words.Chased round) {
    return "/" + viewer.address() + "/rounds/" + round.round() + "/ledger";
  }

  /** The rows of a section that are shown. */
  public <T> List<T> shown(String section, List<T> rows) {
    return section.equals(all) || rows.size() <= ROWS ? rows : rows.subList(0, ROWS);
  }

  /** The pages above this one. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put("/" + viewer.address() + "/meetings", view.text("meeting.meetings"));
    return above;
  }

  /** "For the chair: meeting of 8 December 2026". */
  public String title(View view) {
    return next == null
        ? view.text("overview.chair.title")
        : view.text("overview.chair.title-of", view.day(next.day()));
  }

  /** The officer's grade of an item. */
  public static Grade officers(View view, Standing item) {
    var grade = item.grade(view.language());
    if (grade != null) return grade;
    var none =
        view.text(item.latestUpdate() == null ? "review.no-update.short" : "review.no-grade");
    return new Grade(none, none, Meaning.NONE);
  }

  /** What the committee said last. */
  public static Grade committees(View view, Standing item) {
    var judged = item.judged();
    var grade = judged == null ? null : judged.grade(view.language());
    if (grade != null) return grade;
    var none = view.text(judged == null ? "review.judgment.none" : "review.judgment.more-wanted");
    return new Grade(none, none, Meaning.NONE);
  }

  /** Days since an item was asked about. */
  public long silentDays(Standing item) {
    var asked = item.askedInVain();
    return asked == null ? 0 : ChronoUnit.DAYS.between(LocalDate.ofInstant(asked, Days.ZONE), asAt);
  }

  /** The day on which an item was asked about. */
  public String askedOn(View view, Standing item) {
    var asked = item.askedInVain();
    return asked == null ? "" : view.day(LocalDate.ofInstant(asked, Days.ZONE));
  }

  /** What an officer wrote in the newest update; null where nothing was written. */
  public Words.@Nullable Written written(Standing item) {
    return item.latestUpdate() == null ? null : written.get(item.latestUpdate());
  }

  /** How far a date is from the one first agreed: "455", or "–" where that cannot be said. */
  public static String slip(Standing item) {
    var asked = item.asked();
    var days = item.slip(asked == null ? item.now() : asked.date());
    return days.isEmpty() ? "–" : String.valueOf(days.getAsLong());
  }

  /** The sentence in which the words of a question stand. */
  public Context context(Raised raised) {
    var quoted = raised.question().words();
    var item = raised.item();
    var said = written(item);
    var field =
        switch (quoted.field()) {
          case TEXT -> item.words();
          case MEASURE -> item.successMeasure();
          case EVIDENCE -> said == null ? null : said.evidence();
          case EXPLANATION -> said == null ? null : said.explanation();
          case DUE, GRADE -> null;
        };
    return Context.of(field, quoted);
  }

  /** A beginning of a text that is long. */
  public static String shortly(@Nullable String text) {
    if (text == null) return "";
    if (text.length() <= 160) return text;
    var space = text.lastIndexOf(' ', 150);
    return text.substring(0, space > 80 ? space : 150) + " …";
  }
}
