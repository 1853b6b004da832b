package org.scrutinymonitor.publication;

import org.scrutinymonitor.web.Page;

/** A review as the public reads it. */
public record PublicReviewPage(Reading reading) implements Page {}
