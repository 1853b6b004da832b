package org.scrutinymonitor.settings;

import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * The committees of a council, and a new one.
 *
 * @param reviews how many reviews each has, by its number
 */
public record CommitteesPage(
    Viewer viewer,
    List<Committee> committees,
    Map<Integer, Integer> reviews,
    CommitteeForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/settings/committees";
  }

  /** Those that meet. */
  public List<Committee> standing() {
    return committees.stream().filter(Committee::stands).toList();
  }

  /** Those that have ended. */
  public List<Committee> ended() {
    return committees.stream().filter(committee -> !committee.stands()).toList();
  }

  /** How many reviews a committee has. */
  public int reviews(Committee committee) {
    return reviews.getOrDefault(committee.id(), 0);
  }

  /** The committee that goes on with the work of one that ended; empty where none does. */
  public String successor(Committee ended, String language) {
    return committees.stream()
        .filter(other -> ended.successor() != null && other.id() == ended.successor())
        .map(other -> other.name(language))
        .findFirst()
        .orElse("");
  }
}
