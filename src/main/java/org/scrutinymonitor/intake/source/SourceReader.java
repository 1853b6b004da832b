package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads files of every kind that councils send into a {@link SourceDocument}. */
public final class SourceReader {
  private SourceReader() {}

  /**
   * The bytes of a file.
   *
   * @throws Unreadable where there is no file, or a larger one than is read here
   */
  public static byte[] content(Path file) throws Unreadable {
    try {
      if (Files.isDirectory(file)) {
        throw new Unreadable(Reason.NOT_A_DOCUMENT_WE_READ, file + " is a folder, not a document.");
      }
      if (Files.size(file) > Limits.FILE_BYTES) {
        throw tooManyBytes();
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Unreadable(Reason.NOT_A_DOCUMENT_WE_READ, "There is no file " + file + ".");
    } catch (IOException e) {
      throw new Unreadable(Reason.NOT_A_DOCUMENT_WE_READ, file + " cannot be opened.");
    }
  }

  /**
   * Reads a file, known by its content and never by its name.
   *
   * @throws Unreadable with a sentence for the person, when there is nothing that can be read
   */
  public static SourceDocument read(Path file) throws Unreadable {
    return read(content(file));
  }

  /**
   * Reads the bytes of a file, as they were uploaded.
   *
   * @throws Unreadable with a sentence for the person, when there is nothing that can be read
   */
  public static SourceDocument read(byte[] file) throws Unreadable {
    if (file.length > Limits.FILE_BYTES) {
      throw tooManyBytes();
    }
    try {
      return FileKind.read(file);
    } catch (OutOfMemoryError e) {
      // A hostile length field asks for one huge array: nothing of ours is lost by refusing it.
      throw Limits.tooLarge();
    } catch (RuntimeException | StackOverflowError e) {
      // The parsers of PDF and old Word files answer damage in many ways; none is for a person.
      throw damaged();
    }
  }

  static Unreadable damaged() {
    return new Unreadable(
        Reason.DAMAGED,
        "This file is damaged: open it in the program it was made with, save it again and send"
            + " that.");
  }

  private static Unreadable tooManyBytes() {
    return new Unreadable(
        Reason.TOO_LARGE,
        "This file is larger than "
            + (Limits.FILE_BYTES >> 20)
            + " MB; send the form alone, without pictures or the papers around it.");
  }
}
