package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.Outcome;

/**
 * All of which an annual report is drafted, in one language, as everybody may read it: no item is
 * in it of which anything is exempt.
 *
 * @param home the address of the council's pages, with that of this server
 * @param asAt the day as at which everything is counted
 */
record AnnualSource(
    String language,
    CouncilSettings council,
    String home,
    ReportYear year,
    LocalDate asAt,
    List<Outcome> items,
    List<Committee> committees,
    AnnualStories stories) {
  AnnualSource {
    items = List.copyOf(items);
    committees = List.copyOf(committees);
  }

  /** The items of a committee. */
  List<Outcome> of(Committee committee) {
    return items.stream()
        .filter(item -> Integer.valueOf(committee.id()).equals(item.committee()))
        .toList();
  }

  long reviews() {
    return items.stream().map(item -> item.standing().review()).distinct().count();
  }

  /** The end of the address of the list behind a figure. */
  String list(Figure figure) {
    return "figures/items?figure=" + figure.word() + counted();
  }

  /** The same of what became so in the year. */
  String listOfYear(Figure figure) {
    return "figures/items?figure=" + figure.word() + "&since=" + year.first() + counted();
  }

  /** What every address of a list ends with: the day, and that nothing exempt is counted. */
  String counted() {
    return "&on=" + asAt + "&audience=open";
  }

  /** An address as it is printed: what all of them end with is said once. */
  String printed(String path) {
    return path.replace(counted().substring(1), "…").replace("?as-at=" + asAt, "");
  }

  /** The end of the address of an item as it stood. */
  String item(Outcome item) {
    var standing = item.standing();
    return standing.reviewAddress() + "/" + standing.path() + "?as-at=" + asAt;
  }
}
