package org.scrutinymonitor.intake.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How elements of a web page look, as far as it matters: whether they are seen, or shaded. */
final class HtmlLook {
  private static final Pattern SHADE =
      Pattern.compile("background(?:-color)?\\s*:\\s*([^;]{1,80})", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

  /** Grounds that are no ground. */
  private static final Set<String> PAPER =
      Set.of(
          "#fff",
          "#ffffff",
          "white",
          "transparent",
          "none",
          "inherit",
          "initial",
          "unset",
          "auto",
          "rgb(255,255,255)",
          "rgb(255, 255, 255)",
          "rgba(0,0,0,0)",
          "rgba(0, 0, 0, 0)");

  private HtmlLook() {}

  /** Whether a browser shows nothing of an element, or what it shows is no part of the page. */
  static boolean isUnseen(Element element) {
    return switch (element.normalName()) {
      case "script",
          "style",
          "noscript",
          "template",
          "object",
          "embed",
          "iframe",
          "head",
          "rt",
          "rp",
          "datalist" ->
          true;
      default ->
          element.hasAttr("hidden")
              || element.hasAttr("style")
                  && HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    };
  }

  /** Whether a cell has a ground of its own. */
  static boolean isShaded(Element cell) {
    if (cell.normalName().equals("th")) {
      return true;
    }
    String colour = ground(cell);
    return !colour.isEmpty() && !PAPER.contains(colour);
  }

  /** The colour of a cell's ground as the page writes it, blank where it names none. */
  static String ground(Element cell) {
    String ground = cell.attr("bgcolor");
    var style = SHADE.matcher(cell.attr("style"));
    if (style.find()) {
      ground = style.group(1);
    }
    return ground.strip().toLowerCase(Locale.ROOT);
  }
}
