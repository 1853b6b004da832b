package org.scrutinymonitor.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Texts;

/** A review as everybody may read it: the public words stand where a field is exempt. */
final class PublicReview {
  private final Texts texts;

  private PublicReview(Texts texts) {
    this.texts = texts;
  }

  /** The review without a word that is exempt, in the language of the texts. */
  static Review of(Review review, Texts texts) {
    var pub = new PublicReview(texts);
    return new Review(
        review.id(),
        review.address(),
        review.title(),
        review.committee(),
        review.linkOfficers(),
        review.planAgreed(),
        review.scheme(),
        review.items().stream().map(pub::item).toList(),
        review.amendments(),
        review.seenToBy(),
        review.meetings());
  }

  /** The same of one item with what is below it. */
  static Review.Item of(Review.Item item, Texts texts) {
    return new PublicReview(texts).item(item);
  }

  private Review.Item item(Review.Item item) {
    var text = words(item, ExemptField.TEXT);
    var who = words(item, ExemptField.RESPONSIBILITY);
    var due = words(item, ExemptField.DUE);
    return new Review.Item(
        item.id(),
        item.path(),
        item.reference(),
        text.orElse(item.text()),
        item.responsibility() == null || who.isEmpty()
            ? item.responsibility()
            : new Responsibility(who.get(), List.of(who.get())),
        item.due() == null || due.isEmpty() ? item.due() : WrittenDate.read(due.get()),
        words(item, ExemptField.AGREED_ACTION, item.agreedAction()),
        words(item, ExemptField.SUCCESS_MEASURE, item.successMeasure()),
        words(item, ExemptField.RESPONSE, item.response()),
        item.askedInVain(),
        item.updates().stream().map(update -> update(item, update)).toList(),
        item.amendments().stream().map(amendment -> amendment(item, amendment)).toList(),
        item.items().stream().map(this::item).toList(),
        item.exemptions(),
        item.pointing(),
        due.isEmpty() ? item.considered() : item.considered().withoutDates());
  }

  private Review.Update update(Review.Item item, Review.Update update) {
    var grade = of(item, update, ExemptField.GRADE);
    var explanation =
        of(item, update, ExemptField.EXPLANATION)
            .map(exempt -> instead(exempt, update.explanation()))
            .orElse(Optional.ofNullable(update.explanation()))
            .orElse(null);
    var evidence =
        of(item, update, ExemptField.EVIDENCE)
            .map(exempt -> instead(exempt, update.evidence()))
            .orElse(Optional.ofNullable(update.evidence()))
            .orElse(null);
    // The reason of a correction may tell what the words do.
    var corrected =
        update.corrected() == null
            ? null
            : item.exemptions().stream()
                .filter(exempt -> exempt.isOf(update))
                .findFirst()
                .map(exempt -> exempt.publicWords(texts))
                .orElse(update.corrected());
    if (grade.isEmpty() || update.grade() == null) {
      return new Review.Update(
          update.position(),
          update.request(),
          update.period(),
          evidence,
          update.grade(),
          update.level(),
          explanation,
          corrected,
          update.saidOn());
    }
    // A level is a code of the scheme; what the public reads instead stands with the explanation.
    var words = grade.get().publicWords(texts);
    return new Review.Update(
        update.position(),
        update.request(),
        update.period(),
        evidence,
        null,
        null,
        explanation == null || explanation.equals(words) ? words : words + "\n" + explanation,
        corrected,
        update.saidOn());
  }

  /** The reason of a change may tell what the old and new words do. */
  private Review.Amendment amendment(Review.Item item, Review.Amendment amendment) {
    var field = ExemptField.ofStored(amendment.field().stored());
    var words = words(item, field);
    return words.isEmpty()
        ? amendment
        : new Review.Amendment(
            amendment.id(),
            amendment.field(),
            amendment.oldText() == null ? null : words.get(),
            amendment.newText() == null ? null : words.get(),
            null,
            null,
            words.get(),
            amendment.at(),
            amendment.by());
  }

  private @Nullable String words(Review.Item item, ExemptField field, @Nullable String text) {
    return text == null ? null : words(item, field).orElse(text);
  }

  private Optional<String> words(Review.Item item, ExemptField field) {
    return item.exemption(field).map(exempt -> exempt.publicWords(texts));
  }

  private Optional<String> instead(Exemption exempt, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(exempt.publicWords(texts));
  }

  private static Optional<Exemption> of(Review.Item item, Review.Update update, ExemptField field) {
    return item.exemption(update, field);
  }
}
