/**
 * Reviews, recommendations with parts and strands, responses, agreed actions, due dates; and the
 * open format.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"audit", "database", "database::schema", "web", "council", "people"})
package org.scrutinymonitor.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
