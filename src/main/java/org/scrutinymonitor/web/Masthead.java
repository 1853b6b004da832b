package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of every page: whose pages these are, who is signed in, and where one can go.
 *
 * @param name the name of the council, in both languages where it has two; empty for a visitor
 * @param home the address behind the name
 * @param theme the address of the council's own colours, null outside of a council
 * @param signedIn the name of the person who is signed in, null for a visitor
 * @param search the address at which items are searched, null for whoever may search none
 * @param language the language that this person or council reads when nobody has chosen: "en", "cy"
 */
public record Masthead(
    String name,
    String home,
    @Nullable String theme,
    @Nullable String signedIn,
    @Nullable String search,
    String language,
    List<Entry> menu) {
  /** A masthead without a box to search in. */
  public Masthead(
      String name,
      String home,
      @Nullable String theme,
      @Nullable String signedIn,
      String language,
      List<Entry> menu) {
    this(name, home, theme, signedIn, null, language, menu);
  }

  /**
   * One entry of the menu.
   *
   * @param text the key of its text
   * @param current whether the page stands in this part of the program
   */
  public record Entry(String text, String address, boolean current) {}

  /**
   * Knows the masthead of a request that brings none along as an attribute of this class's name;
   * the room that knows councils and persons provides it.
   */
  public interface Source {
    Masthead of(HttpServletRequest request);
  }
}
