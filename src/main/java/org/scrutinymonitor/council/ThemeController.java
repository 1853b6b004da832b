package org.scrutinymonitor.council;

import java.time.Duration;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The colours of a council as a small style sheet behind the common one. */
@Controller
class ThemeController {
  private final Councils councils;

  ThemeController(Councils councils) {
    this.councils = councils;
  }

  @GetMapping("/themes/{council}.css")
  ResponseEntity<String> theme(@PathVariable String council) {
    Asked.openToEverybody();
    var found = councils.find(council).orElseThrow(Refusal::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(
            ":root { --council: %s; --council-dark: color-mix(in srgb, %s 75%%, black); --tint: %s; }\n"
                .formatted(found.colour(), found.colour(), found.tint()));
  }
}
