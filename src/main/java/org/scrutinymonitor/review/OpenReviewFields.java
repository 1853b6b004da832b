package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.InvalidReview.Problem;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.OpenReview.Update;

/**
 * The fields of the open format, taken out of a JSON tree by hand. Every problem is noted with its
 * place, and reading goes on, so that a person hears of all of them at once.
 */
final class OpenReviewFields {
  /** Recommendation, part, strand. */
  private static final int DEPTH = 3;

  private static final int MOST_PROBLEMS = 50;

  private final List<Problem> problems = new ArrayList<>();

  private OpenReviewFields() {}

  static OpenReview review(@Nullable Object tree) throws InvalidReview {
    var fields = new OpenReviewFields();
    OpenReview review = fields.readReview(tree);
    if (!fields.problems.isEmpty()) {
      throw new InvalidReview(fields.problems);
    }
    return review;
  }

  private OpenReview readReview(@Nullable Object tree) {
    Fields f =
        fields(
            "",
            tree,
            "format title committee linkOfficers actionPlanAgreed gradingScheme items doubts");
    String format = f.text("format");
    if (f.has("format") && !format.equals(OpenReview.FORMAT)) {
      problem("/format", "Only “" + OpenReview.FORMAT + "” is read here.");
    }
    return new OpenReview(
        OpenReview.FORMAT,
        f.text("title"),
        f.optionalText("committee"),
        f.texts("linkOfficers"),
        f.optional("actionPlanAgreed", this::date),
        f.optional("gradingScheme", this::scheme),
        f.list("items", place -> item(place, 1)),
        f.list("doubts", this::doubt));
  }

  private Scheme scheme(Place place) {
    return new Scheme(
        fields(place, "levels")
            .list(
                "levels",
                level -> {
                  Fields f = fields(level, "code label");
                  return new Level(f.text("code"), f.text("label"));
                }));
  }

  private Item item(Place place, int depth) {
    if (depth > DEPTH) {
      problem(place.at, "Items nest three deep: recommendation, part, strand.");
      return new Item(null, "", null, null, null, null, null, List.of(), List.of());
    }
    Fields f =
        fields(
            place,
            "reference text responsibility due agreedAction successMeasure response updates items");
    return new Item(
        f.optionalText("reference"),
        f.text("text"),
        f.optional("responsibility", this::responsibility),
        f.optional("due", this::date),
        f.optionalText("agreedAction"),
        f.optionalText("successMeasure"),
        f.optionalText("response"),
        f.list("updates", this::update),
        f.list("items", below -> item(below, depth + 1)));
  }

  private Responsibility responsibility(Place place) {
    Fields f = fields(place, "text parties");
    String text = f.text("text");
    return f.names("parties")
        ? new Responsibility(text, f.texts("parties"))
        : Responsibility.read(text);
  }

  private Update update(Place place) {
    Fields f = fields(place, "period evidence grade explanation");
    return new Update(
        f.optional("period", this::date),
        f.optionalText("evidence"),
        f.optionalText("grade"),
        f.optionalText("explanation"));
  }

  private Doubt doubt(Place place) {
    Fields f = fields(place, "at reason source choices");
    return new Doubt(
        f.text("at"), f.text("reason"), f.optional("source", this::source), f.texts("choices"));
  }

  private Source source(Place place) {
    Fields f = fields(place, "text place cells");
    return new Source(f.text("text"), f.text("place"), f.texts("cells"));
  }

  private WrittenDate date(Place place) {
    Fields f = fields(place, "text earliest latest kind");
    if (!f.names("earliest") && !f.names("latest") && !f.names("kind")) {
      return WrittenDate.read(f.text("text"));
    }
    LocalDate earliest = day(f, "earliest");
    LocalDate latest = day(f, "latest");
    if (earliest != null && latest == null && !f.has("latest")) {
      problem(place.at + "/latest", "A first day needs a last day.");
    } else if (earliest != null && latest != null && earliest.isAfter(latest)) {
      problem(place.at + "/earliest", "The first day is later than the last day.");
    }
    return new WrittenDate(f.text("text"), earliest, latest, kind(f));
  }

  private @Nullable LocalDate day(Fields f, String name) {
    String text = f.optionalText(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(f.at + "/" + name, "A day is written like 2020-03-31.");
      return null;
    }
  }

  private WrittenDate.Kind kind(Fields f) {
    String text = f.text("kind");
    for (WrittenDate.Kind kind : WrittenDate.Kind.values()) {
      if (kind.name().toLowerCase(ROOT).equals(text)) {
        return kind;
      }
    }
    if (f.has("kind")) {
      problem(
          f.at + "/kind",
          "The kind of a date is day, month, window, recurring, conditional, event or none.");
    }
    return WrittenDate.Kind.NONE;
  }

  /** A value and its JSON pointer. */
  private record Place(String at, @Nullable Object value) {}

  private Fields fields(Place place, String names) {
    return fields(place.at, place.value, names);
  }

  private Fields fields(String at, @Nullable Object value, String names) {
    if (!(value instanceof Map<?, ?> object)) {
      problem(at, "An object with fields is expected here: " + names.replace(" ", ", ") + ".");
      return new Fields(at, Map.of(), false);
    }
    List<String> known = Arrays.asList(names.split(" "));
    for (Object name : object.keySet()) {
      if (!known.contains(name)) {
        problem(
            at + "/" + escape((String) name),
            "The format has no such field here; it has " + names.replace(" ", ", ") + ".");
      }
    }
    return new Fields(at, object, true);
  }

  private void problem(String at, String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(at, sentence));
    }
  }

  private static String escape(String name) {
    String pointer = name.replace("~", "~0").replace("/", "~1");
    return pointer.length() > 60 ? pointer.substring(0, 60) + "…" : pointer;
  }

  /** The fields of one object; {@code there} is false where something else stands instead. */
  private final class Fields {
    private final String at;
    private final Map<?, ?> object;
    private final boolean there;

    Fields(String at, Map<?, ?> object, boolean there) {
      this.at = at;
      this.object = object;
      this.there = there;
    }

    /** Whether a field is there at all, even if only with null. */
    boolean names(String name) {
      return object.containsKey(name);
    }

    /** Whether something other than null stands in a field. */
    boolean has(String name) {
      return object.get(name) != null;
    }

    String text(String name) {
      String text = optionalText(name);
      if (text == null && there && !has(name)) {
        problem(at + "/" + name, "The field “" + name + "” is missing.");
      }
      return text == null ? "" : text;
    }

    @Nullable String optionalText(String name) {
      return string(new Place(at + "/" + name, object.get(name)));
    }

    List<String> texts(String name) {
      return list(
          name,
          place -> {
            String text = string(place);
            if (place.value == null) {
              problem(place.at, "Text is expected here.");
            }
            return text == null ? "" : text;
          });
    }

    <T> @Nullable T optional(String name, Function<Place, T> read) {
      Object value = object.get(name);
      return value == null ? null : read.apply(new Place(at + "/" + name, value));
    }

    <T> List<T> list(String name, Function<Place, T> read) {
      Object value = object.get(name);
      if (value == null) {
        return List.of();
      }
      if (!(value instanceof List<?> elements)) {
        problem(at + "/" + name, "A list is expected here.");
        return List.of();
      }
      List<T> all = new ArrayList<>(elements.size());
      for (int i = 0; i < elements.size(); i++) {
        all.add(read.apply(new Place(at + "/" + name + "/" + i, elements.get(i))));
      }
      return all;
    }

    private @Nullable String string(Place place) {
      if (!(place.value instanceof String text)) {
        if (place.value != null) {
          problem(place.at, "Text is expected here.");
        }
        return null;
      }
      text = text.replace("\r\n", "\n").replace('\r', '\n');
      int strange = firstStrangeCharacter(text);
      if (strange >= 0) {
        problem(
            place.at,
            "The text holds a character that no document can hold (U+%04X)."
                .formatted((int) text.charAt(strange)));
      }
      return text;
    }
  }

  /**
   * A control character other than tab and line break, half a surrogate pair, or a non-character.
   */
  private static int firstStrangeCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if ((c < ' ' && c != '\n' && c != '\t')
          || (c >= 0x7f && c <= 0x9f)
          || Character.isSurrogate(c)
          || c >= '\ufffe') {
        return i;
      }
    }
    return -1;
  }
}
