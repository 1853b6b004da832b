package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads web pages: words, lists and tables; scripts, styles and addresses are left alone. */
final class HtmlReader {
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

  private HtmlReader() {}

  static SourceDocument read(byte[] file, Limits limits) throws Unreadable {
    if (file.length > Limits.HTML_BYTES) {
      throw Limits.tooLarge();
    }
    Document page = Jsoup.parse(Characters.decodeHtml(file));
    Walk walk = new Walk(limits);
    try {
      NodeTraversor.traverse(walk, page.body());
    } catch (Stopped e) {
      throw e.reason;
    }
    walk.flow.endCell();
    SourceDocument document = walk.flow.document(page.title(), true);
    if (document.blocks().isEmpty()) {
      throw walk.flow.hasPictures()
          ? new Unreadable(
              Reason.ONLY_PICTURES, "This page holds only pictures, no words that can be read.")
          : new Unreadable(Reason.EMPTY, "There are no words in this page.");
    }
    return document;
  }

  /** Carries a refusal through jsoup's visitor, which knows no checked exceptions. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Unreadable reason;

    Stopped(Unreadable reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }

  /** A list around the words: its next number, or none for bullets. */
  private static final class Listing {
    final String format;
    int next;

    Listing(String format, int next) {
      this.format = format;
      this.next = next;
    }
  }

  private static final class Walk implements NodeVisitor {
    final Flow flow;
    private final Deque<Listing> lists = new ArrayDeque<>();
    private final Deque<Integer> headRows = new ArrayDeque<>();
    private final Limits limits;
    private String marker = "";
    private int heading;
    private int bold;
    private int unseen;
    private int preformatted;
    private int nodes;

    Walk(Limits limits) {
      this.limits = limits;
      this.flow = new Flow(limits);
    }

    @Override
    public void head(Node node, int depth) {
      try {
        if ((++nodes & 0xFFFF) == 0) {
          limits.time();
        }
        if (node instanceof Element element) {
          unseen += isUnseen(element) ? 1 : 0;
          if (unseen == 0) {
            begin(element);
          }
        } else if (node instanceof TextNode words && unseen == 0) {
          text(words.getWholeText());
        }
      } catch (Unreadable e) {
        throw new Stopped(e);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      try {
        if (node instanceof Element element) {
          if (unseen == 0) {
            end(element);
          }
          unseen -= isUnseen(element) ? 1 : 0;
        }
      } catch (Unreadable e) {
        throw new Stopped(e);
      }
    }

    private void text(String words) throws Unreadable {
      if (preformatted > 0) {
        flow.text(words, bold > 0);
        return;
      }
      // Between blocks white space is only the layout of the source.
      if (flow.isInParagraph() || !Text.isBlank(words)) {
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
          char c = words.charAt(i);
          line.append(c == '\n' || c == '\r' || c == '\t' || c == '\f' ? ' ' : c);
        }
        flow.text(line, bold > 0);
      }
    }

    private void begin(Element element) throws Unreadable {
      switch (element.normalName()) {
        case "b", "strong", "th" -> bold++;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          endParagraph();
          heading = element.normalName().charAt(1) - '0';
        }
        case "br" -> flow.lineBreak();
        case "pre", "textarea" -> {
          endParagraph();
          preformatted++;
        }
        case "ol", "ul", "menu", "dir" -> {
          endParagraph();
          lists.push(listing(element));
        }
        case "li" -> {
          endParagraph();
          marker = marker(element);
        }
        case "img", "picture", "svg", "canvas" -> flow.picture();
        case "input" -> input(element);
        case "table" -> {
          endParagraph();
          flow.beginTable();
          headRows.push(0);
        }
        case "tr" -> flow.beginRow(isHeader(element));
        default -> {
          if (element.isBlock()) {
            endParagraph();
          }
        }
      }
      if (element.normalName().equals("td") || element.normalName().equals("th")) {
        endParagraph();
        String rowSpan = element.attr("rowspan");
        int rows = rowSpan.strip().equals("0") ? Limits.CELLS : Xml.digits(rowSpan.strip(), 1);
        flow.beginCell(Xml.digits(element.attr("colspan").strip(), 1), rows, isShaded(element));
      }
    }

    private void end(Element element) throws Unreadable {
      switch (element.normalName()) {
        case "b", "strong" -> bold--;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          endParagraph();
          heading = 0;
        }
        case "pre", "textarea" -> {
          endParagraph();
          preformatted--;
        }
        case "ol", "ul", "menu", "dir" -> {
          endParagraph();
          lists.poll();
        }
        case "td", "th" -> {
          endParagraph();
          bold -= element.normalName().equals("th") ? 1 : 0;
          flow.endCell();
        }
        case "tr" -> flow.endRow();
        case "table" -> {
          flow.endTable();
          headRows.poll();
        }
        default -> {
          if (element.isBlock()) {
            endParagraph();
          }
        }
      }
    }

    private void endParagraph() throws Unreadable {
      if (flow.isInParagraph() || !marker.isEmpty() && !marker.equals("•")) {
        flow.endParagraph(heading, marker);
        marker = "";
      }
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

    private String marker(Element item) {
      Listing list = lists.peek();
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

    private void input(Element input) throws Unreadable {
      switch (input.attr("type").toLowerCase(Locale.ROOT)) {
        case "checkbox", "radio" -> flow.text(input.hasAttr("checked") ? "☒" : "☐", false);
        case "", "text", "date" -> flow.text(input.attr("value"), bold > 0);
        default -> {}
      }
    }

    /** A row of a head, or a row of header cells only before all others. */
    private boolean isHeader(Element row) {
      Element parent = row.parent();
      if (parent != null && parent.normalName().equals("thead")) {
        return true;
      }
      Integer earlier = headRows.poll();
      boolean first = earlier != null && earlier == 0;
      headRows.push(1);
      boolean any = false;
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td")) {
          return false;
        }
        any |= cell.normalName().equals("th");
      }
      return first && any && row.childrenSize() > 1;
    }

    private static boolean isUnseen(Element element) {
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

    private static boolean isShaded(Element cell) {
      if (cell.normalName().equals("th")) {
        return true;
      }
      String ground = cell.attr("bgcolor");
      var style = SHADE.matcher(cell.attr("style"));
      if (style.find()) {
        ground = style.group(1);
      }
      String colour = ground.strip().toLowerCase(Locale.ROOT);
      return !colour.isEmpty() && !PAPER.contains(colour);
    }
  }
}
