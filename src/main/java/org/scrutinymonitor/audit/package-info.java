/** Who did what to what, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "database::schema"})
package org.scrutinymonitor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
