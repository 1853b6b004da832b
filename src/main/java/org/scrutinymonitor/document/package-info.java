/**
 * A document goes out: the council's own form as Word, PDF, HTML and JSON; the pack of a meeting
 * with its cover report; the annual report.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "database",
      "database::schema",
      "web",
      "council",
      "people",
      "review",
      "monitoring",
      "meeting"
    })
package org.scrutinymonitor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
