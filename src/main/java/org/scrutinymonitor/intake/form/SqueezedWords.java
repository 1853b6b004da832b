package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Open;
import org.scrutinymonitor.review.OpenReview.Source;

/**
 * Takes what only a squeezed page still holds: the rest of cut words, and words of nowhere else.
 */
final class SqueezedWords {
  private final Squeezed squeezed;
  private final CutWords cutWords;

  SqueezedWords(Squeezed squeezed, CutWords cutWords) {
    this.squeezed = squeezed;
    this.cutWords = cutWords;
  }

  /** Gives evidence back the words that only a squeezed page still holds. */
  void complete(Node node) {
    for (Draft draft : node.updates) {
      String evidence = draft.evidence;
      Line line = draft.evidenceLine;
      if (evidence == null || line == null || cutWords.reason(evidence) == null) {
        continue;
      }
      String fuller = squeezed.fuller(Field.EVIDENCE, evidence);
      if (fuller != null) {
        draft.evidence = fuller;
        node.doubt(
            draft,
            "evidence",
            "Words are missing in this row; they were added from a garbled copy of the page.",
            line,
            List.of(evidence));
      }
    }
  }

  /** Says once that pages stood run together, and which of their words came nowhere else. */
  void pages(List<Node> all) {
    Map<Field, List<String>> placed = new EnumMap<>(Field.class);
    for (Node node : all) {
      node.fields.forEach((field, value) ->
          placed.computeIfAbsent(field, f -> new ArrayList<>()).add(value.text()));
      for (Draft draft : node.updates) {
        if (draft.evidence != null) {
          placed.computeIfAbsent(Field.EVIDENCE, f -> new ArrayList<>()).add(draft.evidence);
        }
      }
    }
    Node last = all.getLast();
    for (Squeezed.Segment segment : squeezed.unplaced(placed)) {
      last.doubts.add(
          new Open(
              null,
              "text",
              "A page of this document is stored run together, and these words of it ("
                  + segment.label().field().words()
                  + ") were found nowhere else.",
              new Source(segment.text(), squeezed.place(), List.of()),
              List.of()));
    }
  }
}
