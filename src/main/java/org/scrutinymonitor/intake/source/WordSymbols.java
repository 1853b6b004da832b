package org.scrutinymonitor.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * Symbols that Word takes from picture fonts, in letters that everybody can read: tick boxes above
 * all.
 */
final class WordSymbols {
  private WordSymbols() {}

  /** The letter for a symbol whose number is written in hexadecimal; empty without a number. */
  static String letter(@Nullable String font, @Nullable String code) {
    if (code == null || code.isEmpty() || code.length() > 5) {
      return "";
    }
    try {
      return letter(font == null ? "" : font, Integer.parseInt(code, 16));
    } catch (NumberFormatException e) {
      return ""; // a symbol without a number shows nothing in Word either
    }
  }

  /** The letter for a symbol, empty where the font's picture says nothing. */
  static String letter(String font, int code) {
    int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    return switch (font) {
      case "Wingdings" -> wingdings(low);
      case "Wingdings 2" -> wingdings2(low);
      case "Symbol" -> symbol(low);
      case "Webdings" ->
          low == 'a' ? "✓" : low == 'r' ? "✗" : low == 'c' ? "☐" : low == 'g' ? "■" : "";
      default ->
          code >= 0xE000 && code <= 0xF8FF || code < ' ' || !Character.isValidCodePoint(code)
              ? ""
              : Character.toString(code);
    };
  }

  private static String wingdings(int low) {
    return switch (low) {
      case 0xFC -> "✓";
      case 0xFB -> "✗";
      case 0xFD, 0x78 -> "☒";
      case 0xFE -> "☑";
      case 0x6F, 0x70, 0x71, 0x72, 0xA8 -> "☐";
      case 0x6C, 0x6E, 0x9F, 0xA7, 0x76, 0xD8 -> "•";
      case 0xE0, 0xE8, 0xF0 -> "→";
      case 0xDF -> "←";
      case 0x4A -> "☺";
      case 0x4B -> "😐";
      case 0x4C -> "☹";
      default -> "";
    };
  }

  private static String wingdings2(int low) {
    return switch (low) {
      case 0x50 -> "✓";
      case 0x4F, 0x51 -> "✗";
      case 0x52 -> "☑";
      case 0x53, 0x54 -> "☒";
      case 0x2A, 0xA3 -> "☐";
      default -> "";
    };
  }

  private static String symbol(int low) {
    return switch (low) {
      case 0xB7 -> "•";
      case 0xA3 -> "≤";
      case 0xB3 -> "≥";
      case 0xAE, 0xDE -> "→";
      case 0xB1 -> "±";
      case 0xB4 -> "×";
      case 0xB0 -> "°";
      case 0x2D -> "–";
      case 0xD6 -> "✓";
      default -> low >= ' ' && low < 0x40 ? String.valueOf((char) low) : "";
    };
  }
}
