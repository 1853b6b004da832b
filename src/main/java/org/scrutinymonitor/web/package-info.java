/**
 * Pages, layout, GOV.UK parts, forms and their errors, texts in two languages; knows no word of the
 * domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.scrutinymonitor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
