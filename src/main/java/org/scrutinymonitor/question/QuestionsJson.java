package org.scrutinymonitor.question;

import java.io.StringWriter;
import java.util.List;
import org.scrutinymonitor.web.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Questions as JSON text, one a line. */
final class QuestionsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private QuestionsJson() {}

  /** An array that ends with a line break; the same questions, the same text. */
  static String write(List<Question> questions, Texts texts) {
    var text = new StringWriter();
    text.append('[');
    var before = "\n  ";
    for (var question : questions) {
      text.append(before);
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("at", question.at());
        json.writeStringProperty("rule", question.rule());
        json.writeStringProperty("question", question.asks().in(texts));
        json.writeStringProperty("words", question.words().text());
        json.writeEndObject();
      }
      before = ",\n  ";
    }
    return text.append(questions.isEmpty() ? "]\n" : "\n]\n").toString();
  }
}
