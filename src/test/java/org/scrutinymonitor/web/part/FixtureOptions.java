package org.scrutinymonitor.web.part;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The options of one fixture; it remembers what was read, so that no option is passed over. */
final class FixtureOptions {
  /** Our part has no place for what this fixture wants. */
  static final class NotOffered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOffered(String what) {
      super(what);
    }
  }

  private final JsonNode node;
  private final String path;
  private final SortedSet<String> unread;

  FixtureOptions(JsonNode node) {
    this(node, "", new TreeSet<>());
    collect(node, "");
  }

  private FixtureOptions(JsonNode node, String path, SortedSet<String> unread) {
    this.node = node;
    this.path = path;
    this.unread = unread;
  }

  /** An option that our part needs. */
  String text(String name) {
    var text = optional(name);
    if (text == null) throw new NotOffered("no " + name);
    return text;
  }

  @Nullable String optional(String name) {
    var value = node.path(name);
    if (!value.isValueNode() || value.isNull()) return null;
    unread.remove(path + "." + name);
    return value.asString();
  }

  String or(String name, String otherwise) {
    var text = optional(name);
    return text == null ? otherwise : text;
  }

  boolean yes(String name) {
    return "true".equals(optional(name));
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** The options below an option; empty ones where it is absent. */
  FixtureOptions in(String name) {
    return new FixtureOptions(node.path(name), path + "." + name, unread);
  }

  List<FixtureOptions> each(String name) {
    var all = new ArrayList<FixtureOptions>();
    for (int at = 0; at < node.path(name).size(); at++) {
      all.add(new FixtureOptions(node.path(name).path(at), path + "." + name + "." + at, unread));
    }
    if (all.isEmpty()) throw new NotOffered("no " + name);
    return all;
  }

  /** Ends the reading: what nobody asked for is what our part does not offer. */
  void nothingLeft() {
    if (!unread.isEmpty()) {
      throw new NotOffered(
          String.join(", ", unread).replaceAll("(^|, )\\.", "$1").replaceAll("\\.\\d+", ""));
    }
  }

  private void collect(JsonNode from, String at) {
    if (from.isObject())
      from.properties().forEach(p -> collect(p.getValue(), at + "." + p.getKey()));
    else if (from.isArray())
      for (int i = 0; i < from.size(); i++) collect(from.get(i), at + "." + i);
    else unread.add(at);
  }
}
