package org.scrutinymonitor.overview.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
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
 * @param on the day as at which all is counted, null for today
 * @param since the first day on which an item became one that is counted, null for whenever
 * @param open whether only items count of which nothing is exempt, as in what everybody may read
 * @param all whether the items are listed among which a figure counts, and not those it counts
 */
record Scope(
    @Nullable Integer committee,
    @Nullable Integer post,
    @Nullable Figure figure,
    @Nullable HalfYear half,
    @Nullable Meaning meaning,
    @Nullable LocalDate on,
    @Nullable LocalDate since,
    boolean open,
    boolean all) {
  static Scope of(MultiValueMap<String, String> asked, InstantSource time) {
    var meaning = word(asked, "grade");
    return new Scope(
        number(asked, "committee"),
        number(asked, "post"),
        Figure.named(word(asked, "figure")).orElse(null),
        HalfYear.named(word(asked, "half")).orElse(null),
        java.util.Arrays.stream(Meaning.values())
            .filter(each -> each.stored().equals(meaning))
            .findFirst()
            .orElse(null),
        Days.past(word(asked, "on"), time),
        Days.past(word(asked, "since"), time),
        word(asked, "audience").equals("open"),
        word(asked, "among").equals("all"));
  }

  private static String word(MultiValueMap<String, String> asked, String name) {
    @Nullable String word = asked.getFirst(name);
    return word == null ? "" : word;
  }

  private static @Nullable Integer number(MultiValueMap<String, String> asked, String name) {
    var word = word(asked, name);
    return word.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(word) : null;
  }

  /** What is left where nothing but committee, post and day narrow it. */
  Scope whole() {
    return new Scope(committee, post, null, null, null, on, null, open, false);
  }

  /** The day as at which it counts. */
  LocalDate day(InstantSource time) {
    return on == null ? Days.today(time) : on;
  }

  Scope committee(int number) {
    return new Scope(number, post, figure, half, meaning, on, since, open, false);
  }

  Scope post(int number) {
    return new Scope(committee, number, figure, half, meaning, on, since, open, false);
  }

  Scope figure(Figure of) {
    return new Scope(committee, post, of, null, null, on, since, open, false);
  }

  /** All items among which a figure counts. */
  Scope among(Figure of) {
    return new Scope(committee, post, of, null, null, on, null, open, true);
  }

  Scope considered(HalfYear in, @Nullable Meaning as) {
    return new Scope(committee, post, null, in, as, on, null, open, false);
  }

  /** The items among which it counts. */
  List<Outcome> among(List<Outcome> all) {
    return all.stream()
        .filter(item -> committee == null || committee.equals(item.committee()))
        .filter(item -> post == null || item.posts().contains(post))
        .toList();
  }

  /** Those of a figure's items that became so since its day. */
  List<Outcome> since(List<Outcome> counted) {
    if (figure == null || since == null) return counted;
    return counted.stream()
        .filter(item -> {
          var day = figure.since(item);
          return day != null && !day.isBefore(since);
        })
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
    if (figure != null && all) asked.add("among=all");
    if (half != null) asked.add("half=" + half.word());
    if (meaning != null) asked.add("grade=" + meaning.stored());
    if (since != null) asked.add("since=" + since);
    if (on != null) asked.add("on=" + on);
    if (open) asked.add("audience=open");
    return asked.toString();
  }
}
