/** Questions worth asking about an item: rules, each resting on words, never a verdict. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "council", "review"})
package org.scrutinymonitor.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
