package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Walks through the body of a web page, element by element, as its reader would see it. */
final class HtmlBody implements NodeVisitor {
  private final Limits limits;
  private final Flow flow;
  private final HtmlLists lists = new HtmlLists();

  /** For each table that is open, whether a row of it has begun. */
  private final Deque<Boolean> begun = new ArrayDeque<>();

  private String marker = "";
  private int heading;
  private int bold;
  private int unseen;
  private int preformatted;
  private int nodes;

  /** Carries a refusal through jsoup's visitor, which knows no checked exceptions. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Unreadable reason;

    Stopped(Unreadable reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }

  private HtmlBody(Limits limits) {
    this.limits = limits;
    this.flow = new Flow(limits);
  }

  static Flow read(Element body, Limits limits) throws Unreadable {
    HtmlBody walk = new HtmlBody(limits);
    try {
      NodeTraversor.traverse(walk, body);
    } catch (Stopped e) {
      throw e.reason;
    }
    walk.flow.endCell();
    return walk.flow;
  }

  @Override
  public void head(Node node, int depth) {
    try {
      if ((++nodes & 0xFFFF) == 0) {
        limits.time();
      }
      if (node instanceof Element element) {
        unseen += HtmlLook.isUnseen(element) ? 1 : 0;
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
        unseen -= HtmlLook.isUnseen(element) ? 1 : 0;
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
        lists.begin(element);
      }
      case "li" -> {
        endParagraph();
        marker = lists.marker(element);
      }
      case "img", "picture", "svg", "canvas" -> flow.picture();
      case "input" -> input(element);
      case "table" -> {
        endParagraph();
        flow.beginTable();
        begun.push(false);
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
      flow.beginCell(
          Xml.digits(element.attr("colspan").strip(), 1), rows, HtmlLook.isShaded(element));
      flow.ground(HtmlLook.ground(element));
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
        lists.end();
      }
      case "td", "th" -> {
        endParagraph();
        bold -= element.normalName().equals("th") ? 1 : 0;
        flow.endCell();
      }
      case "tr" -> flow.endRow();
      case "table" -> {
        flow.endTable();
        begun.poll();
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
    boolean first = Boolean.FALSE.equals(begun.poll());
    begun.push(true);
    boolean any = false;
    for (Element cell : row.children()) {
      if (cell.normalName().equals("td")) {
        return false;
      }
      any |= cell.normalName().equals("th");
    }
    return first && any && row.childrenSize() > 1;
  }
}
