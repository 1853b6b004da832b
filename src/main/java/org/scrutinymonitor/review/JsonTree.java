package org.scrutinymonitor.review;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.InvalidReview.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text as maps, lists, strings and nulls, within bounds. Numbers and booleans, which the open
 * format does not use, come as {@link Other} so that the place where they stand can be named.
 */
final class JsonTree {
  /** A number or a boolean, in its own words. */
  record Other(String words) {}

  private static final int MEGABYTE = 1 << 20;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(64L * MEGABYTE)
                  .maxStringLength(8 * MEGABYTE)
                  .maxTokenCount(4L * MEGABYTE)
                  .maxNestingDepth(40)
                  .maxNameLength(200)
                  .maxNumberLength(100)
                  .build())
          .build();

  private JsonTree() {}

  static @Nullable Object read(byte[] text) throws InvalidReview {
    return read(() -> JSON.createParser(ObjectReadContext.empty(), text));
  }

  static @Nullable Object read(Reader text) throws InvalidReview {
    return read(() -> JSON.createParser(ObjectReadContext.empty(), text));
  }

  private interface Source {
    JsonParser open();
  }

  private static @Nullable Object read(Source source) throws InvalidReview {
    try (JsonParser json = source.open()) {
      JsonToken first = json.nextToken();
      if (first == null) {
        throw wrong("The text is empty; a review in JSON is expected.");
      }
      Object tree = value(json, first);
      if (json.nextToken() != null) {
        throw wrong("Something follows behind the end of the review" + place(json) + ".");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw wrong(
          "The text is larger, longer or more deeply nested than any review" + place(e) + ".");
    } catch (JacksonException e) {
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
      throw wrong(
          (twice ? "The same field stands twice" : "This is not JSON: it goes wrong or breaks off")
              + place(e)
              + ".");
    }
  }

  private static @Nullable Object value(JsonParser json, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          fields.put(name, value(json, json.nextToken()));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
          elements.add(value(json, t));
        }
        yield elements;
      }
      case VALUE_STRING -> json.getString();
      case VALUE_NULL -> null;
      case null, default -> new Other(json.getString());
    };
  }

  private static InvalidReview wrong(String sentence) {
    return new InvalidReview(List.of(new Problem("", sentence)));
  }

  private static String place(JsonParser json) {
    var location = json.currentTokenLocation();
    return " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String place(JacksonException e) {
    var location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
