/** Persons, sign-in, and what each may do. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"audit", "database", "database::schema", "web", "council"})
package org.scrutinymonitor.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
