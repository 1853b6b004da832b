package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The file around the text of a Word document: its styles lie beside this class as files. */
final class WordFile {
  private static final List<String> FIXED_PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/settings.xml",
          "word/numbering.xml");

  /** The earliest moment that a zip can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordFile() {}

  /**
   * What lists of files show.
   *
   * @param language as a tag of BCP 47
   * @param made when it was made, null where the file does not say
   */
  record Properties(String title, String topic, String language, @Nullable Instant made) {}

  /**
   * A whole file in the style of the council's form.
   *
   * @param document the XML of its text
   * @param title what lists of files show
   * @param language as a tag of BCP 47
   * @param page the word before the page number
   */
  static byte[] write(String document, String title, String topic, String language, String page) {
    return write(
        document,
        resource("word/word/styles.xml"),
        new Properties(title, topic, language, null),
        page);
  }

  /** A whole file in styles of its own. */
  static byte[] write(String document, String styles, Properties properties, String page) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (String part : FIXED_PARTS) {
        put(zip, part, resource("word/" + part));
      }
      put(zip, "word/styles.xml", styles.replace("LANGUAGE", properties.language()));
      put(zip, "word/footer1.xml", WordXml.footer(page));
      put(
          zip,
          "docProps/core.xml",
          WordXml.properties(
              properties.title(), properties.topic(), properties.language(), properties.made()));
      put(zip, "word/document.xml", document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** A text that lies beside this class. */
  static String resource(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own part " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
