package org.scrutinymonitor.intake.source;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.WordStyles.Style;

/** A paragraph of a Word document: its style, its automatic number, its level as a heading. */
final class WordParagraph {
  private final WordStyles styles;
  private @Nullable String styleId;
  private @Nullable String numId;
  private @Nullable Integer level;
  private @Nullable Integer heading;
  private boolean markDeleted;

  WordParagraph(WordStyles styles) {
    this.styles = styles;
  }

  Style style() {
    return styleId == null ? styles.plainParagraph() : styles.style(styleId);
  }

  /** Reads the element "pPr". */
  void properties(Xml xml) throws Unreadable {
    int ofMark = Integer.MAX_VALUE;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "pStyle" -> styleId = xml.attribute("val");
        case "numId" -> numId = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "outlineLvl" -> {
          int at = xml.number("val", 9);
          heading = at >= 0 && at < 9 ? at + 1 : 0;
        }
        case "rPr" -> ofMark = xml.depth();
        case "del", "moveFrom" -> markDeleted |= xml.depth() > ofMark;
        case "pPrChange", "rPrChange", "sectPr", "numberingChange" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Whether its end was deleted under tracked changes, so that it runs on into the next one. */
  boolean runsOn() {
    return markDeleted;
  }

  /** Its level as a heading, 0 where it is none. */
  int headingLevel() {
    return Math.clamp(heading != null ? heading : style().heading(), 0, 9);
  }

  /** Counts it in its list; returns its number or bullet, empty where it is in none. */
  String marker(WordNumbering numbering) {
    Style style = style();
    String list = numId != null ? numId : style.numId;
    if (list == null || list.equals("0")) {
      return "";
    }
    Integer at = level != null ? level : style.level;
    if (at == null) {
      at = styleId == null ? Integer.valueOf(0) : numbering.levelOfStyle(list, styleId);
    }
    return numbering.next(list, at);
  }
}
