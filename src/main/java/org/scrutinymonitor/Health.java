package org.scrutinymonitor;

import org.jooq.DSLContext;
import org.scrutinymonitor.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whoever watches over the server: does it work, its database included? */
@RestController
class Health {
  private static final String ADDRESS = "/health";
  private final DSLContext sql;

  Health(DSLContext sql) {
    this.sql = sql;
  }

  @GetMapping(path = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> health() {
    Asked.openToEverybody();
    try {
      sql.selectOne().execute();
      return ResponseEntity.ok("well\n");
    } catch (RuntimeException databaseGone) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no database\n");
    }
  }
}
