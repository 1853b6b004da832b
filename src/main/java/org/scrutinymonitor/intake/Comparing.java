package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.EarlierItems;
import org.scrutinymonitor.review.OpenReview;
import org.springframework.stereotype.Component;

/** Compares what a document recommends with what was recommended before. */
@Component
class Comparing {
  /** Each takes the model some hundredths of a second. */
  private static final int MOST = 60;

  private final EarlierItems earlier;

  Comparing(EarlierItems earlier) {
    this.earlier = earlier;
  }

  /** The recommendations of a reading and their parts, beside earlier ones that mean the same. */
  EarlierPage of(Viewer viewer, Reading reading) {
    var items = new ArrayList<OpenReview.Item>();
    for (var recommendation : reading.draft().review().items()) {
      items.add(recommendation);
      items.addAll(recommendation.items());
    }
    var some = items.subList(0, Math.min(MOST, items.size()));
    var like = earlier.like(viewer, some.stream().map(OpenReview.Item::text).toList(), null);
    List<EarlierPage.Compared> compared = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      var item = some.get(i);
      var mark = item.reference() == null ? "" : item.reference();
      compared.add(new EarlierPage.Compared(mark, item.text(), like.get(i)));
    }
    return new EarlierPage(viewer, reading, compared);
  }
}
