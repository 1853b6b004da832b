package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes that a handler asked whether this person may do what it does; the guard fails one that
 * never asks.
 */
public final class Asked {
  /** The attribute of a request that holds the answer: whether the person may. */
  static final String NAME = Asked.class.getName();

  private Asked() {}

  /** Called by whoever answers the question of permission. */
  public static void note() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null && !Boolean.FALSE.equals(answer(request))) {
      request.setAttribute(NAME, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** Called by whoever answers the question of permission with no; nothing takes it back. */
  public static void refuse() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) request.setAttribute(NAME, false, RequestAttributes.SCOPE_REQUEST);
  }

  /** Called by a handler that is open to everybody, signed in or not. */
  public static void openToEverybody() {
    note();
  }

  static boolean noted() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null && answer(request) != null;
  }

  private static @Nullable Object answer(RequestAttributes request) {
    return request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
  }
}
