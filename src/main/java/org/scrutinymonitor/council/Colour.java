package org.scrutinymonitor.council;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a council's pages.
 *
 * @param code "#14515b"
 */
public record Colour(String code) {
  private static final Pattern CODE = Pattern.compile("#[0-9a-f]{6}");

  /** How much stronger letters must be than their ground, by WCAG 2.2 at level AA. */
  private static final double LEAST_CONTRAST = 4.5;

  /** How much of the colour there is in the pale ground. */
  private static final double PALE = 0.07;

  public Colour {
    if (!CODE.matcher(code).matches()) throw new IllegalArgumentException(code);
  }

  /** The colour that somebody typed, with or without "#"; nothing where it is none. */
  public static Optional<Colour> read(String typed) {
    var code = typed.strip().toLowerCase(Locale.ROOT);
    if (!code.startsWith("#")) code = "#" + code;
    return CODE.matcher(code).matches() ? Optional.of(new Colour(code)) : Optional.empty();
  }

  /** A pale ground in this colour. */
  public Colour tint() {
    var paled = new StringBuilder("#");
    for (var part : parts()) paled.append("%02x".formatted(Math.round(255 - (255 - part) * PALE)));
    return new Colour(paled.toString());
  }

  /**
   * Whether white letters upon this colour, and letters in it upon its pale ground, can be read.
   */
  public boolean isReadable() {
    return contrast(tint()) >= LEAST_CONTRAST;
  }

  /** The contrast ratio of two colours by WCAG 2.2: from 1, none, to 21, black and white. */
  double contrast(Colour other) {
    var one = luminance();
    var two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    var parts = parts();
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  }

  private static double linear(int part) {
    var share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private int[] parts() {
    var number = Integer.parseInt(code, 1, code.length(), 16);
    return new int[] {number >> 16, number >> 8 & 0xff, number & 0xff};
  }
}
