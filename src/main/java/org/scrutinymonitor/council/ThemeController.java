package org.scrutinymonitor.council;

import java.time.Duration;
import org.scrutinymonitor.web.Asked;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The colours of a council as a small style sheet behind the common one. The address names the
 * colours and not the council, so that nobody learns from it which councils there are.
 */
@Controller
class ThemeController {
  @GetMapping("/themes/{colour:[0-9a-f]{6}}-{tint:[0-9a-f]{6}}.css")
  ResponseEntity<String> theme(@PathVariable String colour, @PathVariable String tint) {
    Asked.openToEverybody();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(
            ":root { --council: #%s; --council-dark: color-mix(in srgb, #%s 75%%, black); --tint: #%s; }\n"
                .formatted(colour, colour, tint));
  }
}
