package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Review;
import org.springframework.stereotype.Component;

/** Looks through what officers reported of a review for what should not be public. */
@Component
public class BeforePublication {
  private final KnownNames names;

  BeforePublication(KnownNames names) {
    this.names = names;
  }

  /** An item with words that should not be public, each where it stands. */
  public record Held(Review review, Review.Item item, List<Marked> marks) {
    public Held {
      marks = List.copyOf(marks);
    }
  }

  /** What in some words should not be public. */
  public List<Marked> in(Viewer viewer, String words) {
    return Marked.in(words, names.all(viewer));
  }

  /**
   * The items of reviews whose evidence or explanations hold such words, in the order of the forms.
   *
   * @param reviews as everybody may read them: what is exempt is not looked at
   */
  public List<Held> in(Viewer viewer, List<Review> reviews) {
    var known = names.all(viewer);
    var held = new ArrayList<Held>();
    for (var review : reviews) {
      for (var item : review.all()) {
        var marks = new ArrayList<Marked>();
        for (var update : item.updates()) {
          marks.addAll(Marked.in(update.evidence(), known));
          marks.addAll(Marked.in(update.explanation(), known));
        }
        if (!marks.isEmpty()) held.add(new Held(review, item, marks));
      }
    }
    return held;
  }
}
