package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What keeps a reading from the register.
 *
 * @param sort what is missing; the end of the key of its text
 * @param doubt the number of the open doubt, 0 where it is none
 * @param at the place to go to
 */
record Obstacle(Sort sort, int doubt, Pointer at) {
  /** The sorts of obstacle. */
  enum Sort {
    DOUBT,
    NO_TITLE,
    NO_WORDS,
    NO_ITEMS,
    KEY
  }

  /** Everything that is missing, in the order of the document. */
  static List<Obstacle> of(Draft draft) {
    var all = new ArrayList<Obstacle>();
    for (int number : draft.open()) {
      all.add(new Obstacle(Sort.DOUBT, number, Pointer.ROOT));
    }
    var review = draft.review();
    if (review.title().isBlank()) {
      all.add(new Obstacle(Sort.NO_TITLE, 0, Pointer.ROOT.child("title")));
    }
    var codes = new HashSet<String>();
    var key = review.gradingScheme();
    if (key != null && !key.levels().stream().allMatch(l -> codes.add(l.code()))) {
      all.add(new Obstacle(Sort.KEY, 0, Pointer.ROOT.child("gradingScheme")));
    }
    Tree.each(
        review,
        (path, node) -> {
          var blank = node.reference() == null || node.reference().isBlank();
          var at = Pointer.ofNode(path);
          if (blank && node.text().isBlank() && !draft.isRemoved(at)) {
            all.add(new Obstacle(Sort.NO_WORDS, 0, at));
          }
        });
    if (draft.result().items().isEmpty()) all.add(new Obstacle(Sort.NO_ITEMS, 0, Pointer.ROOT));
    return all;
  }
}
