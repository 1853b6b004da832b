package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.form.Line.Piece;

/** What stands around a tracker: the labels of its head above, the key of gradings below. */
final class Around {
  private final Header header;
  private final Key key;
  private boolean inKey;

  Around(Header header, Key key) {
    this.header = header;
    this.key = key;
  }

  /** Takes what is labelled; the lines that are no part of the key are the result. */
  List<Line> read(List<Line> lines) {
    List<Line> about = new ArrayList<>();
    for (Line line : lines) {
      for (String words : line.label().split("\n", 60)) {
        take(line, words);
      }
      if (!inKey) {
        about.add(line);
      }
    }
    return about;
  }

  private void take(Line line, String words) {
    Label label = Labels.of(words);
    Labels.Inline inline = Labels.inline(words);
    if (label != null && label.field() == Field.KEY) {
      inKey = true;
      key.name(line);
    } else if (inline != null && inline.label().field() == Field.KEY) {
      inKey = true;
      key.name(line.valued(behind(inline)));
    } else if (inKey) {
      key.add(line.labelled(words), true);
    } else if (inline != null && inline.label().field().ofHeader() && !inline.rest().isBlank()) {
      header.take(inline.label(), line.labelled("").valued(behind(inline)), new RunningOn());
    } else if (label != null && label.field().ofHeader()) {
      header.take(label, line, new RunningOn());
    }
  }

  private static List<Piece> behind(Labels.Inline inline) {
    return List.of(new Piece(1, 1, inline.rest(), false));
  }
}
