package org.scrutinymonitor.intake.source;

import java.nio.file.Path;

/** Reads files of every kind that councils send into a {@link SourceDocument}. */
public final class SourceReader {
  private SourceReader() {}

  /**
   * Reads a file, known by its content and never by its name.
   *
   * @throws Unreadable with a sentence for the person, when there is nothing that can be read
   */
  public static SourceDocument read(Path file) throws Unreadable {
    throw new Unreadable(
        Unreadable.Reason.NOT_A_DOCUMENT_WE_READ, file + " is not a document that we read.");
  }
}
