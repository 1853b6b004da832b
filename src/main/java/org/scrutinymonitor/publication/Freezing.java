package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.monitoring.RoundsAsked;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.DateLedger;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.DecisionWords;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;

/**
 * Makes what is published of a review of the register, in one language: public words, posts in
 * place of names, and sentences as they are worded today.
 */
final class Freezing {
  private final Review review;
  private final PublicPosts.Posts posts;
  private final Map<Integer, List<RoundsAsked.Asked>> asked;
  private final Shown shown;
  private final View view;

  /** A committee as the public knows it. */
  record Known(String name, String address) {}

  private Freezing(
      Review review,
      PublicPosts.Posts posts,
      Map<Integer, List<RoundsAsked.Asked>> asked,
      LocalDate asAt,
      String language) {
    this.review = review;
    this.posts = posts;
    this.asked = asked;
    this.shown = new Shown("", review, asAt, null, false, false, false, false, false);
    this.view =
        new View(
            Texts.in(language),
            new Masthead("", "/", null, null, language, List.of()),
            "/",
            null,
            null);
  }

  /** The review as everybody may read it, as at a day. */
  static PublishedReview of(
      Review whole,
      PublicPosts.Posts posts,
      Map<Integer, List<RoundsAsked.Asked>> asked,
      @Nullable Known committee,
      Chains.@Nullable Digest history,
      LocalDate asAt,
      String language) {
    return new Freezing(whole.inPublic(language), posts, asked, asAt, language)
        .frozen(committee, history, asAt);
  }

  private PublishedReview frozen(
      @Nullable Known committee, Chains.@Nullable Digest history, LocalDate asAt) {
    var scheme = review.scheme();
    var levels =
        scheme == null
            ? List.<PublishedReview.Level>of()
            : scheme.levels().stream()
                .map(level ->
                    new PublishedReview.Level(
                        level.code(),
                        level.grade(view.language()).label(),
                        level.definition(view.language()),
                        level.meaning()))
                .toList();
    return new PublishedReview(
        review.address(),
        review.title(),
        committee == null ? null : committee.name(),
        committee == null ? null : committee.address(),
        posts.seeing(),
        review.planAgreed(),
        levels,
        asAt,
        history == null ? 0 : history.number(),
        history == null ? null : history.hex(),
        review.items().stream().map(this::item).toList());
  }

  private PublishedReview.Item item(Review.Item item) {
    var dates = item.dates();
    var closing = item.considered().closing();
    return new PublishedReview.Item(
        item.path(),
        item.reference(),
        Shown.heading(view, item),
        shown.name(view, item),
        item.text(),
        item.response(),
        answering(item),
        item.due(),
        dates.agreed(),
        item.agreedAction(),
        item.successMeasure(),
        item.carriesFields(),
        item.askedInVain() == null ? null : LocalDate.ofInstant(item.askedInVain(), Days.ZONE),
        asked.getOrDefault(item.id(), List.of()).stream()
            .map(round -> new PublishedReview.Asked(round.endedOn(), round.answered()))
            .toList(),
        closing == null || closing.closure() == null ? null : view.text(closing.closure().text()),
        dates.moves().stream().map(Freezing::move).toList(),
        item.updates().stream().map(this::update).toList(),
        item.considered().decisions().stream().map(decided -> decision(item, decided)).toList(),
        item.amendments().stream().flatMap(this::change).toList(),
        item.exemptions().stream().map(Exemption::paragraph).distinct().sorted().toList(),
        item.items().stream().map(this::item).toList());
  }

  /** Posts, or what the public reads where they are exempt; never the words of the form. */
  private List<String> answering(Review.Item item) {
    if (item.exemption(ExemptField.RESPONSIBILITY).isEmpty()) return posts.of(item);
    return item.responsibility() == null ? List.of() : List.of(item.responsibility().text());
  }

  private static PublishedReview.Move move(DateLedger.Move move) {
    return new PublishedReview.Move(move.to(), move.on(), move.by(), move.minute(), move.reason());
  }

  private PublishedReview.Update update(Review.Update update) {
    return new PublishedReview.Update(
        update.position(),
        update.period(),
        update.evidence(),
        update.grade() == null ? null : Shown.grade(view, update),
        update.explanation(),
        update.corrected(),
        update.saidOn());
  }

  private PublishedReview.Decision decision(Review.Item item, Decided decided) {
    var judgment = decided.judgment();
    return new PublishedReview.Decision(
        decided.on(),
        decided.committee(),
        DecisionWords.where(view, decided),
        decided.minute(),
        decided.judged(),
        judgment == null ? null : judgment.stored(),
        judgment == null ? null : judged(item, decided, judgment),
        decided.reason(),
        DecisionWords.follows(view, decided),
        decided.next() == null ? null : decided.next().stored(),
        decided.next() == NextStep.CLOSE && decided.closure() != null
            ? decided.closure().stored()
            : null,
        decided.granted());
  }

  private Grade judged(Review.Item item, Decided decided, Judgment judgment) {
    var judged =
        item.updates().stream()
            .filter(update -> Integer.valueOf(update.position()).equals(decided.judged()))
            .findFirst();
    if (judged.isPresent()) return DecisionWords.grade(view, decided, judged.get());
    var words = view.text("review.judgment." + judgment.stored().replace('_', '-'));
    return new Grade(words, words, Meaning.NONE);
  }

  /** Words that name who answers are as they were written, and so never told. */
  private Stream<PublishedReview.Change> change(Review.Amendment amendment) {
    if (amendment.field() == AgreedField.RESPONSIBILITY) return Stream.empty();
    if (Objects.equals(amendment.oldText(), amendment.newText())) return Stream.empty();
    return Stream.of(
        new PublishedReview.Change(
            view.text(amendment.field().label()),
            amendment.oldText(),
            amendment.newText(),
            amendment.reason(),
            LocalDate.ofInstant(amendment.at(), Days.ZONE)));
  }
}
