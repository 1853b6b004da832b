package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/** Every publication of a review that is public, the newest first. */
public record EditionsPage(Reading reading, List<PublicReviews.Edition> editions) implements Page {}
