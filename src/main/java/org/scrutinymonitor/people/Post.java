package org.scrutinymonitor.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to the council, whoever holds it: "Head of Libraries".
 *
 * @param titleCy its Welsh title, null where it has none
 * @param body the partner to whom it belongs, null for the council itself
 * @param manager the number of the post to which it answers, null where none is named
 * @param ended when it ceased to be, null while it is
 */
public record Post(
    int id,
    String title,
    @Nullable String titleCy,
    @Nullable String body,
    @Nullable Integer manager,
    @Nullable Instant ended) {

  /** The title in a language, with the partner: "Chief Inspector, Partnerships (Moor Police)". */
  public String name(String language) {
    return named(title, titleCy, body, language);
  }

  /** The name of a post of which these fields are known. */
  public static String named(
      String title, @Nullable String titleCy, @Nullable String body, String language) {
    var own = language.equals("cy") && titleCy != null ? titleCy : title;
    return body == null ? own : own + " (" + body + ")";
  }
}
