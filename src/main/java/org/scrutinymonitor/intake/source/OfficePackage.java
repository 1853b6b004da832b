package org.scrutinymonitor.intake.source;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Word or Excel file as a package of parts that are found by their relationships. */
final class OfficePackage {
  /** What the main part of a package is. */
  enum Kind {
    WORD,
    EXCEL,
    POWERPOINT,
    OTHER
  }

  private final Zip zip;
  private final String main;
  private final Map<String, String> related = new HashMap<>();
  private final @Nullable String properties;

  OfficePackage(Zip zip) throws Unreadable {
    this.zip = zip;
    Map<String, String> top = relationships("_rels/.rels", "", false);
    String target = top.get("/officeDocument");
    main = target != null && zip.has(target) ? target : usual(zip);
    properties = top.get("/core-properties");
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    related.putAll(
        relationships(folder + "_rels/" + main.substring(slash + 1) + ".rels", folder, false));
  }

  /** Whether a packed file looks like one of Microsoft Office. */
  static boolean isOne(Zip zip) {
    return zip.has("[Content_Types].xml") || zip.has("_rels/.rels") || !usual(zip).isEmpty();
  }

  private static String usual(Zip zip) {
    for (String name :
        new String[] {"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"}) {
      if (zip.has(name)) {
        return name;
      }
    }
    return "";
  }

  /** Relationships of a part: the last word of the type, or the id, and the part it leads to. */
  private Map<String, String> relationships(String name, String folder, boolean byId)
      throws Unreadable {
    Map<String, String> found = new HashMap<>();
    InputStream in = zip.part(name);
    if (in == null) {
      return found;
    }
    try (Xml xml = new Xml(in)) {
      while (xml.nextElement()) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        // What lies outside of the file is never looked at.
        if (type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
          String key =
              byId
                  ? String.valueOf(xml.attribute("Id"))
                  : type.substring(type.lastIndexOf('/') + 1);
          found.putIfAbsent(byId ? key : "/" + key, resolve(folder, target));
        }
        if (found.size() > Limits.PARTS) {
          throw Limits.tooLarge();
        }
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") && !base.isEmpty()) {
      base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
      rest = rest.substring(3);
    }
    return base + rest;
  }

  /** The parts that the main part refers to, by the id of the reference. */
  Map<String, String> relatedById() throws Unreadable {
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    return relationships(folder + "_rels/" + main.substring(slash + 1) + ".rels", folder, true);
  }

  /** What the main part is, by its first element. */
  Kind kind() throws Unreadable {
    InputStream in = main.endsWith(".bin") ? null : main();
    if (in == null) {
      return Kind.OTHER;
    }
    try (Xml xml = new Xml(in)) {
      return !xml.nextElement()
          ? Kind.OTHER
          : switch (xml.name()) {
            case "document" -> Kind.WORD;
            case "workbook" -> Kind.EXCEL;
            case "presentation" -> Kind.POWERPOINT;
            default -> Kind.OTHER;
          };
    }
  }

  @Nullable InputStream main() throws Unreadable {
    return main.isEmpty() ? null : zip.part(main);
  }

  @Nullable InputStream part(String name) throws Unreadable {
    return zip.part(name);
  }

  /**
   * Opens the part that the main part refers to by a type of that ending, null if there is none.
   */
  @Nullable Xml related(String type) throws Unreadable {
    String name = related.get(type);
    InputStream in = name == null ? null : zip.part(name);
    return in == null ? null : new Xml(in);
  }

  /** The title that the file's properties give, null where they give none. */
  @Nullable String title() throws Unreadable {
    InputStream in = zip.part(properties == null ? "docProps/core.xml" : properties);
    if (in == null) {
      return null;
    }
    try (Xml xml = new Xml(in)) {
      while (xml.nextElement()) {
        if (xml.name().equals("title")) {
          String title = Text.tidy(xml.text());
          return title.isEmpty() ? null : title;
        }
      }
    } catch (Unreadable e) {
      return null; // properties are a courtesy: a document is read without them
    }
    return null;
  }
}
