package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.meeting.Share;
import org.scrutinymonitor.web.View;

/** The numbers of a section, each with the address of the list behind it: "[2.1]" in its words. */
final class AnnualNumbers {
  private final View view;
  private final AnnualSource source;
  private final AnnualSection section;
  private final List<Row> counted = new ArrayList<>();
  private final List<Row> told = new ArrayList<>();
  private final List<Block> tables = new ArrayList<>();

  AnnualNumbers(View view, AnnualSource source, AnnualSection section) {
    this.view = view;
    this.source = source;
    this.section = section;
  }

  /** Notes a number, and gives the mark that stands behind it in the words. */
  String note(String what, Share share, String path) {
    return note(what, share, path, path);
  }

  /** Notes a number whose parts have lists of their own: all of them are found at another page. */
  String note(String what, Share share, String path, String printed) {
    var mark = mark();
    counted.add(
        new Row(
            true,
            List.of(
                Cell.of(Role.ROW, mark),
                Cell.text(what),
                link(share.counted(), path),
                Cell.text("" + share.of()),
                link(source.printed(printed), printed))));
    return mark;
  }

  /** Notes an item that is told. */
  String item(String name, String path) {
    var mark = mark();
    told.add(
        new Row(
            true,
            List.of(Cell.of(Role.ROW, mark), Cell.text(name), link(source.printed(path), path))));
    return mark;
  }

  private String mark() {
    return "[" + section.number() + "." + (counted.size() + told.size() + 1) + "]";
  }

  void table(Table table) {
    tables.add(table);
  }

  /** A number that leads to its list. */
  Cell link(int number, String path) {
    return link("" + number, path);
  }

  Cell link(String text, String path) {
    return Cell.link(text, source.home() + path);
  }

  /** The tables of the section. */
  List<Block> blocks() {
    var blocks = new ArrayList<Block>(tables);
    if (!counted.isEmpty()) {
      blocks.add(new Paragraph(Style.LABEL, view.text("annual.numbers")));
      blocks.add(
          new Table(
              view.text("annual.numbers"),
              Look.LIST,
              List.of(8, 36, 10, 7, 39),
              List.of(
                  PackPaper.heads(
                      view,
                      "annual.note",
                      "annual.counted",
                      "annual.number",
                      "annual.of",
                      "annual.list")),
              counted));
    }
    if (!told.isEmpty()) {
      blocks.add(new Paragraph(Style.LABEL, view.text("annual.told")));
      blocks.add(
          new Table(
              view.text("annual.told"),
              Look.LIST,
              List.of(8, 50, 42),
              List.of(PackPaper.heads(view, "annual.note", "annual.item", "annual.address")),
              told));
    }
    if (!blocks.isEmpty()) {
      blocks.add(
          new Paragraph(
              Style.SMALL,
              view.text("annual.addresses", source.home(), source.counted().substring(1))));
    }
    return blocks;
  }
}
