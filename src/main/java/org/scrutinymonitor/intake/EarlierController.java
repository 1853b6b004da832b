package org.scrutinymonitor.intake;

import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether what a document recommends was recommended before. */
@Controller
@RequestMapping("/{council}/readings/{id:[1-9][0-9]{0,8}}")
class EarlierController {
  private final Readings readings;
  private final Comparing comparing;

  EarlierController(Readings readings, Comparing comparing) {
    this.readings = readings;
    this.comparing = comparing;
  }

  @GetMapping("/earlier")
  EarlierPage earlier(Viewer viewer, @PathVariable int id) {
    return comparing.of(viewer, readings.find(viewer, id));
  }
}
