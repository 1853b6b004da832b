package org.scrutinymonitor.council;

import org.jspecify.annotations.Nullable;

/**
 * A council on this installation.
 *
 * @param address the first part of all its addresses: "northmere"
 * @param nameCy its Welsh name, null where it has none
 * @param colour its colour as "#rrggbb", dark enough for white text upon it
 * @param tint a pale ground in its colour
 */
public record Council(
    int id,
    String address,
    String name,
    @Nullable String nameCy,
    boolean welshFirst,
    String colour,
    String tint) {

  /** Its name, in both languages where it has two. */
  public String names() {
    if (nameCy == null) return name;
    return welshFirst ? nameCy + " · " + name : name + " · " + nameCy;
  }

  /** The address of the style sheet with its colours. */
  public String theme() {
    return "/themes/" + colour.substring(1) + "-" + tint.substring(1) + ".css";
  }

  /** The language of this council's pages when the reader has not chosen. */
  public String language() {
    return welshFirst ? "cy" : "en";
  }
}
