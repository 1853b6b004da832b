package org.scrutinymonitor.publication;

import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.web.Asked;

/**
 * Somebody who reads what a council has published: nobody asks who they are.
 *
 * @param language "en" or "cy": the one that the address asks for, else the council's
 */
public record Visitor(Council council, String language) {

  /** Notes that this is open to everybody; every handler of a public page begins with it. */
  public void ask() {
    Asked.openToEverybody();
  }

  /** "/northmere" */
  public String home() {
    return "/" + council.address();
  }

  /** A link to an address below the council's, in the language of this visit. */
  public String link(String below) {
    return language.equals(council.language())
        ? home() + below
        : home() + below + (below.contains("?") ? "&" : "?") + "language=" + language;
  }

  /** The council's name in the language of this visit. */
  public String councilName() {
    return language.equals("cy") && council.nameCy() != null ? council.nameCy() : council.name();
  }
}
