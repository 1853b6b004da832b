package org.scrutinymonitor.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Value;

/** Doubts words that have lost their beginning, their end or letters, or stand twice. */
final class CutWords {
  private static final String FRAGMENT =
      "A piece of a word stands alone here; letters may be missing or misplaced.";
  private static final List<Field> PROSE = List.of(Field.ACTION, Field.MEASURE);

  private final RunningOn runningOn;

  CutWords(RunningOn runningOn) {
    this.runningOn = runningOn;
  }

  /** Prose that begins in small letters or ends within a sentence, in a damaged document. */
  void prose(Node node) {
    for (Field field : PROSE) {
      Value value = node.fields.get(field);
      if (value != null && !node.isDoubted(field)) {
        String reason = reason(value.text());
        if (reason != null) {
          node.doubt(field, reason, value.line(), List.of());
        }
      }
    }
    for (Draft draft : node.updates) {
      String evidence = draft.evidence;
      Line line = draft.evidenceLine;
      String reason = evidence == null ? null : reason(evidence);
      if (reason != null && line != null && !node.isDoubted(Field.EVIDENCE)) {
        node.doubt(draft, "evidence", reason, line, List.of());
      }
    }
  }

  /** Short words that say the same thing twice, and texts in which pieces of words stand. */
  void texts(Node node) {
    if (hasFragment(node.text)) {
      node.doubt("text", FRAGMENT, node.origin, List.of());
    }
    node.fields.forEach((field, value) -> {
      String words = Words.line(value.text());
      int half = words.length() / 2;
      boolean doubled =
          words.length() > 4
              && words.length() % 2 == 1
              && words.charAt(half) == ' '
              && words.substring(0, half).equals(words.substring(half + 1));
      if (doubled) {
        node.doubt(field, "The same words stand twice here.", value.line(), List.of());
      }
    });
  }

  /** Why a text seems to be cut; null where it does not. */
  @Nullable String reason(String text) {
    if (hasFragment(text)) {
      return FRAGMENT;
    }
    if (Words.beginsSmall(text)) {
      return "The words begin in the middle of a sentence; some may be lost before them.";
    }
    return text.length() > 60 && !Words.isEnded(text)
        ? "The words end in the middle of a sentence; some may be lost behind them."
        : null;
  }

  /** Whether a piece of a word stands alone: "condensa tion" has none, "wi th" has two. */
  private boolean hasFragment(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}'’-]++", -1)) {
      boolean small =
          !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isLowerCase);
      if (small && !runningOn.isSmallWord(word)) {
        return true;
      }
    }
    return false;
  }
}
