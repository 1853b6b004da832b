package org.scrutinymonitor.intake.source;

final class ExcelReader {
  private ExcelReader() {}

  static SourceDocument read(OfficePackage file, Limits limits) throws Unreadable {
    throw FileKind.notRead("of a kind that is not read yet");
  }
}
