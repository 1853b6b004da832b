package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Page;

/**
 * Says that a mail is on its way, if there is anybody to whom it can go.
 *
 * @param typed whether somebody typed the address: then nothing says whether it is known
 */
public record LinkSentPage(boolean typed) implements Page {}
