/**
 * The history of reviews and items as people read it: by whom, when, what before; writes nothing.
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
      "review"
    })
package org.scrutinymonitor.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
