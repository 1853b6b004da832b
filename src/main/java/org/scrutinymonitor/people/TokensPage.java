package org.scrutinymonitor.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The tokens of the API, and the form for another.
 *
 * @param home the first address of the council
 * @param everybodys whether the tokens of all persons are listed
 * @param made the token that was made just now, shown this once; else null
 */
public record TokensPage(
    String home,
    boolean everybodys,
    List<Tokens.Entry> tokens,
    String name,
    @Nullable String made,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** How long a token may last. */
  public Map<String, String> days(View view) {
    var days = new LinkedHashMap<String, String>();
    for (var each : List.of("30", "90", "365")) {
      days.put(each, view.text("people.token.days." + each));
    }
    return days;
  }
}
