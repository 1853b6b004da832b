package org.scrutinymonitor.people;

/**
 * For whom a page is before anybody is signed in: the masthead shows their council, and the page
 * speaks their language.
 */
record Reader(int council, String language) {
  /** The request's attribute that holds one. */
  static final String NAME = Reader.class.getName();
}
