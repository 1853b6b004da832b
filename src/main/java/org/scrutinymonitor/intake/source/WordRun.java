package org.scrutinymonitor.intake.source;

import org.jspecify.annotations.Nullable;

/** How the words of a run in a Word document look: whether they are bold, whether they show. */
final class WordRun {
  private final WordStyles styles;
  boolean bold;
  boolean hidden;

  WordRun(WordStyles styles) {
    this.styles = styles;
  }

  /** Begins a run, which looks as its paragraph does until it says more. */
  void begin(WordParagraph paragraph) {
    bold = isBold(null, null, paragraph);
    hidden = paragraph.style().hidden();
  }

  void end() {
    hidden = false;
  }

  /** Reads the element "rPr". */
  void properties(Xml xml, WordParagraph paragraph) throws Unreadable {
    Boolean own = null;
    Boolean vanish = null;
    String style = null;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "b" -> own = xml.isOn();
        case "vanish" -> vanish = xml.isOn();
        case "rStyle" -> style = xml.attribute("val");
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
    bold = isBold(own, style, paragraph);
    hidden = vanish != null ? vanish : paragraph.style().hidden() || styles.style(style).hidden();
  }

  private boolean isBold(
      @Nullable Boolean own, @Nullable String characterStyle, WordParagraph paragraph) {
    if (own != null) {
      return own;
    }
    Boolean character = styles.style(characterStyle).bold;
    return character != null ? character : Boolean.TRUE.equals(paragraph.style().bold);
  }
}
