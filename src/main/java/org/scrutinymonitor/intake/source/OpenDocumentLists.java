package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.OpenDocumentStyles.Level;

/** The numbers and bullets of OpenDocument lists, counted as their items come by. */
final class OpenDocumentLists {
  /** How far a list has counted. */
  private static final class Count {
    final int[] numbers = new int[OpenDocumentStyles.LEVELS];
    final boolean[] counting = new boolean[OpenDocumentStyles.LEVELS];
  }

  private static final class Listing {
    final @Nullable String style;
    final Count count;
    final int level;
    boolean fresh;
    @Nullable Integer start;

    Listing(@Nullable String style, Count count, int level) {
      this.style = style;
      this.count = count;
      this.level = level;
    }
  }

  private final OpenDocumentStyles styles;
  private final Deque<Listing> open = new ArrayDeque<>();
  private final Map<String, Count> byId = new HashMap<>();
  private final Map<String, Count> byStyle = new HashMap<>();
  private final Count headings = new Count();

  OpenDocumentLists(OpenDocumentStyles styles) {
    this.styles = styles;
  }

  void begin(Xml xml) {
    Listing outer = open.peek();
    String style = xml.attribute("style-name");
    if (outer != null) {
      String own = style == null ? outer.style : style;
      int level = Math.min(outer.level + 1, OpenDocumentStyles.LEVELS - 1);
      open.push(new Listing(own, outer.count, level));
      return;
    }
    String earlier = xml.attribute("continue-list");
    Count count = earlier == null ? null : byId.get(earlier);
    if (count == null && "true".equals(xml.attribute("continue-numbering"))) {
      count = byStyle.get(String.valueOf(style));
    }
    if (count == null) {
      count = new Count();
    }
    byStyle.put(String.valueOf(style), count);
    String id = xml.attribute("id");
    if (id != null) {
      byId.put(id, count);
    }
    open.push(new Listing(style, count, 0));
  }

  void end() {
    open.poll();
  }

  void beginItem(Xml xml) {
    Listing list = open.peek();
    if (list != null) {
      list.fresh = true;
      list.start = xml.attribute("start-value") == null ? null : xml.number("start-value", 1);
    }
  }

  /** Says that what follows belongs to no item. */
  void noItem() {
    Listing list = open.peek();
    if (list != null) {
      list.fresh = false;
    }
  }

  /** The number or bullet of the paragraph that begins, empty where it has none. */
  String marker() {
    Listing list = open.peek();
    if (list == null || !list.fresh || list.style == null) {
      return "";
    }
    list.fresh = false;
    return next(styles.levels(list.style), list.count, list.level, list.start);
  }

  /** The number of a heading, empty where headings are not numbered. */
  String headingMarker(int level) {
    Listing list = open.peek();
    if (list != null) {
      return marker();
    }
    return level < 1 || level > OpenDocumentStyles.LEVELS
        ? ""
        : next(styles.levels(null), headings, level - 1, null);
  }

  private static String next(
      @Nullable Level[] levels, Count count, int at, @Nullable Integer start) {
    Level level = levels[at];
    if (level == null) {
      return "";
    }
    if (level.bullet) {
      return "•";
    }
    if (start != null) {
      count.numbers[at] = start;
    } else {
      count.numbers[at] = count.counting[at] ? count.numbers[at] + 1 : level.start;
    }
    count.counting[at] = true;
    for (int below = at + 1; below < levels.length; below++) {
      count.counting[below] = false;
    }
    return Text.tidy(
        level.pattern == null
            ? plain(levels, count, at, level)
            : pattern(levels, count, level.pattern));
  }

  private static String plain(@Nullable Level[] levels, Count count, int at, Level level) {
    if (level.format.isEmpty()) {
      return level.prefix + level.suffix;
    }
    StringBuilder marker = new StringBuilder(level.prefix);
    for (int part = at + 1 - level.shown; part <= at; part++) {
      String number = number(levels, count, part);
      if (!number.isEmpty()) {
        marker.append(part > at + 1 - level.shown ? "." : "").append(number);
      }
    }
    return marker.append(level.suffix).toString();
  }

  /** A pattern like "%1%.%2%)". */
  private static String pattern(@Nullable Level[] levels, Count count, String pattern) {
    StringBuilder marker = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int end = pattern.charAt(i) == '%' ? pattern.indexOf('%', i + 1) : -1;
      int part = end < 0 ? 0 : Xml.digits(pattern.substring(i + 1, end), 0);
      if (part >= 1 && part <= levels.length) {
        marker.append(number(levels, count, part - 1));
        i = end;
      } else {
        marker.append(pattern.charAt(i));
      }
    }
    return marker.toString();
  }

  private static String number(@Nullable Level[] levels, Count count, int at) {
    Level level = levels[at];
    return level == null
        ? ""
        : Counting.write(count.counting[at] ? count.numbers[at] : level.start, level.format);
  }
}
