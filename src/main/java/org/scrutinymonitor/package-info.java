/** Scrutiny Monitor: what became of what a council's scrutiny committees recommended. */
@NullMarked
package org.scrutinymonitor;

import org.jspecify.annotations.NullMarked;
