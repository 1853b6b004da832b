package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Page;

/**
 * Says whom to ask where the council's own sign-in knows somebody whom we do not.
 *
 * @param failed whether it did not come so far, because signing in there went wrong
 */
public record NoAccountPage(boolean failed) implements Page {}
