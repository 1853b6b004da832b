package org.scrutinymonitor.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.RequestForms;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.WrittenDate;

/** A review as it was before a round, from which the form of any of its items is written. */
final class AskedForm {
  private final RequestForms forms;
  private final String address;
  private final OpenReview review;
  private final Map<Optional<Integer>, List<Node>> byParent = new HashMap<>();
  private final WrittenDate period;

  /**
   * @param review the review without its items
   * @param nodes all its items, in the order of the form
   * @param period what the round's updates are for
   */
  AskedForm(
      RequestForms forms, String address, OpenReview review, List<Node> nodes, WrittenDate period) {
    this.forms = forms;
    this.address = address;
    this.review = review;
    this.period = period;
    for (var node : nodes) {
      byParent
          .computeIfAbsent(Optional.ofNullable(node.parent()), none -> new ArrayList<>())
          .add(node);
    }
  }

  /**
   * An item of the review.
   *
   * @param item its words and updates with what of them is exempt, without what is below it
   */
  record Node(int id, @Nullable Integer parent, Review.Item item) {}

  /**
   * The form with these items, their earlier updates and an empty row for this round's; of what is
   * above them the words alone. A form leaves the house: what is exempt stands in none.
   */
  Mail.Attachment word(Set<Integer> items, String language) {
    var chosen =
        new OpenReview(
            review.format(),
            review.title(),
            review.committee(),
            review.linkOfficers(),
            review.actionPlanAgreed(),
            review.gradingScheme(),
            below(Optional.empty(), items, language),
            List.of());
    return new Mail.Attachment(address + ".docx", AskedForms.WORD, forms.word(chosen, language));
  }

  private List<OpenReview.Item> below(
      Optional<Integer> parent, Set<Integer> wanted, String language) {
    var items = new ArrayList<OpenReview.Item>();
    for (var node : byParent.getOrDefault(parent, List.of())) {
      var children = below(Optional.of(node.id()), wanted, language);
      if (wanted.contains(node.id())) {
        items.add(asked(node.item().open(language), children));
      } else if (!children.isEmpty()) {
        var above = node.item().open(language);
        items.add(
            new OpenReview.Item(
                above.reference(),
                above.text(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                children));
      }
    }
    return items;
  }

  private OpenReview.Item asked(OpenReview.Item item, List<OpenReview.Item> children) {
    var updates = new ArrayList<>(item.updates());
    updates.add(new OpenReview.Update(period, null, null, null));
    return new OpenReview.Item(
        item.reference(),
        item.text(),
        item.responsibility(),
        item.due(),
        item.agreedAction(),
        item.successMeasure(),
        item.response(),
        updates,
        children);
  }
}
