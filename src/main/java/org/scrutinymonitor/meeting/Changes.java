package org.scrutinymonitor.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;

/** What changed between two days, item by item. */
public final class Changes {
  private Changes() {}

  /** The sorts of change, in the order in which a chair reads them. */
  public enum Kind {
    /** The officer's grade is worse. */
    DOWN,
    /** The officer's grade is better. */
    UP,
    CLOSED,
    REOPENED,
    /** A committee moved the date, or the plan was amended. */
    DATE_MOVED,
    /** A later date is asked for. */
    DATE_ASKED,
    /** It is asked about, and nobody has answered. */
    SILENT,
    /** A new update with the same grade. */
    UPDATED,
    NEW;

    /** The key of its words: "meeting.changed.date-moved". */
    public String text() {
      return "meeting.changed." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An item that changed.
   *
   * @param before null where it was not there
   * @param kinds how, never empty
   */
  public record Change(@Nullable Standing before, Standing after, List<Kind> kinds) {
    public Change {
      kinds = List.copyOf(kinds);
    }
  }

  /** The items that changed, in the order of the later list. */
  public static List<Change> between(List<Standing> earlier, List<Standing> later) {
    Map<Integer, Standing> byItem = new HashMap<>();
    for (var standing : earlier) byItem.put(standing.item(), standing);
    var changes = new ArrayList<Change>();
    for (var after : later) {
      var before = byItem.get(after.item());
      var kinds = before == null ? List.of(Kind.NEW) : kinds(before, after);
      if (!kinds.isEmpty()) changes.add(new Change(before, after, kinds));
    }
    return changes;
  }

  private static List<Kind> kinds(Standing before, Standing after) {
    var kinds = new ArrayList<Kind>();
    var rank = rank(after.meaning()) - rank(before.meaning());
    var graded = before.meaning() != Meaning.NONE && after.meaning() != Meaning.NONE;
    if (graded && rank < 0) kinds.add(Kind.DOWN);
    if (graded && rank > 0) kinds.add(Kind.UP);
    if (before.closed() == null && after.closed() != null) kinds.add(Kind.CLOSED);
    if (before.closed() != null && after.closed() == null) kinds.add(Kind.REOPENED);
    if (after.moves() > before.moves()) kinds.add(Kind.DATE_MOVED);
    if (after.asked() != null && !Objects.equals(before.asked(), after.asked())) {
      kinds.add(Kind.DATE_ASKED);
    }
    if (before.askedInVain() == null && after.askedInVain() != null) kinds.add(Kind.SILENT);
    var updated = !Objects.equals(before.latestUpdate(), after.latestUpdate());
    if (updated && !kinds.contains(Kind.UP) && !kinds.contains(Kind.DOWN)) {
      kinds.add(Kind.UPDATED);
    }
    return kinds;
  }

  private static int rank(Meaning meaning) {
    return switch (meaning) {
      case ACHIEVED -> 4;
      case ON_COURSE -> 3;
      case SLIPPED -> 2;
      case NOT_ACHIEVED -> 1;
      case NONE -> 0;
    };
  }
}
