package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.scrutinymonitor.council.AgendaRule;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** The meetings of each committee, coming and past, and a form for further ones. */
public record MeetingsPage(
    Viewer viewer,
    LocalDate today,
    List<Committee> committees,
    List<Meeting> meetings,
    AgendaRule rule,
    NewMeetingsForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/meetings";
  }

  boolean mayKeep() {
    return viewer.may(Permission.KEEP_CALENDAR);
  }

  boolean mayAsk() {
    return viewer.may(Permission.ASK_QUESTIONS);
  }

  /** The meetings of a committee that are still to come. */
  List<Meeting> coming(Committee committee) {
    return of(committee, meeting -> !meeting.isPast(today));
  }

  /** The meetings of a committee that were, the newest first. */
  List<Meeting> past(Committee committee) {
    return of(committee, meeting -> meeting.isPast(today)).reversed();
  }

  private List<Meeting> of(Committee committee, Predicate<Meeting> which) {
    return meetings.stream()
        .filter(meeting -> meeting.committee().id() == committee.id())
        .filter(which)
        .toList();
  }

  /** The committees to choose from, none first. */
  Map<String, String> choices(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("meetings.committee.choose"));
    for (var committee : committees) {
      if (!committee.stands()) continue;
      choices.put(committee.name(), committee.name(view.language()));
    }
    return choices;
  }

  /** The name of a committee that the council does not have yet, where one was typed. */
  String other() {
    return committees.stream().anyMatch(each -> each.name().equals(form.committee()))
        ? ""
        : form.committee();
  }
}
