/** A room of the tests that breaks the rule of the room of that name. */
@NullMarked
package org.scrutinymonitor.rules.publication;

import org.jspecify.annotations.NullMarked;
