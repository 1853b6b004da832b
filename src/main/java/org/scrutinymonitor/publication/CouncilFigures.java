package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.HalfYearChart;
import org.scrutinymonitor.meeting.Median;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Share;
import org.scrutinymonitor.publication.PublicReviews.Listed;

/**
 * What a council's publications come to: each item counts as at the day on which its review is
 * told, so that nothing but a publication changes a figure.
 *
 * @param newest the newest of those days
 * @param median days from the first agreed date to being achieved
 * @param latest the newest reviews to be published
 * @param changes what was told last, the newest first
 */
public record CouncilFigures(
    int reviews,
    int items,
    LocalDate newest,
    Map<Figure, Share> shares,
    HalfYearChart chart,
    Median median,
    List<OfCommittee> committees,
    List<Listed> latest,
    List<LatestChange> changes) {
  private static final int LATEST = 5;
  private static final int CHANGES = 100;

  /**
   * The figures of a committee.
   *
   * @param considered in the newest half year
   * @param met the last meeting whose decisions are told, null where none is
   */
  public record OfCommittee(
      String address,
      String name,
      int reviews,
      int considered,
      Map<Figure, Share> shares,
      @Nullable LocalDate met) {
    Share share(Figure figure) {
      return Objects.requireNonNull(shares.get(figure));
    }
  }

  /**
   * A review as it was published last.
   *
   * @param met the last meeting whose decisions it tells, null where it tells none
   */
  record Told(
      int publication,
      Listed listed,
      List<PublicOutcome> items,
      List<LatestChange> changes,
      @Nullable LocalDate met) {
    static Told of(int publication, Listed listed, PublishedReview told) {
      var meetings = told.meetings();
      return new Told(
          publication,
          listed,
          PublicOutcome.of(told),
          LatestChange.of(told, CHANGES),
          meetings.isEmpty() ? null : meetings.getLast());
    }
  }

  Share share(Figure figure) {
    return Objects.requireNonNull(shares.get(figure));
  }

  /** The half year of the newest publication. */
  HalfYear half() {
    return HalfYear.of(newest);
  }

  static CouncilFigures of(List<Told> reviews) {
    var newest =
        reviews.stream()
            .map(each -> each.listed().asAt())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    var outcomes = outcomes(reviews).toList();
    return new CouncilFigures(
        reviews.size(),
        outcomes.size(),
        newest,
        shares(reviews),
        HalfYearChart.of(outcomes, HalfYear.of(newest)),
        Median.of(outcomes.stream().map(Outcome::daysToAchieve)),
        committees(reviews, HalfYear.of(newest)),
        reviews.stream()
            .map(Told::listed)
            .sorted(Comparator.comparing(Listed::from).reversed().thenComparing(Listed::address))
            .limit(LATEST)
            .toList(),
        reviews.stream()
            .flatMap(each -> each.changes().stream())
            .sorted(Comparator.comparing(LatestChange::on).reversed())
            .limit(CHANGES)
            .toList());
  }

  private static Stream<Outcome> outcomes(List<Told> reviews) {
    return reviews.stream().flatMap(each -> each.items().stream()).map(PublicOutcome::outcome);
  }

  private static Map<Figure, Share> shares(List<Told> reviews) {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (var figure : Figure.values()) {
      var share = new Share(0, 0);
      for (var each : reviews) {
        share = share.plus(figure.share(outcomes(List.of(each)).toList(), each.listed().asAt()));
      }
      shares.put(figure, share);
    }
    return shares;
  }

  private static List<OfCommittee> committees(List<Told> reviews, HalfYear half) {
    var byCommittee = new TreeMap<String, List<Told>>();
    for (var each : reviews) {
      var address = each.listed().committeeAddress();
      if (address != null) {
        byCommittee.computeIfAbsent(address, a -> new java.util.ArrayList<>()).add(each);
      }
    }
    return byCommittee.entrySet().stream()
        .map(of -> committee(of.getKey(), of.getValue(), half))
        .sorted(Comparator.comparing(OfCommittee::name))
        .toList();
  }

  private static OfCommittee committee(String address, List<Told> reviews, HalfYear half) {
    var newest = reviews.stream().max(Comparator.comparing(each -> each.listed().from()));
    var name = newest.orElseThrow().listed().committee();
    return new OfCommittee(
        address,
        name == null ? address : name,
        reviews.size(),
        (int) outcomes(reviews).filter(item -> item.in(half) != null).count(),
        shares(reviews),
        reviews.stream()
            .map(Told::met)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }
}
