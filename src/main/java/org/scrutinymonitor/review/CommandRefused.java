package org.scrutinymonitor.review;

import java.util.List;

/** Why a command does nothing, in sentences for a person. */
public final class CommandRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> sentences;

  public CommandRefused(String... sentences) {
    this(List.of(sentences));
  }

  CommandRefused(List<String> sentences) {
    super(String.join("\n", sentences), null, false, false);
    this.sentences = List.copyOf(sentences);
  }

  /** One for each thing that is wrong. */
  public List<String> sentences() {
    return sentences;
  }
}
