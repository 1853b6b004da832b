package org.scrutinymonitor.intake.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, as far as they say what a paragraph or a cell is. */
final class WordStyles {
  /** What a style says; null where it leaves it to the style that it rests on. */
  static final class Style {
    @Nullable String basis;
    @Nullable Integer heading;
    @Nullable Boolean bold;
    @Nullable Boolean hidden;
    @Nullable String numId;
    @Nullable Integer level;
    boolean firstRowMarked;
    boolean firstColumnMarked;

    int heading() {
      return heading == null ? 0 : Math.clamp(heading, 0, 9);
    }

    boolean hidden() {
      return hidden != null && hidden;
    }
  }

  private static final Style NONE = new Style();
  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String plainParagraph;
  private boolean settled;

  /** Reads the part "styles.xml". */
  void read(Xml xml) throws Unreadable {
    Style style = null;
    String condition = "";
    while (xml.nextElement()) {
      String value = xml.attribute("val");
      switch (xml.name()) {
        case "style" -> {
          style = new Style();
          condition = "";
          String id = String.valueOf(xml.attribute("styleId"));
          styles.put(id, style);
          if ("paragraph".equals(xml.attribute("type")) && isYes(xml.attribute("default"))) {
            plainParagraph = id;
          }
        }
        case "tblStylePr" -> condition = String.valueOf(xml.attribute("type"));
        default -> {
          if (style != null) {
            set(style, condition, xml, value);
          }
        }
      }
    }
  }

  private static boolean isYes(@Nullable String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  private static void set(Style style, String condition, Xml xml, @Nullable String value) {
    if (!condition.isEmpty()) {
      boolean marked =
          switch (xml.name()) {
            case "b" -> xml.isOn();
            case "shd" -> isShade(xml.attribute("fill"));
            default -> false;
          };
      style.firstRowMarked |= marked && condition.equals("firstRow");
      style.firstColumnMarked |= marked && condition.equals("firstCol");
      return;
    }
    switch (xml.name()) {
      case "basedOn" -> style.basis = value;
      case "name" -> {
        String name = String.valueOf(value).toLowerCase(Locale.ROOT);
        if (name.startsWith("heading ")) {
          style.heading = Xml.digits(name.substring(8).strip(), 0);
        } else if (name.equals("title")) {
          style.heading = 1;
        }
      }
      case "outlineLvl" -> {
        int level = Xml.digits(value, 9);
        style.heading = level >= 0 && level < 9 ? level + 1 : 0;
      }
      case "b" -> style.bold = xml.isOn();
      case "vanish" -> style.hidden = xml.isOn();
      case "numId" -> style.numId = value;
      case "ilvl" -> style.level = Xml.digits(value, 0);
      default -> {}
    }
  }

  /** Whether a ground is darker or of another colour than paper. */
  static boolean isShade(@Nullable String fill) {
    return fill != null
        && fill.length() == 6
        && !fill.equalsIgnoreCase("FFFFFF")
        && !fill.equalsIgnoreCase("FEFEFE");
  }

  /** The style of that name with all that it inherits. */
  Style style(@Nullable String id) {
    if (!settled) {
      settled = true;
      Map<String, Style> all = Map.copyOf(styles);
      all.values().forEach(style -> inherit(style, all));
    }
    Style style = id == null ? null : styles.get(id);
    return style == null ? NONE : style;
  }

  /** The style of a paragraph that names none. */
  Style plainParagraph() {
    return style(plainParagraph);
  }

  private static void inherit(Style style, Map<String, Style> all) {
    Style basis = style;
    for (int i = 0; i < Limits.STYLE_CHAIN && basis.basis != null; i++) {
      basis = all.get(basis.basis);
      if (basis == null) {
        break;
      }
      style.heading = style.heading == null ? basis.heading : style.heading;
      style.bold = style.bold == null ? basis.bold : style.bold;
      style.hidden = style.hidden == null ? basis.hidden : style.hidden;
      style.numId = style.numId == null ? basis.numId : style.numId;
      style.level = style.level == null ? basis.level : style.level;
      style.firstRowMarked |= basis.firstRowMarked;
      style.firstColumnMarked |= basis.firstColumnMarked;
    }
  }
}
