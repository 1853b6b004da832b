package org.scrutinymonitor.intake.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The automatic numbers and bullets of a Word document, counted as its paragraphs come by. */
final class WordNumbering {
  private static final int LEVELS = 9;

  /** One level of a list: where it begins, in which format, and the words around the number. */
  private static final class Level {
    int start = 1;
    String format = "decimal";
    String text = "";
    boolean legal;
    int restart = -1;
    @Nullable String style;
  }

  private static final class Pattern {
    final @Nullable Level[] levels = new Level[LEVELS];
    final int[] counters = new int[LEVELS];
    final boolean[] counting = new boolean[LEVELS];
    @Nullable String styleLink;
    @Nullable String style;
  }

  private static final class Numbering {
    @Nullable String pattern;
    final @Nullable Level[] levels = new Level[LEVELS];
    final @Nullable Integer[] starts = new Integer[LEVELS];
  }

  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, Numbering> numberings = new HashMap<>();

  /** Reads the part "numbering.xml". */
  void read(Xml xml) throws Unreadable {
    Pattern pattern = null;
    Numbering numbering = null;
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "abstractNum" -> {
          pattern = new Pattern();
          numbering = null;
          patterns.put(String.valueOf(xml.attribute("abstractNumId")), pattern);
        }
        case "numStyleLink" -> {
          if (pattern != null) {
            pattern.styleLink = xml.attribute("val");
          }
        }
        case "styleLink" -> {
          if (pattern != null) {
            pattern.style = xml.attribute("val");
          }
        }
        case "num" -> {
          pattern = null;
          numbering = new Numbering();
          numberings.put(String.valueOf(xml.attribute("numId")), numbering);
        }
        case "abstractNumId" -> {
          if (numbering != null) {
            numbering.pattern = xml.attribute("val");
          }
        }
        case "lvlOverride" -> {
          if (numbering != null) {
            override(xml, numbering);
          }
        }
        case "lvl" -> {
          int at = xml.number("ilvl", 0);
          if (pattern != null && at >= 0 && at < LEVELS) {
            pattern.levels[at] = level(xml);
          }
        }
        default -> {}
      }
    }
  }

  private static void override(Xml xml, Numbering numbering) throws Unreadable {
    int at = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "startOverride" -> numbering.starts[at] = xml.number("val", 1);
        case "lvl" -> numbering.levels[at] = level(xml);
        default -> {}
      }
    }
  }

  private static Level level(Xml xml) throws Unreadable {
    Level level = new Level();
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      String value = xml.attribute("val");
      switch (xml.name()) {
        case "start" -> level.start = Xml.digits(value, 1);
        case "numFmt" -> level.format = value == null ? "decimal" : value;
        case "lvlText" -> level.text = value == null ? "" : value;
        case "lvlRestart" -> level.restart = Xml.digits(value, -1);
        case "isLgl" -> level.legal = xml.isOn();
        case "pStyle" -> level.style = value;
        default -> {}
      }
    }
    return level;
  }

  /** The level of a list that belongs to a paragraph style, 0 where none says so. */
  int levelOfStyle(String numId, String style) {
    Numbering numbering = numberings.get(numId);
    Pattern pattern = numbering == null ? null : pattern(numbering);
    for (int at = 0; pattern != null && at < LEVELS; at++) {
      Level level = pattern.levels[at];
      if (level != null && style.equals(level.style)) {
        return at;
      }
    }
    return 0;
  }

  private @Nullable Pattern pattern(Numbering numbering) {
    Pattern pattern = patterns.get(String.valueOf(numbering.pattern));
    if (pattern != null && pattern.styleLink != null) {
      for (Pattern other : patterns.values()) {
        if (pattern.styleLink.equals(other.style)) {
          return other;
        }
      }
    }
    return pattern;
  }

  /** The number or bullet of the next paragraph of a list, empty where it shows none. */
  String next(String numId, int at) {
    Numbering numbering = numberings.get(numId);
    Pattern pattern = numbering == null ? null : pattern(numbering);
    if (numbering == null || pattern == null || at < 0 || at >= LEVELS) {
      return "";
    }
    Level level = level(numbering, pattern, at);
    if (level == null) {
      return "";
    }
    if (level.format.equals("bullet")) {
      return "•";
    }
    Integer start = numbering.starts[at];
    if (start != null) {
      numbering.starts[at] = null;
      pattern.counters[at] = start;
    } else {
      pattern.counters[at] = pattern.counting[at] ? pattern.counters[at] + 1 : level.start;
    }
    pattern.counting[at] = true;
    for (int below = at + 1; below < LEVELS; below++) {
      Level lower = level(numbering, pattern, below);
      // A restart of 0 says that the level never begins again.
      if (lower == null || lower.restart < 0 || lower.restart > at) {
        pattern.counting[below] = false;
      }
    }
    return write(level, numbering, pattern);
  }

  private static @Nullable Level level(Numbering numbering, Pattern pattern, int at) {
    Level own = numbering.levels[at];
    return own != null ? own : pattern.levels[at];
  }

  private static String write(Level level, Numbering numbering, Pattern pattern) {
    StringBuilder marker = new StringBuilder();
    String text = level.text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%'
          && i + 1 < text.length()
          && text.charAt(i + 1) >= '1'
          && text.charAt(i + 1) <= '9') {
        int at = text.charAt(++i) - '1';
        Level part = level(numbering, pattern, at);
        if (part != null) {
          int number = pattern.counting[at] ? pattern.counters[at] : part.start;
          marker.append(Counting.write(number, level.legal ? "decimal" : part.format));
        }
      } else {
        marker.append(c);
      }
    }
    return Text.tidy(marker);
  }
}
