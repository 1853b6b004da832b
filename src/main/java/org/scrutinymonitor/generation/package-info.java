/**
 * Believable councils with history, invented, for whoever wants to try the program or measure it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "council"})
package org.scrutinymonitor.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
