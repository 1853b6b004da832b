/** A document comes in: a proposed tree with its doubts, which a person settles and confirms. */
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
      "monitoring"
    })
package org.scrutinymonitor.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
