package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.View;

/**
 * Something that a publication tells of an item, in a line.
 *
 * @param below the item's address below the council's
 * @param kind the end of the key of its words: "judged"
 * @param grade that was given, null where none was
 * @param follows what follows from it, each in a sentence
 */
public record LatestChange(
    LocalDate on,
    String below,
    String title,
    String kind,
    @Nullable Grade grade,
    List<String> follows) {
  private static final int LONGEST = 120;

  /** The newest things that a publication tells, the newest first. */
  static List<LatestChange> of(PublishedReview told, int most) {
    return Happened.to(told).stream().limit(most).map(each -> of(told, each)).toList();
  }

  private static LatestChange of(PublishedReview told, Happened happened) {
    var item = happened.item();
    var words = item.title().strip().replaceFirst("[.:;,]+$", "");
    var cut = words.length() > LONGEST ? words.lastIndexOf(' ', LONGEST) : -1;
    var title = words.length() <= LONGEST ? words : words.substring(0, cut > 0 ? cut : LONGEST);
    return new LatestChange(
        happened.on(),
        "/" + told.address() + "/" + item.path() + "#" + happened.name(),
        words.length() > LONGEST ? title + " …" : title,
        kind(happened),
        grade(happened),
        happened.decision() == null ? List.of() : happened.decision().follows());
  }

  private static String kind(Happened happened) {
    var decision = happened.decision();
    if (decision != null) return decision.grade() == null ? "decided" : "judged";
    if (happened.change() != null) return "changed";
    return happened.update() == null ? "unanswered" : "reported";
  }

  private static @Nullable Grade grade(Happened happened) {
    if (happened.decision() != null) return happened.decision().grade();
    return happened.update() == null ? null : happened.update().grade();
  }

  /** The grade that was given; "no grade" for an update that gives none, null for all else. */
  public @Nullable Grade shown(View view) {
    if (grade != null || !kind.equals("reported")) return grade;
    var none = view.text("publication.no-grade");
    return new Grade(none, none, Meaning.NONE);
  }
}
