package org.scrutinymonitor.intake.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument file, as far as they say what a paragraph, a cell or a list is. */
final class OpenDocumentStyles {
  static final int LEVELS = 10;

  private static final class Style {
    @Nullable String parent;
    @Nullable Boolean bold;
    @Nullable Boolean hidden;
    @Nullable Boolean shaded;
  }

  /** One level of a list. */
  static final class Level {
    boolean bullet;
    String format = "";
    String prefix = "";
    String suffix = "";
    @Nullable String pattern;
    int shown = 1;
    int start = 1;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, @Nullable Level[]> lists = new HashMap<>();
  private final @Nullable Level[] outline = new Level[LEVELS];

  /** Reads one element of the styles, if it is one that matters; moves to its end. */
  void element(Xml xml) throws Unreadable {
    switch (xml.name()) {
      case "style" -> style(xml);
      case "list-style" -> {
        @Nullable Level[] levels = new Level[LEVELS];
        lists.put(String.valueOf(xml.attribute("name")), levels);
        levels(xml, levels);
      }
      case "outline-style" -> levels(xml, outline);
      default -> {}
    }
  }

  private void style(Xml xml) throws Unreadable {
    Style style = new Style();
    style.parent = xml.attribute("parent-style-name");
    styles.put(key(xml.attribute("family"), xml.attribute("name")), style);
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "text-properties" -> {
          String weight = xml.attribute("font-weight");
          if (weight != null) {
            style.bold = weight.equals("bold") || Xml.digits(weight, 0) >= 600;
          }
          String display = xml.attribute("display");
          if (display != null) {
            style.hidden = display.equals("none");
          }
        }
        case "table-cell-properties" -> {
          String ground = xml.attribute("background-color");
          if (ground != null) {
            style.shaded = ground.startsWith("#") && WordStyles.isShade(ground.substring(1));
          }
        }
        default -> {}
      }
    }
  }

  private static void levels(Xml xml, @Nullable Level[] levels) throws Unreadable {
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      int at = xml.number("level", 0) - 1;
      boolean bullet =
          xml.name().equals("list-level-style-bullet")
              || xml.name().equals("list-level-style-image");
      boolean number =
          xml.name().equals("list-level-style-number") || xml.name().equals("outline-level-style");
      if ((bullet || number) && at >= 0 && at < LEVELS) {
        Level level = new Level();
        level.bullet = bullet;
        level.format = or(xml.attribute("num-format"), "");
        level.prefix = or(xml.attribute("num-prefix"), "");
        level.suffix = or(xml.attribute("num-suffix"), "");
        level.pattern = xml.attribute("num-list-format");
        level.shown = Math.clamp(xml.number("display-levels", 1), 1, at + 1);
        level.start = xml.number("start-value", 1);
        levels[at] = level;
      }
    }
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static String key(@Nullable String family, @Nullable String name) {
    return family + "/" + name;
  }

  /** Whether words in this style are bold; null where the style says nothing. */
  @Nullable Boolean bold(String family, @Nullable String name) {
    Style style = name == null ? null : styles.get(key(family, name));
    for (int i = 0; style != null && i < Limits.STYLE_CHAIN; i++) {
      if (style.bold != null) {
        return style.bold;
      }
      style = style.parent == null ? null : styles.get(key(family, style.parent));
    }
    return null;
  }

  boolean isHidden(String family, @Nullable String name) {
    Style style = name == null ? null : styles.get(key(family, name));
    for (int i = 0; style != null && i < Limits.STYLE_CHAIN; i++) {
      if (style.hidden != null) {
        return style.hidden;
      }
      style = style.parent == null ? null : styles.get(key(family, style.parent));
    }
    return false;
  }

  boolean isShaded(@Nullable String name) {
    Style style = name == null ? null : styles.get(key("table-cell", name));
    for (int i = 0; style != null && i < Limits.STYLE_CHAIN; i++) {
      if (style.shaded != null) {
        return style.shaded;
      }
      style = style.parent == null ? null : styles.get(key("table-cell", style.parent));
    }
    return false;
  }

  /** The levels of a list style; the levels of headings for the name null. */
  @Nullable Level[] levels(@Nullable String list) {
    if (list == null) {
      return outline;
    }
    @Nullable Level[] levels = lists.get(list);
    return levels == null ? new Level[LEVELS] : levels;
  }
}
