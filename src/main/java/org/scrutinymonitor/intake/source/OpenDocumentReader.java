package org.scrutinymonitor.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument text and spreadsheets (.odt, .ods, .fodt): the parts that hold words. */
final class OpenDocumentReader {
  private static final String PREFIX = "application/vnd.oasis.opendocument.";

  private OpenDocumentReader() {}

  static boolean isOne(Zip zip) throws Unreadable {
    return mimeType(zip).startsWith(PREFIX)
        || zip.has("content.xml") && zip.has("META-INF/manifest.xml");
  }

  private static String mimeType(Zip zip) throws Unreadable {
    try (InputStream in = zip.part("mimetype")) {
      return in == null ? "" : new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return "";
    }
  }

  static SourceDocument read(Zip zip, Limits limits) throws Unreadable {
    String kind = mimeType(zip);
    if (kind.startsWith(PREFIX + "presentation") || kind.startsWith(PREFIX + "graphics")) {
      throw FileKind.notRead("a presentation or drawing");
    }
    if (isEncrypted(zip)) {
      throw Zip.passwordProtected();
    }
    InputStream content = zip.part("content.xml");
    if (content == null) {
      throw SourceReader.damaged();
    }
    OpenDocumentStyles styles = new OpenDocumentStyles();
    InputStream shared = zip.part("styles.xml");
    if (shared != null) {
      try (Xml xml = new Xml(shared)) {
        while (xml.nextElement() && !xml.name().equals("master-styles")) {
          styles.element(xml);
        }
      }
    }
    return read(content, styles, title(zip), limits);
  }

  /** Reads an OpenDocument file that is one plain XML file. */
  static SourceDocument readFlat(byte[] file, Limits limits) throws Unreadable {
    String title;
    try (Xml xml = new Xml(new ByteArrayInputStream(file))) {
      title = title(xml);
    }
    return read(new ByteArrayInputStream(file), new OpenDocumentStyles(), title, limits);
  }

  private static SourceDocument read(
      InputStream content, OpenDocumentStyles styles, @Nullable String title, Limits limits)
      throws Unreadable {
    try (Xml xml = new Xml(content)) {
      Flow flow = new OpenDocumentBody(xml, styles, limits).read();
      return WordReader.finish(flow, title);
    }
  }

  private static boolean isEncrypted(Zip zip) throws Unreadable {
    InputStream in = zip.part("META-INF/manifest.xml");
    if (in == null || zip.has("encrypted-package")) {
      return in != null;
    }
    // Old files name a document type for the manifest; nothing of it is needed here.
    byte[] bytes;
    try (in) {
      bytes = in.readNBytes(1 << 20);
    } catch (IOException e) {
      throw SourceReader.damaged();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("encryption-data");
  }

  private static @Nullable String title(Zip zip) throws Unreadable {
    InputStream in = zip.part("meta.xml");
    if (in == null) {
      return null;
    }
    try (Xml xml = new Xml(in)) {
      return title(xml);
    } catch (Unreadable e) {
      return null; // properties are a courtesy: a document is read without them
    }
  }

  private static @Nullable String title(Xml xml) throws Unreadable {
    while (xml.nextElement() && !xml.name().equals("body")) {
      if (xml.name().equals("title") && xml.namespace().startsWith("http://purl.org/dc/")) {
        String title = Text.tidy(xml.text());
        return title.isEmpty() ? null : title;
      }
    }
    return null;
  }
}
