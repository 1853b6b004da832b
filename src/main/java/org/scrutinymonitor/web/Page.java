package org.scrutinymonitor.web;

/**
 * What a screen shows. A controller returns one, and the template of the same name beside it,
 * {@code ReviewPage.jte}, shows it: the template takes {@code page} and {@code view}.
 */
public interface Page {
  /** The HTTP answer code of this page: 200, or 422 where a form comes back with its errors. */
  default int code() {
    return 200;
  }
}
