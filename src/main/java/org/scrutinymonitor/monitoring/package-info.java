/** Rounds, and the officers' dated updates. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "database",
      "database::schema",
      "web",
      "council",
      "people",
      "review"
    })
package org.scrutinymonitor.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
