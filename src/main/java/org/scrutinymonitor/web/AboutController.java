package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages about the service itself. */
@Controller
final class AboutController {
  @GetMapping("/accessibility")
  AccessibilityPage accessibility(HttpServletRequest request) {
    asked(request);
    return new AccessibilityPage();
  }

  @GetMapping("/privacy")
  PrivacyPage privacy(HttpServletRequest request) {
    asked(request);
    return new PrivacyPage();
  }

  /** Whoever only reads gets no cookie; who is signed in needs the form to sign out. */
  private static void asked(HttpServletRequest request) {
    Asked.openToEverybody();
    if (request.getSession(false) == null) Unremembered.mark(request, request.getRequestURI());
  }
}
