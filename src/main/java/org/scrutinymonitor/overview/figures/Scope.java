package org.scrutinymonitor.overview.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.meeting.Outcome;
import org.springframework.util.MultiValueMap;

/**
 * Of which items figures are made: all of it stands in the address.
 *
 * @param committee the number of a committee, null for all
 * @param post the number of a post, null for all
 * @param figure whose items are listed, null where another thing is
 * @param half the half year in which they were considered, null where that is not asked
 * @param meaning what stood then, null where that is not asked
 */
record Scope(
    @Nullable Integer committee,
    @Nullable Integer post,
    @Nullable Figure figure,
    @Nullable HalfYear half,
    @Nullable Meaning meaning) {
  static Scope of(MultiValueMap<String, String> asked) {
    var meaning = word(asked, "grade");
    return new Scope(
        number(asked, "committee"),
        number(asked, "post"),
        Figure.named(word(asked, "figure")).orElse(null),
        HalfYear.named(word(asked, "half")).orElse(null),
        java.util.Arrays.stream(Meaning.values())
            .filter(each -> each.stored().equals(meaning))
            .findFirst()
            .orElse(null));
  }

  private static String word(MultiValueMap<String, String> asked, String name) {
    @Nullable String word = asked.getFirst(name);
    return word == null ? "" : word;
  }

  private static @Nullable Integer number(MultiValueMap<String, String> asked, String name) {
    var word = word(asked, name);
    return word.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(word) : null;
  }

  /** Every item of the council. */
  static Scope everything() {
    return new Scope(null, null, null, null, null);
  }

  Scope committee(int number) {
    return new Scope(number, post, figure, half, meaning);
  }

  Scope post(int number) {
    return new Scope(committee, number, figure, half, meaning);
  }

  Scope figure(Figure of) {
    return new Scope(committee, post, of, null, null);
  }

  Scope considered(HalfYear in, @Nullable Meaning as) {
    return new Scope(committee, post, null, in, as);
  }

  /** The items among which it counts. */
  List<Outcome> among(List<Outcome> all) {
    return all.stream()
        .filter(item -> committee == null || committee.equals(item.committee()))
        .filter(item -> post == null || item.posts().contains(post))
        .toList();
  }

  /** Whether an item of the scope was considered in its half year, and stood as asked. */
  boolean considers(Outcome item) {
    if (half == null) return true;
    var stood = item.in(half);
    return stood != null && (meaning == null || stood == meaning);
  }

  /** What stands behind the question mark of the address. */
  String asked() {
    var asked = new java.util.StringJoiner("&");
    if (committee != null) asked.add("committee=" + committee);
    if (post != null) asked.add("post=" + post);
    if (figure != null) asked.add("figure=" + figure.word());
    if (half != null) asked.add("half=" + half.word());
    if (meaning != null) asked.add("grade=" + meaning.stored());
    return asked.toString();
  }
}
