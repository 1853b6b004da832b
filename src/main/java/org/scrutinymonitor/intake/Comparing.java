package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.EarlierItems;
import org.scrutinymonitor.review.OpenReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares what a document recommends with what was recommended before. */
@Component
class Comparing {
  /** Each takes the model some hundredths of a second. */
  private static final int MOST = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

  private final EarlierItems earlier;

  Comparing(EarlierItems earlier) {
    this.earlier = earlier;
  }

  /** As {@link #of}; null where it fails, which must keep nobody from the register. */
  @Nullable EarlierPage beside(Viewer viewer, Reading reading) {
    try {
      return of(viewer, reading);
    } catch (RuntimeException e) {
      LOG.error("What was recommended before could not be compared", e);
      return null;
    }
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
    return new EarlierPage(viewer, reading, compared, items.size() - some.size());
  }
}
