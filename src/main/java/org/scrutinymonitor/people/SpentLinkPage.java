package org.scrutinymonitor.people;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Page;

/**
 * Says that a link does not work any more, and how to get one that does.
 *
 * @param token the spent token, which still knows to whom a new link can go; null for one that we
 *     never made
 */
public record SpentLinkPage(@Nullable String token) implements Page {
  @Override
  public int code() {
    return token == null ? 404 : 410;
  }
}
