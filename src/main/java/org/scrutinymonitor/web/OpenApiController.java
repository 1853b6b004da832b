package org.scrutinymonitor.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the API (OpenAPI 3.1), open to everybody. */
@Controller
final class OpenApiController {
  @GetMapping("/api/openapi.json")
  ResponseEntity<Resource> description() {
    Asked.openToEverybody();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ClassPathResource("openapi.json"));
  }
}
