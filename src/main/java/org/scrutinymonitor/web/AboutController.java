package org.scrutinymonitor.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages about the service itself. */
@Controller
final class AboutController {
  @GetMapping("/accessibility")
  AccessibilityPage accessibility() {
    Asked.openToEverybody();
    return new AccessibilityPage();
  }
}
