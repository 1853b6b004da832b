package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.OpenReview.Update;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Reviews as JSON text and back. It streams, field by field, because the command line reads and
 * writes one review a call and must not wait for a mapper to look at classes.
 */
public final class OpenReviewJson {
  private static final JsonFactory JSON = new JsonFactory();

  private OpenReviewJson() {}

  /** The review as indented JSON that ends with a line break; the same review, the same text. */
  public static String write(OpenReview review) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
      review(json, review);
    }
    return text.append('\n').toString();
  }

  /**
   * Reads a review from JSON in UTF-8. Fields that are not there count as null or empty, fields
   * that the format does not know are refused. Where only the words of a date or of a
   * responsibility are given, the rest is read from them.
   */
  public static OpenReview read(byte[] json) throws InvalidReview {
    return OpenReviewFields.review(JsonTree.read(json));
  }

  /** Reads a review from JSON text; see {@link #read(byte[])}. The reader is not closed. */
  public static OpenReview read(Reader json) throws InvalidReview {
    return OpenReviewFields.review(JsonTree.read(json));
  }

  private static void review(JsonGenerator json, OpenReview review) {
    json.writeStartObject();
    text(json, "format", review.format());
    text(json, "title", review.title());
    text(json, "committee", review.committee());
    texts(json, "linkOfficers", review.linkOfficers());
    date(json, "actionPlanAgreed", review.actionPlanAgreed());
    json.writeName("gradingScheme");
    if (review.gradingScheme() == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      array(
          json,
          "levels",
          review.gradingScheme().levels(),
          (levels, level) -> {
            levels.writeStartObject();
            text(levels, "code", level.code());
            text(levels, "label", level.label());
            levels.writeEndObject();
          });
      json.writeEndObject();
    }
    array(json, "items", review.items(), OpenReviewJson::item);
    array(json, "doubts", review.doubts(), OpenReviewJson::doubt);
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, Item item) {
    json.writeStartObject();
    text(json, "reference", item.reference());
    text(json, "text", item.text());
    json.writeName("responsibility");
    if (item.responsibility() == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      text(json, "text", item.responsibility().text());
      texts(json, "parties", item.responsibility().parties());
      json.writeEndObject();
    }
    date(json, "due", item.due());
    text(json, "agreedAction", item.agreedAction());
    text(json, "successMeasure", item.successMeasure());
    text(json, "response", item.response());
    array(json, "updates", item.updates(), OpenReviewJson::update);
    array(json, "items", item.items(), OpenReviewJson::item);
    json.writeEndObject();
  }

  private static void update(JsonGenerator json, Update update) {
    json.writeStartObject();
    date(json, "period", update.period());
    text(json, "evidence", update.evidence());
    text(json, "grade", update.grade());
    text(json, "explanation", update.explanation());
    json.writeEndObject();
  }

  private static void doubt(JsonGenerator json, Doubt doubt) {
    json.writeStartObject();
    text(json, "at", doubt.at());
    text(json, "reason", doubt.reason());
    json.writeName("source");
    if (doubt.source() == null) {
      json.writeNull();
    } else {
      source(json, doubt.source());
    }
    if (!doubt.choices().isEmpty()) {
      texts(json, "choices", doubt.choices());
    }
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStartObject();
    text(json, "text", source.text());
    text(json, "place", source.place());
    if (!source.cells().isEmpty()) {
      texts(json, "cells", source.cells());
    }
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, @Nullable WrittenDate date) {
    json.writeName(name);
    if (date == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text(json, "text", date.text());
    text(json, "earliest", date.earliest() == null ? null : date.earliest().toString());
    text(json, "latest", date.latest() == null ? null : date.latest().toString());
    text(json, "kind", date.kind().name().toLowerCase(ROOT));
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String text) {
    json.writeName(name);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    array(json, name, texts, JsonGenerator::writeString);
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> elements, BiConsumer<JsonGenerator, T> write) {
    json.writeName(name);
    json.writeStartArray();
    elements.forEach(element -> write.accept(json, element));
    json.writeEndArray();
  }

  /** Two spaces a level, one element a line. */
  private static final class Indented extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(LINES)
            .withObjectIndenter(LINES);

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return PRINTER.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
