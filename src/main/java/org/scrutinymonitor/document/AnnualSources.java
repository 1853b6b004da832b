package org.scrutinymonitor.document;

import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.document.AnnualStories.Story;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Outcomes;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Review;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers that of which an annual report is drafted. Of an item that holds anything exempt, nothing
 * is counted and nothing told: the report is public in the end, and its numbers could be compared
 * with what is published.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class AnnualSources {
  private final DSLContext sql;
  private final InstantSource time;
  private final Councils councils;
  private final Committees committees;
  private final Outcomes outcomes;
  private final Register register;
  private final PublicPosts posts;
  private final String server;

  AnnualSources(
      DSLContext sql,
      InstantSource time,
      Councils councils,
      Committees committees,
      Outcomes outcomes,
      Register register,
      PublicPosts posts,
      @Value("${scrutiny.address}") String server) {
    this.sql = sql;
    this.time = time;
    this.councils = councils;
    this.committees = committees;
    this.outcomes = outcomes;
    this.register = register;
    this.posts = posts;
    this.server = server;
  }

  /** What a report of a year is drafted of, once for each of the council's languages. */
  public List<AnnualSource> of(Viewer viewer, ReportYear year) {
    var council = councils.settings();
    var asAt = year.asAt(Days.today(time));
    var items = outcomes.openOn(viewer, asAt);
    var read = new HashMap<String, Review>();
    return council.languages().stream()
        .map(language ->
            new AnnualSource(
                language,
                council,
                server + "/" + viewer.address() + "/",
                year,
                asAt,
                items,
                committees.all(),
                stories(viewer, items, year, asAt, language, read)))
        .toList();
  }

  private AnnualStories stories(
      Viewer viewer,
      List<Outcome> items,
      ReportYear year,
      LocalDate asAt,
      String language,
      Map<String, Review> read) {
    var met = saidMet(asAt);
    var from = year.first();
    var telling = new Telling(viewer, asAt, language, read);
    return new AnnualStories(
        telling.of(
            AnnualStories.measured(items, from, met),
            story ->
                met.contains(story.item().id())
                    || AnnualStories.givesFigure(story.item().latest())),
        telling.of(AnnualStories.moved(items, from), story -> true),
        telling.of(AnnualStories.overdue(items, asAt), story -> true),
        telling.of(AnnualStories.risks(items, from), story -> true));
  }

  /** The items of which officers said, with a figure, that the success measure is met. */
  private Set<Integer> saidMet(LocalDate asAt) {
    return sql.selectDistinct(UPDATE.ITEM)
        .from(UPDATE)
        .where(UPDATE.MET.eq("met"))
        .and(UPDATE.FIGURE.isNotNull())
        .and(UPDATE.SAID_ON.le(asAt))
        .fetchSet(UPDATE.ITEM);
  }

  /** Reads the reviews of what is told, each once, as they stood. */
  private final class Telling {
    private final Viewer viewer;
    private final LocalDate asAt;
    private final String language;
    private final Map<String, Review> read;

    Telling(Viewer viewer, LocalDate asAt, String language, Map<String, Review> read) {
      this.viewer = viewer;
      this.asAt = asAt;
      this.language = language;
      this.read = read;
    }

    /** The first items that may be told. */
    List<Story> of(List<Outcome> candidates, Predicate<Story> which) {
      var told = new ArrayList<Story>();
      for (var candidate : candidates) {
        if (told.size() == AnnualStories.MOST) break;
        var standing = candidate.standing();
        var whole =
            read.computeIfAbsent(
                standing.reviewAddress(),
                address ->
                    register.find(viewer, address, asAt.isBefore(Days.today(time)) ? asAt : null));
        var review = whole.inPublic(language);
        var item = review.at(standing.path()).orElse(null);
        if (item == null || !item.exemptions().isEmpty()) continue;
        var story = new Story(candidate, review, item, posts.of(review, language).of(item));
        if (which.test(story)) told.add(story);
      }
      return told;
    }
  }
}
