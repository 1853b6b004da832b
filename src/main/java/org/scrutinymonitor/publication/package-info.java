/** What the public reads: publishing, public pages, feeds, open data; reads public views only. */
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
package org.scrutinymonitor.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
