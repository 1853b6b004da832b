package org.scrutinymonitor.review;

import org.scrutinymonitor.web.Page;

/** A whole review: as the council's form, but alive. */
public record ReviewPage(Shown shown) implements Page {}
