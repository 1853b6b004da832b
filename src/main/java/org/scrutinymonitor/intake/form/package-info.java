/**
 * The form of scrutiny monitoring, recognised in a document: rows, columns, labels, dates, grades,
 * doubts.
 */
@NullMarked
package org.scrutinymonitor.intake.form;

import org.jspecify.annotations.NullMarked;
