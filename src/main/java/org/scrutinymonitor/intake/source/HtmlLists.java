package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The lists of a web page: what number or bullet a browser would show before an item. */
final class HtmlLists {
  /** The lists that are open, the innermost first. */
  private final Deque<Listing> open = new ArrayDeque<>();

  /** A list around the words: its next number, or none for bullets. */
  private static final class Listing {
    final String format;
    int next;

    Listing(String format, int next) {
      this.format = format;
      this.next = next;
    }
  }

  void begin(Element list) {
    open.push(listing(list));
  }

  void end() {
    open.poll();
  }

  private static Listing listing(Element list) {
    boolean numbered = list.normalName().equals("ol");
    String type = list.attr("type");
    String style = list.attr("style").toLowerCase(Locale.ROOT);
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      type = "a";
    } else if (style.contains("upper-alpha") || style.contains("upper-latin")) {
      type = "A";
    } else if (style.contains("lower-roman")) {
      type = "i";
    } else if (style.contains("upper-roman")) {
      type = "I";
    }
    String format = type.length() == 1 && "aAiI".contains(type) ? type : "1";
    if (style.contains("list-style: none")
        || style.contains("list-style:none")
        || style.contains("list-style-type: none")
        || style.contains("list-style-type:none")) {
      format = "none";
    }
    return new Listing(
        numbered ? format : format.equals("none") ? "none" : "•",
        Xml.digits(list.attr("start").strip(), 1));
  }

  /** The number or bullet of the next item of the innermost list. */
  String marker(Element item) {
    Listing list = open.peek();
    if (list == null || list.format.equals("•")) {
      return "•";
    }
    if (list.format.equals("none")) {
      return "";
    }
    int number = Xml.digits(item.attr("value").strip(), list.next);
    list.next = number + 1;
    return Counting.write(number, list.format) + ".";
  }
}
