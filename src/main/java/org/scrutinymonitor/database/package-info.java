/** Our own PostgreSQL, the council of a transaction, the generated schema. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.scrutinymonitor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
