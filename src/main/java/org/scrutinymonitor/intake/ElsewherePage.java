package org.scrutinymonitor.intake;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A doubt that was settled in another window first: the newest choice and this one, to pick from.
 *
 * @param mine what was sent here, with the version of the newest
 * @param words what the field would say by it, null where it would be blank or is no field
 */
public record ElsewherePage(CheckPage check, Answer mine, @Nullable String words) implements Page {
  /** The page for an answer that came second. */
  static ElsewherePage of(
      Viewer viewer, Reading newest, Answer sent, @Nullable String standing, CheckPage check) {
    var offer = check.card().offers().stream().filter(sent::chooses).findFirst();
    var kept = "kept".equals(sent.value());
    var words =
        kept
            ? standing
            : "typed".equals(sent.value()) ? sent.typed() : offer.map(Offer::words).orElse(null);
    var field = newest.draft().place(sent.doubt()).kind() == Place.Kind.FIELD;
    var value = field && kept ? (words == null ? "blank" : "typed") : sent.value();
    return new ElsewherePage(
        check,
        new Answer(sent.doubt(), newest.version(), value, words, sent.days(), false, false),
        words);
  }

  @Override
  public int code() {
    return 409;
  }

  /** What this window chose, in words. */
  String mineInWords(View view) {
    if (words != null) return words;
    return check.card().offers().stream()
        .filter(mine::chooses)
        .findFirst()
        .map(offer -> view.text(check.card().label(offer)))
        .orElse(view.text("intake.none-given"));
  }
}
