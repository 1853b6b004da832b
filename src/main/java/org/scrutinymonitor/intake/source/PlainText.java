package org.scrutinymonitor.intake.source;

final class PlainText {
  private PlainText() {}

  static SourceDocument read(String words) throws Unreadable {
    return TextReader.read(words);
  }
}
