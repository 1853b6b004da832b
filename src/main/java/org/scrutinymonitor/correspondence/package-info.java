/** Mail: what is asked and answered, reminders, the chase ledger, the outbox. */
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
package org.scrutinymonitor.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
