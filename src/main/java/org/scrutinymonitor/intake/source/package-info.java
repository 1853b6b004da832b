/** Files of every kind become one kind of document: paragraphs and tables with their places. */
@NullMarked
package org.scrutinymonitor.intake.source;

import org.jspecify.annotations.NullMarked;
