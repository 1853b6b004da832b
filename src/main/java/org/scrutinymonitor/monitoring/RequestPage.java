package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for the update of one item: what was agreed, what was said last time, and four questions.
 *
 * @param all the requests among which this one stands: the person's own that are open
 * @param answer what the fields hold: as saved, or as typed where it comes back
 * @param begunFrom the version from which what is typed now begins
 * @param clash the fields that somebody else changed as well, empty where nobody did
 * @param names the names of persons that the council knows
 */
public record RequestPage(
    Viewer viewer,
    UpdateRequest request,
    List<UpdateRequest> all,
    Answer answer,
    int begunFrom,
    Set<AnswerField> clash,
    Errors errors,
    List<String> names,
    LocalDate today)
    implements Page {
  @Override
  public int code() {
    return clash.isEmpty() ? errors.code() : 409;
  }

  /** The address of the page of all requests. */
  public String home() {
    return "/" + viewer.address() + "/requests";
  }

  public String address() {
    return home() + "/" + request.id();
  }

  String title(View view) {
    return RequestNames.title(view, request);
  }

  String place(View view) {
    return RequestNames.place(view, request);
  }

  /** Whether the questions can be answered now. */
  boolean isOpen() {
    return request.round().isOpen() && request.standing().isOpen();
  }

  /** Which of the person's items this is, counted from one; 0 where it is not among them. */
  int number() {
    for (int at = 0; at < all.size(); at++) if (all.get(at).id() == request.id()) return at + 1;
    return 0;
  }

  /** The item that comes next, null behind the last. */
  @Nullable UpdateRequest next() {
    var number = number();
    return number == 0 || number == all.size() ? null : all.get(number);
  }

  /** "Item 1 of 2. Answer by 20 November 2026: 14 days left". */
  String caption(View view) {
    var round = request.round();
    var left = round.daysLeft(today);
    var by = view.day(round.answersBy());
    var deadline =
        left < 0
            ? view.count("monitoring.request.late", -left, by)
            : left == 0
                ? view.text("monitoring.request.today", by)
                : view.count("monitoring.request.left", left, by);
    return number() == 0 || all.size() == 1
        ? deadline
        : view.text("monitoring.request.of", number(), all.size()) + " " + deadline;
  }

  /** "Saved at 14:32 today", null where nothing is saved. */
  @Nullable String saved(View view) {
    var saved = request.saved();
    return saved == null
        ? null
        : view.text("monitoring.saved", view.moment(saved.at()), saved.by());
  }

  /** "What has happened since June 2026?" */
  String happened(View view) {
    var last = request.item().last();
    return last == null || last.period() == null
        ? view.text("monitoring.answer.evidence.first")
        : view.text("monitoring.answer.evidence.since", last.period().text());
  }

  List<Choice> measures(View view) {
    var choices = new ArrayList<Choice>();
    for (var met : Met.values()) {
      choices.add(new Choice(met.stored(), view.text("monitoring.met." + met.stored())));
    }
    return choices;
  }

  /** The figures that the measure names, in its words: "25", "80%". */
  String figures() {
    return String.join(", ", Figures.named(request.item().successMeasure()));
  }

  boolean asksForFigure() {
    return !Figures.named(request.item().successMeasure()).isEmpty();
  }

  /** The levels by which the answer can be graded, in the order of the scheme. */
  List<GradingScheme.Level> levels() {
    var scheme = request.round().scheme();
    return scheme == null ? List.of() : scheme.levels();
  }

  boolean isGrade(GradingScheme.Level level) {
    return level.code().equals(answer.of(AnswerField.GRADE));
  }

  /** What a level reveals: "a" an explanation, "b" an explanation and a date, "c" a date. */
  static @Nullable String reveals(GradingScheme.Level level) {
    var flags = level.flags();
    if (flags.explanation()) return flags.newDate() ? "b" : "a";
    return flags.newDate() ? "c" : null;
  }

  /** Whether any level asks for an explanation. */
  boolean mayExplain() {
    return levels().stream().anyMatch(level -> level.flags().explanation());
  }

  /** Whether any level asks for a new date. */
  boolean mayExpect() {
    return levels().stream().anyMatch(level -> level.flags().newDate());
  }

  /** What should not be public in the words of a field. */
  List<Marked> marks(AnswerField field) {
    return Marked.in(answer.of(field), names);
  }

  /** What somebody else has saved in a field meanwhile, where both changed it. */
  @Nullable String theirs(AnswerField field) {
    return clash.contains(field) ? request.answer().of(field) : null;
  }

  boolean clashes(AnswerField field) {
    return clash.contains(field);
  }

  /** A stored value as it is shown: the words of a choice, else the words themselves. */
  String words(View view, AnswerField field, @Nullable String value) {
    if (value == null) return view.text("monitoring.empty");
    return switch (field) {
      case MET -> view.text("monitoring.met." + value);
      case GRADE ->
          levels().stream()
              .filter(level -> level.code().equals(value))
              .map(level -> level.grade(view.language()).words())
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** What a new file or link may be: something new, or a newer version of what is there. */
  Map<String, String> replaceable(View view) {
    var options = new LinkedHashMap<String, String>();
    options.put("", view.text("monitoring.shows.new"));
    for (var evidence : request.evidence()) {
      options.put(
          Integer.toString(evidence.id()), view.text("monitoring.shows.newer", evidence.title()));
    }
    return options;
  }

  /** The size of a file in words: "84 KB". */
  static String size(long bytes) {
    return bytes < 1024 * 1024
        ? Math.max(1, bytes / 1024) + " KB"
        : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
  }

  /** The day on which the posts were asked. */
  String askedOn(View view) {
    return view.day(LocalDate.ofInstant(request.askedAt(), Days.ZONE));
  }
}
