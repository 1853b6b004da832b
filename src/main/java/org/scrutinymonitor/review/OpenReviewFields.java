package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.OpenReview.Update;

/** The fields that the open format has, taken out of a JSON tree by hand. */
final class OpenReviewFields {
  /** Recommendation, part, strand. */
  private static final int DEPTH = 3;

  private OpenReviewFields() {}

  static OpenReview review(@Nullable Object tree) throws InvalidReview {
    JsonPlace root = JsonPlace.root(tree);
    OpenReview review = review(root);
    if (!root.problems().isEmpty()) {
      throw new InvalidReview(root.problems());
    }
    return review;
  }

  private static OpenReview review(JsonPlace place) {
    JsonFields f =
        place.fields(
            "format title committee linkOfficers actionPlanAgreed gradingScheme items doubts");
    String format = f.text("format");
    if (f.has("format") && !format.equals(OpenReview.FORMAT)) {
      f.problem("format", "Only “" + OpenReview.FORMAT + "” is read here.");
    }
    return new OpenReview(
        OpenReview.FORMAT,
        f.text("title"),
        f.optionalText("committee"),
        f.texts("linkOfficers"),
        f.optional("actionPlanAgreed", OpenReviewFields::date),
        f.optional("gradingScheme", OpenReviewFields::scheme),
        f.list("items", recommendation -> item(recommendation, 1)),
        f.list("doubts", OpenReviewFields::doubt));
  }

  private static Scheme scheme(JsonPlace place) {
    return new Scheme(
        place
            .fields("levels")
            .list(
                "levels",
                level -> {
                  JsonFields f = level.fields("code label");
                  return new Level(f.text("code"), f.text("label"));
                }));
  }

  private static Item item(JsonPlace place, int depth) {
    if (depth > DEPTH) {
      place.problem("Items nest three deep: recommendation, part, strand.");
      return new Item(null, "", null, null, null, null, null, List.of(), List.of());
    }
    JsonFields f =
        place.fields(
            "reference text responsibility due agreedAction successMeasure response updates items");
    return new Item(
        f.optionalText("reference"),
        f.text("text"),
        f.optional("responsibility", OpenReviewFields::responsibility),
        f.optional("due", OpenReviewFields::date),
        f.optionalText("agreedAction"),
        f.optionalText("successMeasure"),
        f.optionalText("response"),
        f.list("updates", OpenReviewFields::update),
        f.list("items", below -> item(below, depth + 1)));
  }

  private static Responsibility responsibility(JsonPlace place) {
    JsonFields f = place.fields("text parties");
    String text = f.text("text");
    return f.names("parties")
        ? new Responsibility(text, f.texts("parties"))
        : Responsibility.read(text);
  }

  private static Update update(JsonPlace place) {
    JsonFields f = place.fields("period evidence grade explanation");
    return new Update(
        f.optional("period", OpenReviewFields::date),
        f.optionalText("evidence"),
        f.optionalText("grade"),
        f.optionalText("explanation"));
  }

  private static Doubt doubt(JsonPlace place) {
    JsonFields f = place.fields("at reason source choices");
    return new Doubt(
        f.text("at"),
        f.text("reason"),
        f.optional("source", OpenReviewFields::source),
        f.texts("choices"));
  }

  private static Source source(JsonPlace place) {
    JsonFields f = place.fields("text place cells");
    return new Source(f.text("text"), f.text("place"), f.texts("cells"));
  }

  private static WrittenDate date(JsonPlace place) {
    JsonFields f = place.fields("text earliest latest kind");
    if (!f.names("earliest") && !f.names("latest") && !f.names("kind")) {
      return WrittenDate.read(f.text("text"));
    }
    LocalDate earliest = day(f, "earliest");
    LocalDate latest = day(f, "latest");
    if (earliest != null && latest == null && !f.has("latest")) {
      f.problem("latest", "A first day needs a last day.");
    } else if (earliest != null && latest != null && earliest.isAfter(latest)) {
      f.problem("earliest", "The first day is later than the last day.");
    }
    return new WrittenDate(f.text("text"), earliest, latest, kind(f));
  }

  private static @Nullable LocalDate day(JsonFields f, String name) {
    String text = f.optionalText(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      f.problem(name, "A day is written like 2020-03-31.");
      return null;
    }
  }

  private static WrittenDate.Kind kind(JsonFields f) {
    String text = f.text("kind");
    for (WrittenDate.Kind kind : WrittenDate.Kind.values()) {
      if (kind.name().toLowerCase(ROOT).equals(text)) {
        return kind;
      }
    }
    if (f.has("kind")) {
      f.problem(
          "kind",
          "The kind of a date is day, month, window, recurring, conditional, event or none.");
    }
    return WrittenDate.Kind.NONE;
  }
}
