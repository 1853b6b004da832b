package org.scrutinymonitor.intake.source;

final class OpenDocumentReader {
  private OpenDocumentReader() {}

  static boolean isOne(Zip zip) {
    return false;
  }

  static SourceDocument read(Zip zip, Limits limits) throws Unreadable {
    throw FileKind.notRead("of a kind that is not read yet");
  }
}
