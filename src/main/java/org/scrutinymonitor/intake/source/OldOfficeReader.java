package org.scrutinymonitor.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Looks into files of the old Office format, which also wraps encrypted new ones. */
final class OldOfficeReader {
  private OldOfficeReader() {}

  static SourceDocument read(byte[] file, Limits limits) throws Unreadable {
    // A hostile length field must not ask for more memory than the file could ever hold.
    IOUtils.setByteArrayMaxOverride(Limits.FILE_BYTES * 2);
    try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      Set<String> names = new TreeSet<>();
      for (String name : system.getRoot().getEntryNames()) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
      if (names.contains("encryptedpackage") || names.contains("encryptioninfo")) {
        throw Zip.passwordProtected();
      }
      if (names.contains("worddocument")) {
        if (isLocked(system)) {
          throw Zip.passwordProtected();
        }
        return OldWordReader.read(system, limits);
      }
      throw FileKind.notRead(kind(names));
    } catch (EncryptedDocumentException e) {
      throw Zip.passwordProtected();
    } catch (IOException e) {
      throw SourceReader.damaged();
    }
  }

  /** Word marks in the flags at the start of a document that its words are encrypted. */
  private static boolean isLocked(POIFSFileSystem system) throws IOException {
    Entry entry = system.getRoot().getEntryCaseInsensitive("WordDocument");
    if (!(entry instanceof DocumentEntry words)) {
      return false;
    }
    try (DocumentInputStream in = new DocumentInputStream(words)) {
      byte[] start = in.readNBytes(12);
      return start.length == 12 && (start[11] & 1) != 0;
    }
  }

  private static String kind(Set<String> names) {
    if (names.contains("workbook") || names.contains("book")) {
      return "an old Excel workbook (.xls); save it as .xlsx";
    }
    if (names.contains("powerpoint document")) {
      return "an old presentation (PowerPoint)";
    }
    if (names.contains("visiodocument")) {
      return "a drawing (Visio)";
    }
    if (names.stream().anyMatch(name -> name.startsWith("__properties_version"))) {
      return "an e-mail (Outlook); take the document out of it";
    }
    return "an old Office file of a kind that is not read here";
  }

  static Unreadable tooOld() {
    return new Unreadable(
        Reason.NOT_A_DOCUMENT_WE_READ,
        "This document was made by Word 6 or 95: please open it in Word and save it as .docx.");
  }
}
