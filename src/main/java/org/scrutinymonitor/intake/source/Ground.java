package org.scrutinymonitor.intake.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The colour of a cell's ground by its name, as traffic lights are given without a word. */
final class Ground {
  private static final Pattern HEX = Pattern.compile("^#?([0-9A-Fa-f]{6})$");
  private static final Pattern SHORT =
      Pattern.compile("^#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])$");
  private static final Pattern RGB =
      Pattern.compile("^rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})\\b.*$");

  private Ground() {}

  /** "Red", "Amber", "Green" or "Blue"; null for grey, white and what is no colour. */
  static @Nullable String of(@Nullable String colour) {
    if (colour == null || colour.length() > 60) {
      return null;
    }
    String words = colour.strip();
    Matcher hex = HEX.matcher(words);
    if (hex.find()) {
      int rgb = Integer.parseInt(hex.group(1), 16);
      return named(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
    Matcher brief = SHORT.matcher(words);
    if (brief.find()) {
      return named(doubled(brief.group(1)), doubled(brief.group(2)), doubled(brief.group(3)));
    }
    Matcher rgb = RGB.matcher(words.toLowerCase(java.util.Locale.ROOT));
    if (rgb.find()) {
      return named(
          Integer.parseInt(rgb.group(1)),
          Integer.parseInt(rgb.group(2)),
          Integer.parseInt(rgb.group(3)));
    }
    return switch (words.toLowerCase(java.util.Locale.ROOT)) {
      case "red" -> "Red";
      case "amber", "orange", "yellow", "gold" -> "Amber";
      case "green", "lime", "limegreen" -> "Green";
      case "blue" -> "Blue";
      default -> null;
    };
  }

  private static int doubled(String digit) {
    return Integer.parseInt(digit + digit, 16);
  }

  /** Named by its hue: pale greens and reds count, since spreadsheets offer them ready made. */
  private static @Nullable String named(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    int range = most - least;
    if (most < 80 || range * 8 < most) {
      return null;
    }
    int hue;
    if (most == red) {
      hue = 60 * (green - blue) / range;
    } else if (most == green) {
      hue = 120 + 60 * (blue - red) / range;
    } else {
      hue = 240 + 60 * (red - green) / range;
    }
    if (hue < 0) {
      hue += 360;
    }
    if (hue >= 340 || hue < 18) {
      return "Red";
    }
    if (hue < 68) {
      return "Amber";
    }
    return hue < 170 ? "Green" : hue < 260 ? "Blue" : null;
  }
}
