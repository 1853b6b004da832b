package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.meeting.Changes;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.monitoring.TabledLedgers;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Review;

/**
 * All that goes into a pack in one language, as everybody may read it.
 *
 * @param lastMet the day on which the committee met before, null where it did not
 * @param others the committee's reviews that are not on the agenda and have something to tell
 * @param changes since the committee met before
 * @param answersBy by when officers were asked to answer, the earliest first
 */
record PackSource(
    String language,
    CouncilSettings council,
    Meeting meeting,
    LocalDate today,
    @Nullable LocalDate lastMet,
    List<Entry> agenda,
    List<Review> others,
    List<Changes.Change> changes,
    List<LocalDate> answersBy,
    List<TabledLedgers.Tabled> ledgers,
    List<ReportSection> sections) {
  PackSource {
    agenda = List.copyOf(agenda);
    others = List.copyOf(others);
    changes = List.copyOf(changes);
    answersBy = List.copyOf(answersBy);
    ledgers = List.copyOf(ledgers);
    sections = List.copyOf(sections);
  }

  /**
   * A review on the agenda.
   *
   * @param number its number there, null where it has none
   * @param period what its updates are for, null where no round goes with it
   * @param history the newest entry of its history, null where it has none
   */
  record Entry(
      @Nullable String number,
      @Nullable String period,
      Review review,
      PublicPosts.Posts posts,
      Chains.@Nullable Digest history) {}

  /** The council's name in the language of the pack. */
  String councilName() {
    return council.name(language);
  }

  String committee() {
    return meeting.committee().name(language);
  }

  /** The reviews on the agenda, then the others. */
  List<Review> reviews() {
    var all = new ArrayList<Review>();
    for (var entry : agenda) all.add(entry.review());
    all.addAll(others);
    return all;
  }

  /** The review of a number, empty where it has nothing to tell. */
  Optional<Review> review(int id) {
    return reviews().stream().filter(review -> review.id() == id).findFirst();
  }
}
