package org.scrutinymonitor.intake.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of an Excel workbook: which numbers are dates, and which cells look like labels. */
final class ExcelStyles {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final long LAST_DAY = 2_958_465; // 31 December 9999

  private record Style(int format, boolean emphasis, @Nullable String ground) {}

  /** A ground: whether it is one at all, and its colour where the file names it. */
  private record Fill(boolean shaded, @Nullable String colour) {}

  private static final Fill NONE = new Fill(false, null);

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> boldFonts = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Style> styles = new ArrayList<>();
  private boolean from1904;

  void countFrom1904(boolean so) {
    from1904 = so;
  }

  /** Reads the part "styles.xml". */
  void read(Xml xml) throws Unreadable {
    boolean cells = false;
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "numFmt" ->
            codes.put(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
        case "font" -> boldFonts.add(isBold(xml));
        case "fill" -> fills.add(fill(xml));
        case "cellXfs" -> cells = true;
        case "cellStyleXfs", "cellStyles", "dxfs" -> {
          cells = false;
          if (!xml.name().equals("cellStyleXfs")) {
            xml.skip();
          }
        }
        case "xf" -> {
          if (cells) {
            boolean bold = at(boldFonts, xml.number("fontId", -1));
            int number = xml.number("fillId", -1);
            Fill fill = number >= 0 && number < fills.size() ? fills.get(number) : NONE;
            styles.add(
                new Style(
                    xml.number("numFmtId", 0), bold || fill.shaded(), Ground.of(fill.colour())));
          }
        }
        default -> {}
      }
    }
  }

  private static boolean at(List<Boolean> list, int index) {
    return index >= 0 && index < list.size() && list.get(index);
  }

  private static boolean isBold(Xml xml) throws Unreadable {
    boolean bold = false;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      bold |= xml.name().equals("b") && xml.isOn();
    }
    return bold;
  }

  private static Fill fill(Xml xml) throws Unreadable {
    Fill fill = NONE;
    boolean solid = false;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      if (xml.name().equals("patternFill")) {
        solid = "solid".equals(xml.attribute("patternType"));
      } else if (xml.name().equals("fgColor") && solid) {
        String rgb = xml.attribute("rgb");
        // Theme colour 0 is the paper.
        String colour = rgb != null && rgb.length() == 8 ? rgb.substring(2) : rgb;
        fill =
            colour == null
                ? new Fill(
                    !"0".equals(xml.attribute("theme")) || xml.attribute("tint") != null, null)
                : new Fill(WordStyles.isShade(colour), colour);
      }
    }
    return fill;
  }

  boolean isEmphasis(int style) {
    return style >= 0 && style < styles.size() && styles.get(style).emphasis();
  }

  /** The colour of the ground by name, null where it is not known. */
  @Nullable String ground(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style).ground() : null;
  }

  /** A number as its cell shows it, as far as words matter: dates, percentages, plain numbers. */
  String number(String value, int style) {
    if (value.isEmpty() || value.length() > 40) {
      return value;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return Text.tidy(value);
    }
    if (Math.abs((long) number.precision() - number.scale()) > 30) {
      return value;
    }
    int format = style >= 0 && style < styles.size() ? styles.get(style).format() : 0;
    String code = code(format);
    if (isDate(code) && number.signum() >= 0 && number.longValue() <= LAST_DAY) {
      return date(number.longValue(), code);
    }
    if (code.endsWith("%")) {
      return plain(number.movePointRight(2)) + "%";
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(12)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.toBigInteger().toString() : rounded.toPlainString();
  }

  private String code(int format) {
    return switch (format) {
      case 9, 10 -> "0%";
      case 14, 15, 16, 22, 27, 30, 36, 50, 57 -> "dd/mm/yyyy";
      case 17 -> "mmm-yy";
      default -> codes.getOrDefault(format, "").toLowerCase(Locale.ROOT);
    };
  }

  /** Whether a format shows a day or a month with its year. */
  private static boolean isDate(String code) {
    String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0;
  }

  private String date(long days, String code) {
    // Excel counts from 1900 with a 29 February 1900 that never was.
    LocalDate start =
        from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
    LocalDate date = start.plusDays(days);
    return (code.indexOf('d') < 0 ? MONTH : DAY).format(date);
  }
}
