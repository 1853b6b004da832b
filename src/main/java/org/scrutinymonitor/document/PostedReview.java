package org.scrutinymonitor.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.PublicPosts;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.Review;

/**
 * A public review in the open format, with the posts that answer in place of words that may name
 * persons.
 *
 * @param items which item of the register each of its items is, by identity: two may be alike
 */
record PostedReview(OpenReview review, Map<OpenReview.Item, Review.Item> items) {

  /** The item of the register that an item is. */
  Review.Item of(OpenReview.Item item) {
    return Objects.requireNonNull(items.get(item));
  }

  static PostedReview of(Review review, PublicPosts.Posts posts, String language) {
    var open = review.open(language);
    var items = new IdentityHashMap<OpenReview.Item, Review.Item>();
    var posted =
        new OpenReview(
            open.format(),
            open.title(),
            open.committee(),
            posts.seeing().isEmpty() ? open.linkOfficers() : posts.seeing(),
            open.actionPlanAgreed(),
            open.gradingScheme(),
            items(open.items(), review.items(), posts, items),
            List.of());
    return new PostedReview(posted, items);
  }

  private static List<OpenReview.Item> items(
      List<OpenReview.Item> open,
      List<Review.Item> kept,
      PublicPosts.Posts posts,
      Map<OpenReview.Item, Review.Item> items) {
    var posted = new java.util.ArrayList<OpenReview.Item>();
    for (int i = 0; i < open.size(); i++) {
      var one = open.get(i);
      var of = kept.get(i);
      var made =
          new OpenReview.Item(
              one.reference(),
              one.text(),
              responsibility(one, of, posts),
              one.due(),
              one.agreedAction(),
              one.successMeasure(),
              one.response(),
              one.updates(),
              items(one.items(), of.items(), posts, items));
      items.put(made, of);
      posted.add(made);
    }
    return posted;
  }

  private static @Nullable Responsibility responsibility(
      OpenReview.Item one, Review.Item of, PublicPosts.Posts posts) {
    var answering = posts.of(of);
    if (answering.isEmpty() || of.exemption(ExemptField.RESPONSIBILITY).isPresent()) {
      return one.responsibility();
    }
    return new Responsibility(String.join("\n", answering), answering);
  }
}
