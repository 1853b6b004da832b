package org.scrutinymonitor.intake.form;

import org.jspecify.annotations.Nullable;

/**
 * A label that was recognised.
 *
 * @param weight 3 where the words say this and nothing else ("Agreed Success Measure"), 1 where
 *     they stand in many other papers too ("Date")
 * @param reference of "Recommendation 1:" the "1"
 * @param period of "Evidence of Progress (March 2020):" the "March 2020"
 */
record Label(Field field, int weight, @Nullable String reference, @Nullable String period) {}
