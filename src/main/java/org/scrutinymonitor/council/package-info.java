/** Councils, their committees and their grading schemes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "database", "database::schema", "web"})
package org.scrutinymonitor.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
