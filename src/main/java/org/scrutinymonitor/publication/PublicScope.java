package org.scrutinymonitor.publication;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.HalfYear;
import org.scrutinymonitor.web.View;
import org.springframework.util.MultiValueMap;

/**
 * Which published items are listed: all of it stands in the address.
 *
 * @param committee the address of a committee, null for all
 * @param figure whose items are listed, null where another thing is
 * @param half the half year in which they were considered, null where that is not asked
 * @param stood what stood then, null where that is not asked
 * @param all whether the items are listed among which the figure counts, not those that it counts
 */
record PublicScope(
    @Nullable String committee,
    @Nullable Figure figure,
    @Nullable HalfYear half,
    @Nullable Meaning stood,
    boolean all) {
  static final PublicScope ALL = new PublicScope(null, null, null, null, false);

  static PublicScope of(MultiValueMap<String, String> asked) {
    var committee = word(asked, "committee");
    var stood = word(asked, "grade");
    return new PublicScope(
        committee.matches("[a-z0-9-]{1,100}") ? committee : null,
        Figure.named(word(asked, "figure")).orElse(null),
        HalfYear.named(word(asked, "half")).orElse(null),
        Arrays.stream(Meaning.values())
            .filter(each -> each.stored().equals(stood))
            .findFirst()
            .orElse(null),
        word(asked, "among").equals("all"));
  }

  private static String word(MultiValueMap<String, String> asked, String name) {
    @Nullable String word = asked.getFirst(name);
    return word == null ? "" : word;
  }

  PublicScope of(@Nullable String address) {
    return new PublicScope(address, figure, half, stood, all);
  }

  PublicScope of(Figure counted) {
    return new PublicScope(committee, counted, null, null, false);
  }

  PublicScope among(Figure counting) {
    return new PublicScope(committee, counting, null, null, true);
  }

  PublicScope of(HalfYear considered, @Nullable Meaning then) {
    return new PublicScope(committee, null, considered, then, false);
  }

  /** The items that it lists. */
  List<PublicOutcome> among(PublicOutcomes.Known known) {
    return known.reviews().stream()
        .filter(each -> committee == null || committee.equals(each.listed().committeeAddress()))
        .flatMap(each -> each.items().stream())
        .filter(this::lists)
        .toList();
  }

  private boolean lists(PublicOutcome item) {
    if (figure != null) return all ? item.isAmong(figure) : item.isCounted(figure);
    if (half == null) return true;
    var then = item.outcome().in(half);
    return then != null && (stood == null || then == stood);
  }

  /** What is listed: "Overdue", "Second half of 2026: slipped". */
  String title(View view) {
    if (figure != null) {
      var title = view.text("figures.list." + figure.word());
      return all ? view.text("figures.list.among", title) : title;
    }
    if (half == null) return view.text("figures.list.all");
    return stood == null
        ? view.text("figures.list.considered", half.words(view))
        : half.words(view) + ": " + view.text("figures.meaning." + stood.style());
  }

  /** The address of the list below the council's; an ending makes it that of a file. */
  String below(String ending) {
    var asked = new StringJoiner("&");
    if (committee != null) asked.add("committee=" + committee);
    if (figure != null) asked.add("figure=" + figure.word());
    if (half != null) asked.add("half=" + half.word());
    if (stood != null) asked.add("grade=" + stood.stored());
    if (all) asked.add("among=all");
    return "/public/figures" + ending + (asked.length() == 0 ? "" : "?" + asked);
  }
}
