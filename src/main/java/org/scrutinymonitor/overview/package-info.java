/** Home, the chair's page, what changed, and later search and figures; writes nothing. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "database::schema",
      "web",
      "council",
      "people",
      "review",
      "monitoring",
      "meeting",
      "question"
    })
package org.scrutinymonitor.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
