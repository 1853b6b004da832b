package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.meeting.Outcome.AskedFor;
import org.scrutinymonitor.meeting.Outcome.Said;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.publication.PublishedReview.Decision;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.publication.PublishedReview.Update;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Judgment;

/**
 * What became of a published item, for figures: nothing but what its publication says.
 *
 * @param below its address below the council's
 * @param asAt the day as at which it is told
 * @param officer the officer's newest grade, null where there is none
 * @param committee the committee's judgment of it, null where there is none
 */
public record PublicOutcome(
    Outcome outcome,
    String below,
    String review,
    String name,
    String title,
    LocalDate asAt,
    @Nullable Grade officer,
    @Nullable Grade committee) {
  private static final int LONGEST = 200;

  /** Every item of a published review that carries something agreed, in order. */
  static List<PublicOutcome> of(PublishedReview told) {
    return told.all().stream().filter(Item::carries).map(item -> of(told, item)).toList();
  }

  private static PublicOutcome of(PublishedReview told, Item item) {
    var latest = item.latest();
    var judged = latest == null ? null : item.judged(latest);
    var title = item.title();
    return new PublicOutcome(
        new Outcome(standing(told, item), null, Set.of(), said(item), asked(item)),
        "/" + told.address() + "/" + item.path(),
        told.title(),
        item.name(),
        title.length() > LONGEST ? title.substring(0, LONGEST) + " …" : title,
        told.asAt(),
        latest == null ? null : latest.grade(),
        judged == null ? null : judged.grade());
  }

  /** Numbers of the database are never published, nor needed here. */
  private static Standing standing(PublishedReview told, Item item) {
    var asked = item.askedOn();
    return new Standing(
        0,
        0,
        item.path(),
        item.reference(),
        "",
        told.address(),
        told.title(),
        null,
        null,
        item.first(),
        told.planAgreed(),
        item.moves().isEmpty() ? null : item.moves().getLast().to(),
        item.moves().size(),
        null,
        item.updates().size(),
        null,
        null,
        item.updates().reversed().stream().map(PublicOutcome::meaning).toList(),
        null,
        null,
        null,
        null,
        closed(item),
        asked == null ? null : asked.atStartOfDay(Days.ZONE).toInstant());
  }

  private static Standing.@Nullable Closed closed(Item item) {
    if (item.closed() == null) return null;
    for (var decision : item.decisions().reversed()) {
      if (decision.closure() != null) {
        return new Standing.Closed(Closure.ofStored(decision.closure()), decision.on(), null);
      }
    }
    return null;
  }

  /** What the grade of an item means: the committee's newest, the officer's where there is none. */
  static Meaning stands(Item item) {
    var said = said(item);
    return said.isEmpty() ? Meaning.NONE : said.getLast().meaning();
  }

  private static List<Said> said(Item item) {
    return item.updates().stream()
        .map(update -> {
          var decision = newest(item, update);
          var judgment =
              decision == null
                  ? null
                  : Judgment.ofStored(Objects.requireNonNull(decision.judgment()));
          var grade =
              decision == null || judgment == Judgment.MORE_WANTED ? null : decision.grade();
          return new Said(
              update.on(), meaning(update), judgment, grade == null ? null : grade.meaning());
        })
        .toList();
  }

  private static @Nullable Decision newest(Item item, Update update) {
    for (var decision : item.decisions().reversed()) {
      var judged = Integer.valueOf(update.position()).equals(decision.judged());
      if (judged && decision.judgment() != null) return decision;
    }
    return null;
  }

  private static Meaning meaning(Update update) {
    var grade = update.grade();
    return grade == null ? Meaning.NONE : grade.meaning();
  }

  private static List<AskedFor> asked(Item item) {
    return item.asked().stream()
        .map(round -> new AskedFor(round.endedOn(), round.answered()))
        .toList();
  }

  /** Whether a figure counts among it, as at the day on which it is told. */
  boolean isAmong(Figure figure) {
    return figure.isAmong(outcome, asAt);
  }

  /** Whether a figure counts it, as at the day on which it is told. */
  boolean isCounted(Figure figure) {
    return isAmong(figure) && figure.counts(outcome, asAt);
  }
}
