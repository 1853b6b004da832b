package org.scrutinymonitor.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Handlers for {@link AskedGuardTest} alone: three that never ask for permission, and one that
 * does.
 */
@Controller
class AskedGuardHandlers {
  @GetMapping("/asked-guard/never/body")
  ResponseEntity<String> body() {
    return ResponseEntity.ok("secret");
  }

  @GetMapping("/asked-guard/never/page")
  AccessibilityPage page() {
    return new AccessibilityPage();
  }

  @GetMapping("/asked-guard/never/redirect")
  String redirect() {
    return "redirect:/secret";
  }

  @GetMapping("/asked-guard/asks")
  ResponseEntity<String> asks() {
    Asked.openToEverybody();
    return ResponseEntity.ok("well");
  }
}
