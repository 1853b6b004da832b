package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON pointer into a review; safe to take from anybody, since it can only name. */
record Pointer(List<String> tokens) {
  static final Pointer ROOT = new Pointer(List.of());

  private static final int LONGEST = 200;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]{1,30}|0|[1-9][0-9]{0,4}");

  Pointer {
    tokens = List.copyOf(tokens);
  }

  /** The pointer of a text, empty where the text is none that could lead into a review. */
  static Optional<Pointer> parse(String text) {
    if (text.isEmpty()) return Optional.of(ROOT);
    if (text.length() > LONGEST || text.charAt(0) != '/') return Optional.empty();
    var tokens = List.of(text.substring(1).split("/", -1));
    return tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())
        ? Optional.of(new Pointer(tokens))
        : Optional.empty();
  }

  /** The pointer of the node that one reaches by these indexes from the top down. */
  static Pointer ofNode(List<Integer> path) {
    var tokens = new ArrayList<String>();
    for (int index : path) {
      tokens.add("items");
      tokens.add(Integer.toString(index));
    }
    return new Pointer(tokens);
  }

  /** The indexes of the nodes on the way, from the top down; empty for the head of the review. */
  List<Integer> path() {
    var path = new ArrayList<Integer>();
    for (int at = 0; at + 1 < tokens.size() && tokens.get(at).equals("items"); at += 2) {
      if (!isIndex(tokens.get(at + 1))) break;
      path.add(Integer.parseInt(tokens.get(at + 1)));
    }
    return List.copyOf(path);
  }

  /** What stands behind the node: {@code updates/0/grade}. */
  List<String> rest() {
    return tokens.subList(path().size() * 2, tokens.size());
  }

  /** The same place below another node. */
  Pointer below(List<Integer> path) {
    var moved = new ArrayList<>(ofNode(path).tokens);
    moved.addAll(rest());
    return new Pointer(moved);
  }

  /** This place and one step more. */
  Pointer child(String... more) {
    var longer = new ArrayList<>(tokens);
    longer.addAll(List.of(more));
    return new Pointer(longer);
  }

  /** Whether this is the other place or one below it. */
  boolean within(Pointer other) {
    return tokens.size() >= other.tokens.size()
        && tokens.subList(0, other.tokens.size()).equals(other.tokens);
  }

  static boolean isIndex(String token) {
    return Character.isDigit(token.charAt(0));
  }

  @Override
  public String toString() {
    return tokens.isEmpty() ? "" : "/" + String.join("/", tokens);
  }
}
