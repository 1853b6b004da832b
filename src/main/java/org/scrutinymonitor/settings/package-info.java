/** The pages on which a council keeps what it sets for itself: names, days, grading schemes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"audit", "database", "database::schema", "web", "council", "people"})
package org.scrutinymonitor.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
