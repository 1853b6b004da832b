package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.View;

/** An answer as it is read: its words with what should not be public marked, and its grade. */
record AnswerLook(UpdateRequest request, List<String> names) {

  /** Some words of a text; marked where they should not be public. */
  record Stretch(String words, Private.@Nullable Sort sort) {
    boolean marked() {
      return sort != null;
    }

    String why(View view) {
      return sort == null ? "" : view.text(sort.text());
    }
  }

  List<Stretch> evidence() {
    var text = request.answer().of(AnswerField.EVIDENCE);
    var stretches = new ArrayList<Stretch>();
    if (text == null) return stretches;
    int from = 0;
    for (var mark : Private.marks(text, names)) {
      if (mark.from() > from) stretches.add(new Stretch(text.substring(from, mark.from()), null));
      stretches.add(new Stretch(text.substring(mark.from(), mark.to()), mark.sort()));
      from = mark.to();
    }
    if (from < text.length()) stretches.add(new Stretch(text.substring(from), null));
    return stretches;
  }

  /** What should not be public in the whole answer. */
  List<Marked> marks() {
    var marks = new ArrayList<>(Marked.in(request.answer().of(AnswerField.EVIDENCE), names));
    marks.addAll(Marked.in(request.answer().of(AnswerField.EXPLANATION), names));
    return marks;
  }

  /** The grade that it gives, null where it gives none. */
  @Nullable Grade grade(View view) {
    var code = request.answer().of(AnswerField.GRADE);
    if (code == null) return null;
    var scheme = request.round().scheme();
    return scheme == null
        ? new Grade(code, code, Meaning.NONE)
        : scheme
            .level(code)
            .map(level -> level.grade(view.language()))
            .orElse(new Grade(code, code, Meaning.NONE));
  }
}
