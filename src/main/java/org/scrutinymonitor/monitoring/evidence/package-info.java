/**
 * What shows that something was done: files outside of the tables, looked through before they are
 * kept.
 */
@NullMarked
package org.scrutinymonitor.monitoring.evidence;

import org.jspecify.annotations.NullMarked;
