/**
 * Meetings, what goes to them, what committees decide there (the committee's voice), and the
 * forward calendar.
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
      "question"
    })
package org.scrutinymonitor.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
