/** A council's figures, each with what it counts and among what, and the list behind it. */
@NullMarked
package org.scrutinymonitor.overview.figures;

import org.jspecify.annotations.NullMarked;
