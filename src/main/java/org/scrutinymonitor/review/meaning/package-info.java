/** What sentences mean, as numbers that can be compared: a small language model, run in Java. */
@NullMarked
package org.scrutinymonitor.review.meaning;

import org.jspecify.annotations.NullMarked;
