package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/** All that happened to a review, the newest first. */
public record TimelinePage(Reading reading, List<Happened> happened) implements Page {}
