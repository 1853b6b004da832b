package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Page;

/** Says what the link of a mail opens, with the one button that opens it. */
public record LinkPage(String token, LinkPurpose purpose) implements Page {}
