package org.scrutinymonitor.monitoring;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks what a round is for, by when, and about which items.
 *
 * @param meetings the committee's coming meetings, each with the deadline that it gives
 */
public record NewRoundPage(
    Viewer viewer,
    String address,
    String title,
    List<Monitored.Candidate> candidates,
    List<ComingMeeting> meetings,
    RoundForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String back() {
    return "/" + viewer.address() + "/" + address;
  }

  List<Choice> choices(View view) {
    return ComingMeeting.choices(meetings, view);
  }

  /** "1 b, strand 2: Frontline staff". */
  static String item(View view, Monitored.Candidate item) {
    var mark = item.path().replace('/', ' ');
    var text = item.text().length() > 110 ? item.text().substring(0, 107) + "…" : item.text();
    return text.isBlank() ? mark : mark + ": " + text;
  }

  boolean isAsked(Monitored.Candidate item) {
    return form.asked().contains(String.valueOf(item.id()));
  }

  /** The items of which no post is known. */
  long withoutPost() {
    return candidates.stream().filter(c -> c.stopped() == null && c.posts().isEmpty()).count();
  }
}
