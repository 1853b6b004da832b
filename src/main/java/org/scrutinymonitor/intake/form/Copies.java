package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Value;

/** Items that stand in a document more than once are one item: a page was stored several times. */
final class Copies {
  private static final String TWICE =
      "Pages of this document are stored more than once around here; rows may stand under the wrong item.";

  private Copies() {}

  /**
   * Puts copies together, at all depths. Where they differ, the fuller words stand and are doubted.
   */
  static void merge(List<Node> nodes) {
    List<Node> kept = new ArrayList<>();
    for (Iterator<Node> each = nodes.iterator(); each.hasNext(); ) {
      Node node = each.next();
      Node first = kept.size() > 500 ? null : original(kept, node);
      if (first == null) {
        kept.add(node);
      } else {
        merge(first, node);
        each.remove();
      }
    }
    nodes.forEach(node -> merge(node.items));
  }

  /** Puts copies together and doubts the recommendations among which they stood. */
  static void mergeAll(List<Node> roots) {
    List<Node> before = List.copyOf(roots);
    List<Integer> sizes = before.stream().map(Copies::size).toList();
    merge(roots);
    for (int i = 0; i < before.size(); i++) {
      Node node = before.get(i);
      boolean gone = !roots.contains(node);
      if (gone || size(node) != sizes.get(i)) {
        suspect(node, roots);
        suspect(before.get(Math.max(i - 1, 0)), roots);
        before.stream()
            .filter(other -> gone && Objects.equals(other.reference, node.reference))
            .forEach(other -> suspect(other, roots));
      }
    }
  }

  private static void suspect(Node node, List<Node> roots) {
    if (roots.contains(node)
        && node.doubts.stream().noneMatch(open -> open.reason().equals(TWICE))) {
      node.doubt("", TWICE, node.origin, List.of());
    }
  }

  private static int size(Node node) {
    int size = 1;
    for (Node item : node.items) {
      size += size(item);
    }
    return size;
  }

  private static @Nullable Node original(List<Node> kept, Node node) {
    for (Node other : kept) {
      boolean sameReference =
          node.reference != null
              && other.reference != null
              && Words.same(node.reference, other.reference);
      boolean sameText = node.text.length() > 3 && Words.same(node.text, other.text);
      boolean strand = node.reference == null && other.reference == null;
      boolean alike =
          strand && node.text.length() > 25 && Words.shared(node.text, other.text) > 0.9;
      if (sameReference
              && (node.text.isBlank()
                  || other.text.isBlank()
                  || Words.shared(node.text, other.text) >= 0.6)
          || strand && sameText
          || alike) {
        return other;
      }
    }
    return null;
  }

  private static void merge(Node first, Node copy) {
    if (!Words.same(first.text, copy.text)) {
      boolean longer = copy.text.length() > first.text.length();
      String other = longer ? first.text : copy.text;
      first.text = longer ? copy.text : first.text;
      first.doubt(
          "text",
          "This item stands twice in the document, in different words.",
          copy.origin,
          List.of(other));
    }
    for (Map.Entry<Field, Value> entry : copy.fields.entrySet()) {
      field(first, entry.getKey(), entry.getValue());
    }
    for (Draft draft : copy.updates) {
      update(first, draft);
    }
    first.seen.addAll(copy.seen);
    first.doubts.addAll(copy.doubts);
    first.items.addAll(copy.items);
  }

  private static void field(Node first, Field field, Value value) {
    Value before = first.fields.get(field);
    if (before == null || before.text().isBlank()) {
      first.fields.put(field, value);
    } else if (!value.text().isBlank() && !Words.same(before.text(), value.text())) {
      boolean fuller = value.text().length() > before.text().length();
      if (fuller) {
        first.fields.put(field, value);
      }
      first.doubt(
          field.property(),
          "This item stands twice in the document, with different words here.",
          value.line(),
          List.of(fuller ? before.text() : value.text()));
    }
  }

  private static void update(Node first, Draft copy) {
    for (Draft draft : first.updates) {
      boolean samePeriod =
          draft.period == null || copy.period == null || Words.same(draft.period, copy.period);
      if (!samePeriod) {
        continue;
      }
      if (draft.evidence == null) {
        draft.evidence = copy.evidence;
        draft.evidenceLine = copy.evidenceLine;
      } else if (copy.evidence != null
          && !Words.same(draft.evidence, copy.evidence)
          && copy.evidenceLine != null) {
        String other = copy.evidence;
        if (copy.evidence.length() > draft.evidence.length()) {
          other = draft.evidence;
          draft.evidence = copy.evidence;
        }
        first.doubt(
            draft,
            "evidence",
            "This evidence stands twice in the document, in different words.",
            copy.evidenceLine,
            List.of(other));
      }
      if (draft.gradeWords == null) {
        draft.gradeWords = copy.gradeWords;
        draft.gradeLine = copy.gradeLine;
      } else if (copy.gradeWords != null
          && !Words.same(draft.gradeWords, copy.gradeWords)
          && copy.gradeLine != null) {
        first.doubt(
            draft,
            "grade",
            "This item stands twice in the document, with different grades.",
            copy.gradeLine,
            List.of(copy.gradeWords));
      }
      draft.period = draft.period == null ? copy.period : draft.period;
      return;
    }
    first.updates.add(copy);
  }
}
