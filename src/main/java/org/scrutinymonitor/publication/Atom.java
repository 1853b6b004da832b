package org.scrutinymonitor.publication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Feeds in the format Atom (RFC 4287). */
final class Atom {
  static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private Atom() {}

  /**
   * A feed.
   *
   * @param page the address of the page that it is about, which is its name for ever as well
   */
  record Feed(
      String title,
      String author,
      String language,
      String page,
      String self,
      Instant updated,
      List<Entry> entries) {}

  /**
   * An entry.
   *
   * @param id its name for ever, an address
   * @param page where it is read
   */
  record Entry(String id, String title, String page, Instant updated, String words) {}

  static byte[] write(Feed feed) {
    var out = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", feed.language());
      element(xml, "title", feed.title());
      element(xml, "id", feed.page());
      element(xml, "updated", time(feed.updated()));
      xml.writeStartElement("author");
      element(xml, "name", feed.author());
      xml.writeEndElement();
      element(xml, "rights", JsonLd.LICENCE);
      link(xml, "self", feed.self());
      link(xml, "alternate", feed.page());
      for (var entry : feed.entries()) {
        xml.writeStartElement("entry");
        element(xml, "title", entry.title());
        element(xml, "id", entry.id());
        element(xml, "updated", time(entry.updated()));
        link(xml, "alternate", entry.page());
        element(xml, "content", entry.words());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(seen(words));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String to)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", seen(to));
  }

  /** Words without the characters that XML cannot hold. */
  static String seen(String words) {
    return words
        .codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
