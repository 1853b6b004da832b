package org.scrutinymonitor.intake.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * Reads XML as a stream: no document type declarations, so no entities of a file's own making, and
 * nothing fetched.
 */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final InputStream in;
  private int depth;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Nothing here descends by recursion, so depth costs nothing; our own limits are in Limits.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("Nothing is fetched");
    });
    return factory;
  }

  Xml(InputStream in) throws Unreadable {
    this.in = in;
    try {
      synchronized (FACTORY) {
        reader = FACTORY.createXMLStreamReader(in);
      }
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  /** Moves on; the events are those of {@link XMLStreamConstants}. */
  int next() throws Unreadable {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Unreadable(
            Reason.DAMAGED,
            "This file declares entities of its own, which documents never do; it is not read.");
      }
      depth += step(event);
      return event;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  boolean hasNext() throws Unreadable {
    try {
      return reader.hasNext();
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  /** Moves to the next element that begins; false at the end of the file. */
  boolean nextElement() throws Unreadable {
    while (hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** How many elements are open, the one that has just begun among them. */
  int depth() {
    return depth;
  }

  /**
   * Moves to the next element that begins within another, at whatever depth.
   *
   * @param outer the {@link #depth} when the other began
   * @return false at the end of the other
   */
  boolean nextWithin(int outer) throws Unreadable {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (depth < outer) {
        return false;
      }
    }
    return true;
  }

  /** Moves to the end of the innermost element that is open. */
  void skip() throws Unreadable {
    for (int outer = depth; depth >= outer; ) {
      next();
    }
  }

  private static int step(int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> 1;
      case XMLStreamConstants.END_ELEMENT -> -1;
      default -> 0;
    };
  }

  /** The letters within the element that has just begun, up to its end. */
  String text() throws Unreadable {
    StringBuilder text = new StringBuilder();
    for (int outer = depth; depth >= outer; ) {
      if (isLetters(next())) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > Limits.LETTERS) {
          throw Limits.tooLarge();
        }
      }
    }
    return text.toString();
  }

  static boolean isLetters(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  XMLStreamReader reader() {
    return reader;
  }

  /** The attribute of that name, whatever its namespace, null where there is none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (name.equals(reader.getAttributeLocalName(i))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute as a number, or the given number where it is absent or none. */
  int number(String name, int otherwise) {
    return digits(attribute(name), otherwise);
  }

  static int digits(@Nullable String digits, int otherwise) {
    if (digits == null || digits.isEmpty() || digits.length() > 9) {
      return otherwise;
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The switch that an element with an optional "val" is: on unless it says off. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  static Unreadable unreadable(XMLStreamException e) {
    Throwable cause = e.getNestedException() != null ? e.getNestedException() : e.getCause();
    if (cause instanceof Zip.TooMuch) {
      return Limits.tooLarge();
    }
    return new Unreadable(
        Reason.DAMAGED,
        "The inside of this file is damaged; open it in the program it was made with, save it"
            + " again and send that.");
  }

  @Override
  public void close() {
    try {
      reader.close();
      in.close();
    } catch (XMLStreamException | java.io.IOException e) {
      // The part has been read; that its stream does not close properly takes nothing away.
    }
  }
}
