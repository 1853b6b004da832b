/**
 * Home, the chair's page, what changed, finding and figures; writes nothing but the lists that
 * persons keep.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "database::schema",
      "audit",
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
