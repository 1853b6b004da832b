package org.scrutinymonitor.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.monitoring.ComingMeeting;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The publications of a review, and what is wanted of the next.
 *
 * @param coming the next meetings of its committee, with the days on which their agendas are closed
 */
public record PublicationPage(
    String home,
    Review review,
    List<Publication> publications,
    List<ComingMeeting> coming,
    PublicationForm form,
    Instant now,
    Errors errors)
    implements Page {

  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the review. */
  public String back() {
    return home + "/" + review.address();
  }

  /** As at when the review can be told. */
  public List<Choice> whats(View view) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("now", view.text("publication.form.what.now")));
    for (var day : review.meetings()) {
      if (choices.size() > 6) break;
      choices.add(
          new Choice(day.toString(), view.text("publication.form.what.meeting", view.day(day))));
    }
    return choices;
  }

  /** From when it can be public. */
  public List<Choice> whens(View view) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("now", view.text("publication.form.when.now")));
    for (var meeting : coming) {
      choices.add(
          new Choice(
              meeting.deadline().toString(),
              view.text(
                  "publication.form.when.agenda",
                  view.day(meeting.deadline()),
                  view.day(meeting.day()))));
    }
    choices.add(new Choice("at", view.text("publication.form.when.at"), null, "a"));
    return choices;
  }

  /** Whether anything is public now. */
  public boolean isPublic() {
    return publications.stream()
        .anyMatch(each -> each.standing(now) == Publication.Standing.PUBLIC);
  }
}
