/** Who did what to what, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.scrutinymonitor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
