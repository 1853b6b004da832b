package org.scrutinymonitor.intake.source;

final class PdfReader {
  private PdfReader() {}

  static SourceDocument read(byte[] file, Limits limits) throws Unreadable {
    throw FileKind.notRead("of a kind that is not read yet");
  }
}
