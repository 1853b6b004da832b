package org.scrutinymonitor.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document in one language as it is to be read, block by block, before it becomes a file of any
 * kind. Nothing in it depends on when or where a file is made of it.
 *
 * @param language as a tag of BCP 47
 * @param topic what it is about, in a few words
 * @param page the word before page numbers
 */
record Paper(String language, String title, String topic, String page, List<Block> blocks) {
  Paper {
    title = Words.clean(title);
    topic = Words.clean(topic);
    blocks = List.copyOf(blocks);
  }

  /** A piece of a paper. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Contents.class, name = "contents"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Proof.class, name = "proof")
  })
  sealed interface Block permits Heading, Paragraph, Contents, Table, Proof {}

  /**
   * A heading; those of level two stand in the list of contents.
   *
   * @param newPage whether it begins a page
   */
  record Heading(int level, String text, boolean newPage) implements Block {
    Heading {
      text = Words.clean(text);
    }
  }

  /** Words that stand by themselves; lines that begin with a bullet are the points of a list. */
  record Paragraph(Style style, String text) implements Block {
    Paragraph {
      text = Words.clean(text);
    }
  }

  /** The list of the headings of level two. */
  record Contents(String heading) implements Block {}

  /**
   * A table.
   *
   * @param name what a reader calls it
   * @param widths of its columns, in parts of the whole
   * @param head the rows that are printed again on every page
   */
  record Table(String name, Look look, List<Integer> widths, List<Row> head, List<Row> body)
      implements Block {
    Table {
      name = Words.clean(name);
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }
  }

  /**
   * The place of the digest by which a reader can prove what they hold.
   *
   * @param words what stands before the digest
   */
  record Proof(String words) implements Block {}

  /** How a paragraph looks. */
  enum Style {
    TEXT,
    /** Says whose words follow. */
    LABEL,
    /** In larger letters, below the title. */
    LEAD,
    SMALL
  }

  /** How a table is read: line by line behind its labels, or under the heads of its columns. */
  enum Look {
    FORM,
    LIST
  }

  /**
   * A row of a table.
   *
   * @param whole whether it is short enough to stand on one page wherever it begins
   */
  record Row(boolean whole, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param level of the heading that it is, 0 for none
   * @param span how many columns it covers
   * @param link the address to which its text leads, null for none
   */
  record Cell(
      Role role,
      int level,
      int span,
      String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String link) {
    Cell {
      text = Words.clean(text);
    }

    Cell(Role role, int level, int span, String text) {
      this(role, level, span, text, null);
    }

    static Cell link(String text, String address) {
      return new Cell(Role.TEXT, 0, 1, text, address);
    }

    static Cell text(String text) {
      return new Cell(Role.TEXT, 0, 1, text);
    }

    static Cell of(Role role, String text) {
      return new Cell(role, 0, 1, text);
    }
  }

  /** What a cell is to its neighbours. */
  enum Role {
    /** Names the row. */
    ROW,
    /** Names the column. */
    COLUMN,
    TEXT
  }

  /** The paper with the digest of all that went into it, in the place that is kept for it. */
  Paper proved(String digest) {
    var proved = new ArrayList<Block>();
    for (var block : blocks) {
      if (block instanceof Proof proof) {
        proved.add(new Paragraph(Style.TEXT, proof.words()));
        proved.add(new Paragraph(Style.TEXT, digest));
      } else {
        proved.add(block);
      }
    }
    return new Paper(language, title, topic, page, proved);
  }

  /** Everything that is read in it, piece by piece. */
  List<String> texts() {
    var texts = new ArrayList<String>();
    for (var block : blocks) {
      switch (block) {
        case Heading heading -> texts.add(heading.text());
        case Paragraph words -> texts.add(words.text());
        case Contents contents -> texts.add(contents.heading());
        case Table table ->
            Stream.concat(table.head().stream(), table.body().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> texts.add(cell.text()));
        case Proof proof -> texts.add(proof.words());
      }
    }
    return texts;
  }

  /** The headings of level two, in their order. */
  List<Heading> parts() {
    return blocks.stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> heading.level() == 2)
        .toList();
  }

  /** The name by which a link finds a block: its number among the blocks. */
  static String anchor(int block) {
    return "b" + block;
  }
}
