package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.review.WrittenDate;

/** The fields of a review as words that a person reads and types, and back again by the rules. */
final class Words {
  private Words() {}

  /** The words of a field, null where it is blank. */
  static @Nullable String of(OpenReview review, Place place) {
    return words(value(review, place));
  }

  /** The words of a value of a field, null where they are blank. */
  static @Nullable String words(@Nullable Object value) {
    var words =
        switch (value) {
          case null -> "";
          case WrittenDate date -> date.text();
          case Responsibility responsibility -> responsibility.text();
          case Scheme scheme ->
              scheme.levels().stream().map(Words::line).collect(Collectors.joining("\n"));
          case List<?> names ->
              names.stream().map(Object::toString).collect(Collectors.joining("\n"));
          default -> value.toString();
        };
    return words.isBlank() ? null : words;
  }

  /** A level as it is typed: "1: Fully Achieved"; "Ongoing" where code and label are one. */
  static String line(Level level) {
    return level.code().equals(level.label()) ? level.code() : level.code() + ": " + level.label();
  }

  /** What words typed for a field mean; blank words are no value. */
  static @Nullable Object value(Field field, @Nullable String typed) {
    var words = tidy(typed);
    if (words.isEmpty()) return field.mayBeBlank() ? null : "";
    return switch (field.sort()) {
      case DATE -> WrittenDate.read(oneLine(words));
      case PARTIES -> Responsibility.read(words);
      case NAMES -> words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      case KEY -> key(words);
      case LINE, GRADE -> oneLine(words);
      case PROSE -> words;
    };
  }

  /** A date in these words, with the days that were typed for it; null for blank words. */
  static @Nullable WrittenDate date(@Nullable String typed, TypedDays days) {
    var words = oneLine(tidy(typed));
    return words.isEmpty() ? null : days.date(words);
  }

  /** What is wrong with tidy words for a field, as the key of a text; null where nothing is. */
  static @Nullable String problem(Field field, String words) {
    if (words.isEmpty()) return field.mayBeBlank() ? null : "intake.wrong.blank";
    if (words.length() > field.longest()) return "intake.wrong.long";
    if (field.sort() == Field.Sort.KEY) {
      var codes = key(words).levels().stream().map(Level::code).toList();
      if (codes.stream().distinct().count() < codes.size()) return "intake.wrong.key";
    }
    return null;
  }

  /** A grade as its code, where its label or both were typed: "2", "On-Track", "2 On-Track". */
  static String graded(Field field, String words, List<Level> levels) {
    if (field != Field.GRADE) return words;
    for (var level : levels) {
      var both = level.code() + " " + level.label();
      if (Stream.of(level.code(), level.label(), both, line(level))
          .anyMatch(words::equalsIgnoreCase)) {
        return level.code();
      }
    }
    return words;
  }

  /** Words as they are kept: line ends are "\n", nothing invisible, no blanks around them. */
  static String tidy(@Nullable String typed) {
    if (typed == null) return "";
    var kept = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> {
          boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
          if (c == '\n' || c == '\t' || !Character.isISOControl(c) && !surrogate) {
            kept.appendCodePoint(c);
          }
        });
    return kept.toString().strip();
  }

  private static String oneLine(String words) {
    return words.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }

  private static Scheme key(String words) {
    var levels = new ArrayList<Level>();
    for (var line : words.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int colon = line.indexOf(':');
      var code = colon < 0 ? line : line.substring(0, colon).strip();
      var label = colon < 0 ? line : line.substring(colon + 1).strip();
      if (code.isEmpty()) code = label;
      levels.add(new Level(code, label.isEmpty() ? code : label));
    }
    return new Scheme(levels);
  }

  /** The value of a field as the review has it. */
  static @Nullable Object value(OpenReview review, Place place) {
    var field = place.theField();
    return switch (field.owner()) {
      case HEADER ->
          switch (field) {
            case TITLE -> review.title();
            case COMMITTEE -> review.committee();
            case LINK_OFFICERS -> review.linkOfficers();
            case PLAN_AGREED -> review.actionPlanAgreed();
            default -> review.gradingScheme();
          };
      case ITEM -> value(node(review, place), field);
      case UPDATE -> {
        var update = node(review, place).updates().get(place.update());
        yield switch (field) {
          case PERIOD -> update.period();
          case EVIDENCE -> update.evidence();
          case GRADE -> update.grade();
          default -> update.explanation();
        };
      }
    };
  }

  private static @Nullable Object value(Item item, Field field) {
    return switch (field) {
      case REFERENCE -> item.reference();
      case TEXT -> item.text();
      case RESPONSIBILITY -> item.responsibility();
      case DUE -> item.due();
      case AGREED_ACTION -> item.agreedAction();
      case SUCCESS_MEASURE -> item.successMeasure();
      default -> item.response();
    };
  }

  private static Item node(OpenReview review, Place place) {
    var node = Tree.find(review, place.path());
    if (node == null) throw new IllegalArgumentException("no node at " + place);
    return node;
  }

  /** The review with another value of a field. */
  static OpenReview with(OpenReview review, Place place, @Nullable Object value) {
    var field = place.theField();
    return switch (field.owner()) {
      case HEADER -> withHeader(review, field, value);
      case ITEM -> Tree.with(review, place.path(), item -> with(item, field, value));
      case UPDATE ->
          Tree.with(
              review,
              place.path(),
              item -> {
                var updates = new ArrayList<>(item.updates());
                updates.set(place.update(), with(updates.get(place.update()), field, value));
                return withUpdates(item, updates);
              });
    };
  }

  private static OpenReview withHeader(OpenReview r, Field field, @Nullable Object value) {
    return new OpenReview(
        r.format(),
        field == Field.TITLE ? text(value) : r.title(),
        field == Field.COMMITTEE ? (String) value : r.committee(),
        field == Field.LINK_OFFICERS ? names(value) : r.linkOfficers(),
        field == Field.PLAN_AGREED ? (WrittenDate) value : r.actionPlanAgreed(),
        field == Field.GRADING_SCHEME ? (Scheme) value : r.gradingScheme(),
        r.items(),
        r.doubts());
  }

  private static Item with(Item i, Field field, @Nullable Object value) {
    return new Item(
        field == Field.REFERENCE ? (String) value : i.reference(),
        field == Field.TEXT ? text(value) : i.text(),
        field == Field.RESPONSIBILITY ? (Responsibility) value : i.responsibility(),
        field == Field.DUE ? (WrittenDate) value : i.due(),
        field == Field.AGREED_ACTION ? (String) value : i.agreedAction(),
        field == Field.SUCCESS_MEASURE ? (String) value : i.successMeasure(),
        field == Field.RESPONSE ? (String) value : i.response(),
        i.updates(),
        i.items());
  }

  private static Update with(Update u, Field field, @Nullable Object value) {
    return new Update(
        field == Field.PERIOD ? (WrittenDate) value : u.period(),
        field == Field.EVIDENCE ? (String) value : u.evidence(),
        field == Field.GRADE ? (String) value : u.grade(),
        field == Field.EXPLANATION ? (String) value : u.explanation());
  }

  /** The node with other updates. */
  static Item withUpdates(Item i, List<Update> updates) {
    return new Item(
        i.reference(),
        i.text(),
        i.responsibility(),
        i.due(),
        i.agreedAction(),
        i.successMeasure(),
        i.response(),
        updates,
        i.items());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> names(@Nullable Object value) {
    return value instanceof List<?> names
        ? names.stream().map(Object::toString).toList()
        : List.of();
  }
}
