package org.scrutinymonitor.review;

import org.scrutinymonitor.web.Page;

/** Asks once more before exempt words become public. */
public record ExemptionEndPage(ExemptionPage of) implements Page {}
