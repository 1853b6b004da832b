package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/** What a council's publications tell last, the newest first. */
public record PublicChangesPage(Visitor visitor, List<LatestChange> changes, String server)
    implements Page {}
