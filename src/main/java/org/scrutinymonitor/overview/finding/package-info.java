/** Finding items by their words and by what they are narrowed to; the views that people keep. */
@NullMarked
package org.scrutinymonitor.overview.finding;

import org.jspecify.annotations.NullMarked;
