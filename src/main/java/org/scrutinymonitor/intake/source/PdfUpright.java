package org.scrutinymonitor.intake.source;

import java.util.List;
import org.scrutinymonitor.intake.source.PdfLetters.Turned;
import org.scrutinymonitor.intake.source.PdfMarks.Area;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/** Turns what was drawn on a page so that most of its letters stand upright. */
final class PdfUpright {
  /** A filled rectangle not wider than this is a line. */
  private static final float THIN = 3.2f;

  private final PdfFrame frame;
  private final List<Turned> letters;

  /** The direction in which most letters are written: quarters of a turn to the right. */
  private final int most;

  private final PdfMarks page;

  private PdfUpright(PdfFrame frame, List<Turned> letters) {
    this.frame = frame;
    this.letters = letters;
    most = most(letters);
    boolean sideways = (frame.rotation() + most) % 2 == 1;
    page =
        sideways
            ? new PdfMarks(frame.box().getHeight(), frame.box().getWidth())
            : new PdfMarks(frame.box().getWidth(), frame.box().getHeight());
  }

  static PdfMarks page(PdfFrame frame, PdfLetters letters, PdfPaths paths) {
    PdfUpright upright = new PdfUpright(frame, letters.all());
    upright.addLetters();
    upright.addTurned();
    paths.strokes().forEach(upright::addStroke);
    paths.fills().forEach(upright::addFill);
    return upright.page;
  }

  private static int most(List<Turned> letters) {
    int[] count = new int[4];
    letters.forEach(turned -> count[turned.quarters()]++);
    int most = 0;
    for (int i = 1; i < 4; i++) {
      most = count[i] > count[most] ? i : most;
    }
    return most;
  }

  /** Letters were kept in the frame of their own direction; here its corner comes to the page's. */
  private void addLetters() {
    float dx = most == 2 ? frame.width() : most == 3 ? frame.height() : 0;
    float dy = most == 1 ? frame.width() : most == 2 ? frame.height() : 0;
    for (Turned turned : letters) {
      if (turned.quarters() == most) {
        Letter letter = turned.letter();
        page.letters.add(dx == 0 && dy == 0 ? letter : moved(letter, dx, dy));
      }
    }
  }

  private static Letter moved(Letter letter, float dx, float dy) {
    return new Letter(
        letter.text(),
        letter.left() + dx,
        letter.right() + dx,
        letter.baseline() + dy,
        letter.size(),
        letter.bold(),
        letter.content(),
        letter.spoken());
  }

  /** Words that stand across the others, such as labels at the side, become one piece each. */
  private void addTurned() {
    Turned before = null;
    StringBuilder words = new StringBuilder();
    float[] at = {0, 0};
    for (int i = 0; i <= letters.size(); i++) {
      Turned turned = i < letters.size() ? letters.get(i) : null;
      boolean joins = turned != null && before != null && joins(before, turned);
      if (before != null && before.quarters() != most && !joins) {
        Letter last = before.letter();
        float right = at[0] + last.size() * 0.5f;
        page.letters.add(
            new Letter(
                words.toString(),
                at[0],
                right,
                at[1],
                last.size(),
                last.bold(),
                last.content(),
                last.spoken()));
      }
      if (turned != null && turned.quarters() != most) {
        if (!joins) {
          words.setLength(0);
          at = begin(turned);
        } else if (before != null
            && gap(before, turned) > turned.letter().size() * 0.2f
            && !words.toString().endsWith(" ")) {
          words.append(' ');
        }
        words.append(turned.letter().text());
      }
      before = turned;
    }
  }

  private static boolean joins(Turned before, Turned next) {
    return next.quarters() == before.quarters()
        && Math.abs(gap(before, next)) < next.letter().size() * 3;
  }

  private static float gap(Turned before, Turned next) {
    return next.letter().left() - before.letter().right();
  }

  /** Where a turned letter begins, in the frame of the upright page. */
  private float[] begin(Turned turned) {
    Letter letter = turned.letter();
    float[] shown =
        switch (turned.quarters()) {
          case 1 -> new float[] {-letter.baseline(), letter.left()};
          case 2 -> new float[] {-letter.left(), -letter.baseline()};
          case 3 -> new float[] {letter.baseline(), -letter.left()};
          default -> new float[] {letter.left(), letter.baseline()};
        };
    return frame.turned(shown[0], shown[1], most);
  }

  private void addStroke(float[] ends) {
    float[] a = frame.turned(ends[0], ends[1], most);
    float[] b = frame.turned(ends[2], ends[3], most);
    float across = Math.abs(b[0] - a[0]);
    float down = Math.abs(b[1] - a[1]);
    if (down < 1 && across > 3) {
      page.across.add(new Rule((a[1] + b[1]) / 2, Math.min(a[0], b[0]), Math.max(a[0], b[0])));
    } else if (across < 1 && down > 3) {
      page.down.add(new Rule((a[0] + b[0]) / 2, Math.min(a[1], b[1]), Math.max(a[1], b[1])));
    }
  }

  private void addFill(float[] corners) {
    float[] a = frame.turned(corners[0], corners[1], most);
    float[] b = frame.turned(corners[2], corners[3], most);
    Area area =
        new Area(
            Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    if (area.height() <= THIN && area.width() > THIN) {
      page.across.add(new Rule((area.top() + area.bottom()) / 2, area.left(), area.right()));
    } else if (area.width() <= THIN && area.height() > THIN) {
      page.down.add(new Rule((area.left() + area.right()) / 2, area.top(), area.bottom()));
    } else if (area.width() > 8
        && area.height() > 5
        && area.width() * area.height() < page.width * page.height * 0.9f) {
      page.grounds.add(area);
    }
  }
}
