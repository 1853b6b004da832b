package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;

/** Knows the addresses that anybody may read; the room that publishes provides it. */
public interface OpenAddresses {
  /**
   * Whether a request asks for a page of the public.
   *
   * @param signedIn whether somebody is signed in: they read the working pages at the addresses at
   *     which visitors read the public ones
   */
  boolean isOpen(HttpServletRequest request, boolean signedIn);
}
