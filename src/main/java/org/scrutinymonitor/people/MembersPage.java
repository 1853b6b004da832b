package org.scrutinymonitor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Who sits on a committee, now and before, and a new member.
 *
 * @param typed what was typed into a form that comes back with errors
 */
public record MembersPage(
    String home,
    int committee,
    String name,
    LocalDate today,
    List<CommitteeMembers.Member> members,
    Map<String, String> persons,
    Map<String, String> typed,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return home + "/committees/" + committee + "/members";
  }

  /** The members whose term is not over. */
  public List<CommitteeMembers.Member> sitting() {
    return members.stream().filter(m -> m.until() == null || !m.until().isBefore(today)).toList();
  }

  /** Those whose term is over. */
  public List<CommitteeMembers.Member> former() {
    return members.stream().filter(m -> m.until() != null && m.until().isBefore(today)).toList();
  }

  /** What stands in an input: what was typed, else what is offered. */
  public String value(String field, String offered) {
    return typed.getOrDefault(field, offered);
  }

  /** The persons to choose from, nobody first. */
  public Map<String, String> choices(View view) {
    return PersonChoices.behind(view.text("posts.person.choose"), persons);
  }

  /** "since 20 May 2026", "20 May 2025 to 19 May 2026". */
  public static String days(View view, CommitteeMembers.Member member) {
    return member.until() == null
        ? view.text("posts.since", view.day(member.from()))
        : view.text("posts.from-until", view.day(member.from()), view.day(member.until()));
  }
}
