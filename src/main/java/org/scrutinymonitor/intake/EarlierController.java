package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.EarlierItems;
import org.scrutinymonitor.review.OpenReview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether what a document recommends was recommended before. */
@Controller
@RequestMapping("/{council}/readings/{id:[1-9][0-9]{0,8}}")
class EarlierController {
  /** Each takes the model some hundredths of a second. */
  private static final int MOST = 60;

  private final Readings readings;
  private final EarlierItems earlier;

  EarlierController(Readings readings, EarlierItems earlier) {
    this.readings = readings;
    this.earlier = earlier;
  }

  @GetMapping("/earlier")
  EarlierPage earlier(Viewer viewer, @PathVariable int id) {
    var reading = readings.find(viewer, id);
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
